// Comparing law data with the text of statutes: places, sums, terms, thresholds and the words of a force, from XML and from a copy.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArticlePlace, Provision } from "../src/index.ts";
import { statuteFromMarkdown, statuteFromXml, verifyProvision } from "../src/verify/index.ts";
import { articleNumber, numerals } from "../src/verify/japanese-numeral.ts";
import { provision } from "./small-worlds.ts";

const LAW = "430AC0000000099";

const paragraph = (num: number, text: string, items = "") =>
  `<Paragraph Num="${num}"><ParagraphNum/><ParagraphSentence><Sentence>${text}</Sentence></ParagraphSentence>${items}</Paragraph>`;
const item = (num: string, text: string) =>
  `<Item Num="${num}"><ItemTitle/><ItemSentence><Sentence>${text}</Sentence></ItemSentence></Item>`;
const article = (num: string, title: string, inside: string) =>
  `<Article Num="${num}"><ArticleTitle>${title}</ArticleTitle>${inside}</Article>`;

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<law_data_response><law_info/><law_full_text><Law LawType="Act"><LawNum>平成三十年法律第九十九号</LawNum><LawBody>
<MainProvision><Chapter Num="1">${[
  article("1", "第一条", paragraph(1, "業者は、<Ruby>帳簿<Rt>ちようぼ</Rt></Ruby>を備えなければならない。")),
  article("2", "第二条", paragraph(1, "業者は、毎年、報告書を提出しなければならない。")),
  article(
    "30_4",
    "第三十条の四",
    paragraph(
      1,
      "常時三百人を超える業者は、次に掲げる行為をしてはならない。",
      item("1", "偽ること。") + item("1_2", "隠すこと。"),
    ) + paragraph(2, "業者は、説明に努めなければならない。"),
  ),
  article(
    "52",
    "第五十二条",
    paragraph(1, "第三十条の四の規定に違反した者は、三年以下の拘禁刑又は百五十万円以下の罰金に処する。"),
  ),
].join("")}</Chapter></MainProvision>
<SupplProvision>${paragraph(1, "この法律は、公布の日から施行する。")}</SupplProvision>
<SupplProvision AmendLawNum="令和二年法律第一号">${article("1", "第一条", paragraph(1, "改正の附則。"))}</SupplProvision>
</LawBody></Law></law_full_text></law_data_response>`;

const MARKDOWN = `# ある法

**第一条**
業者は、[帳簿](./x.md#y)を備えなければならない。

<a id="第三十条"></a>
**第三十条**の四
常時三百人を超える業者は、次に掲げる行為をしてはならない。
偽ること。
業者は、説明に努めなければならない。

**第五十二条**
<a id="第六十条"></a>
**第六十条**
**第三十条**
の四の規定に違反した者は、三年以下の拘禁刑又は百五十万円以下の罰金に処する。

## 附則
**第一条**
この法律は、公布の日から施行する。

**第一条**
改正の附則。
`;

describe("a statute", () => {
  it("is read from law XML, wherever in the document it stands", () => {
    const { articles, supplementary } = statuteFromXml(XML)!;
    expect([...articles.keys()]).toEqual(["1", "2", "30-4", "52"]);
    expect(articles.get("1")!.text).toBe("第一条\n業者は、帳簿を備えなければならない。");
    expect([...articles.get("30-4")!.paragraphs!.get(1)!.items.keys()]).toEqual(["1", "1-2"]);
    expect(supplementary.get("")!.text).toContain("公布の日から施行する");
  });

  it("is not read from what is no law XML", () => {
    for (const text of ["", "version https://git-lfs.github.com/spec/v1", "<html><body/></html>", "<Law><", "<Law/>"])
      expect(statuteFromXml(text)).toBeUndefined();
  });

  it("is read from a Markdown copy: a number within a sentence begins no article, amendments are left out", () => {
    const { articles, supplementary } = statuteFromMarkdown(MARKDOWN);
    expect([...articles.keys()]).toEqual(["1", "30-4", "52"]);
    expect(articles.get("1")!.text).toBe("業者は、帳簿を備えなければならない。");
    expect(articles.get("52")!.text).toContain("第六十条\n第三十条\nの四の規定に違反した者は");
    expect([...supplementary]).toEqual([["1", { text: "この法律は、公布の日から施行する。" }]]);
  });
});

describe("numbers in statutes", () => {
  it.each([
    [1, ["一"]],
    [300, ["三百"]],
    [1_500_000, ["百五十万"]],
    [10_000_000, ["千万", "一千万"]],
    [100_000_000, ["一億"]],
    [350_000_000, ["三億五千万"]],
  ] as [number, string[]][])("%s is written %s", (value, expected) => {
    expect(numerals(value)).toEqual(expected);
  });

  it("name every article as they are read", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.array(fc.integer({ min: 2, max: 99 }), { maxLength: 3 }),
        (first, more) => {
          const [numeral, ...branches] = [first, ...more].map((one) => numerals(one)[0]!);
          expect(articleNumber(`第${numeral}条${branches.map((one) => `の${one}`).join("")}`)).toBe(
            [first, ...more].join("-"),
          );
        },
      ),
    );
  });
});

describe("a provision beside its text", () => {
  const norm = (rest: Partial<Provision>, place: ArticlePlace = { article: "30-4" }): Provision => {
    const large = { kind: "compare", fact: "f.people", op: ">", value: 300 } as const;
    return {
      ...provision("jp.a/b", large, undefined),
      modality: "prohibition",
      place: { law: LAW, at: [place] },
      ...rest,
    };
  };
  const penal = { law: LAW, at: [{ article: "52" }] };
  const texts = { xml: statuteFromXml(XML)!, markdown: statuteFromMarkdown(MARKDOWN) };
  const codes = (one: Provision, form: keyof typeof texts = "xml") =>
    verifyProvision(one, (law) => (law === LAW ? texts[form] : undefined), "2026-02-08").problems.map(
      ({ code }) => code,
    );

  it.each(["xml", "markdown"] as const)(
    "agrees where place, words, threshold, sum and term stand there (%s)",
    (form) => {
      const sanction = {
        kind: "criminal",
        place: penal,
        maxPerson: { kind: "number", value: 1_500_000 },
        confinementYears: 3,
      } as const;
      expect(codes(norm({ sanction }), form)).toEqual([]);
      expect(codes(norm({ sanction: { ...sanction, maxPerson: { kind: "number", value: 1_000_000 } } }), form)).toEqual(
        ["text-no-sum"],
      );
      expect(codes(norm({ sanction: { ...sanction, confinementYears: 0.5 } }), form)).toEqual(["text-no-term"]);
      expect(codes(norm({ modality: "cooperate" }), form)).toEqual(["text-no-words"]);
      expect(codes(norm({ modality: "cooperate", scope: true }), form)).toEqual([]);
      expect(codes(norm({ when: { kind: "compare", fact: "f.people", op: ">", value: 100 } }), form)).toEqual([
        "text-no-threshold",
      ]);
      expect(codes(norm({}, { article: "31" }), form)).toEqual(["text-no-place"]);
      expect(
        codes(norm({ sanction: { kind: "criminal", place: { law: LAW, at: [{ article: "53" }] } } }), form),
      ).toEqual(["text-no-place"]);
    },
  );

  it("has the figures of its time limits there, or in the text they name; not those of a guidance, nor of a text that is not at hand", () => {
    const clock = { id: "c", what: { en: "c", ja: "c" }, from: "order", kind: "within" } as const;
    const within = (count: number, rest: object = {}) =>
      codes(norm({ clocks: [{ ...clock, term: { max: count, unit: "year" }, ...rest }] }));
    expect(within(3, { place: penal })).toEqual([]);
    expect(within(3)).toEqual(["text-no-clock"]);
    expect(within(4, { place: penal })).toEqual(["text-no-clock"]);
    expect(within(4, { guidance: true })).toEqual([]);
    expect(within(4, { place: { law: "999AC0000000001", at: [{ article: "1" }] } })).toEqual([]);
    expect(within(3, { place: { law: LAW, at: [{ article: "53" }] } })).toEqual(["text-no-place"]);
  });

  it("says by one word that something comes back every year, and says so of no other term", () => {
    const yearly = { law: LAW, at: [{ article: "2" }] };
    const clock = { id: "c", what: { en: "c", ja: "c" }, from: "order", place: yearly } as const;
    const codesOf = (kind: "every" | "within", max: number) =>
      codes(norm({ clocks: [{ ...clock, kind, term: { max, unit: "year" } }] }));
    expect(codesOf("every", 1)).toEqual([]);
    expect(codesOf("every", 2)).toEqual(["text-no-clock"]);
    expect(codesOf("within", 1)).toEqual(["text-no-clock"]);
  });

  it("is opened down to its item where the text tells paragraphs and items", () => {
    const at = (place: Omit<ArticlePlace, "article">) =>
      codes(norm({ when: { kind: "const", value: true } }, { article: "30-4", ...place }));
    expect(at({ paragraph: 1, item: "1-2" })).toEqual([]);
    expect(at({ paragraph: 1, item: "2" })).toEqual(["text-no-place"]);
    expect(at({ paragraph: 3 })).toEqual(["text-no-place"]);
    const effort = norm(
      { modality: "effort-duty", when: { kind: "const", value: true } },
      { article: "30-4", paragraph: 2 },
    );
    expect(codes(effort)).toEqual([]);
  });

  it("has a right's words where the other side has to do what it is asked", () => {
    const asked = statuteFromMarkdown("**第三条**\n書面の交付を求められたときは、これを交付しなければならない。");
    const right = norm({ modality: "right", when: { kind: "const", value: true } }, { article: "3" });
    const unasked = statuteFromMarkdown("**第三条**\n書面を交付しなければならない。");
    expect(verifyProvision(right, () => asked, "2026-02-08").problems).toEqual([]);
    expect(verifyProvision(right, () => unasked, "2026-02-08").problems).toMatchObject([{ code: "text-no-words" }]);
  });

  it("is not compared without a place, without a text, before it begins or after it ended, and says so", () => {
    const why = (one: Provision) =>
      verifyProvision(one, (law) => (law === LAW ? texts.xml : undefined), "2026-02-08").uncompared;
    const { place: _, ...without } = norm({});
    expect(why(without)).toBe("no-place");
    expect(why({ ...norm({}), place: { law: "999AC0000000001", at: [{ article: "1" }] } })).toBe("no-text");
    expect(why(norm({ inForce: [{ from: "2026-10-01", known: "2025-01-01" }] }))).toBe("later");
    expect(why(norm({ inForce: [{ from: "pending", known: "2025-01-01" }] }))).toBe("later");
    expect(why(norm({ inForce: [{ from: "2020-01-01", to: "2026-02-08", known: "2025-01-01" }] }))).toBe("ended");
    expect(why(norm({ inForce: [{ from: "2020-01-01", known: "2025-01-01" }] }))).toBeUndefined();
  });
});
