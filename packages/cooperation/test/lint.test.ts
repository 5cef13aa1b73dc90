// Specification: a draft is told what exceeds its basis, what is known, what it costs, what law asks, and what a person must judge.
import { readCorpus } from "@yawara/answers/node";
import { indexOf } from "@yawara/engine";
import { describe, expect, it } from "vitest";
import {
  type AuthorityKind,
  hoursOfAll,
  KNOWN_SOURCES,
  LINT_CODES,
  type LintContext,
  lintLine,
  lintRequest,
  minutesOf,
  minutesText,
  type RequestDocument,
  readRequestValue,
} from "../src/index.ts";
import { PUBLISHED, request } from "./request-of-hiring.ts";

const law = indexOf(readCorpus(["JP", "EU"]));
const context: LintContext = { law, day: PUBLISHED, authority: "national", earlier: [] };
const sound: RequestDocument = { ...request, statistics: { purpose: true, approval: "2026年総統審第1号" } };

/** What is said of a changed request: code, weight and place, without the question that is always asked of a person. */
function told(change: Partial<RequestDocument>, more: Partial<LintContext> = {}) {
  // Without its condition, unless that is what is changed: to compile one takes a while.
  return lintRequest({ ...sound, condition: undefined, ...change }, { ...context, ...more })
    .findings.filter(({ code }) => code !== "purpose-and-questions")
    .map(({ code, weight, path }) => `${weight} ${code} ${path.join(".")}`);
}

const asks = (words: { ja?: string; en?: string }): Partial<RequestDocument> => ({
  questions: request.questions.map((question, i) =>
    i === 1 ? { ...question, asks: { ...question.asks, ...words } } : question,
  ),
});

const fact = (of: string): RequestDocument["questions"][number] => ({
  id: "of",
  kind: "fact",
  fact: of,
  asks: { ja: "尋ねます", en: "Asks" },
  reason: { ja: "理由です", en: "A reason" },
});

describe("the lint of a draft", () => {
  it("finds nothing wrong with a sound one, and asks a person about purpose and questions all the same", () => {
    expect(readRequestValue(sound, PUBLISHED)).toHaveProperty("request");
    const { findings } = lintRequest(sound, context);
    expect(findings.map((one) => lintLine(one, "en"))).toEqual([
      "questions: whether the purpose needs each of these, and the basis covers it, no program can tell: areas, review, applicants, case",
    ]);
    expect(lintLine(findings[0]!, "ja")).toBe(
      "questions:目的のために要るか、根拠の規定の範囲に入るかは、プログラムでは判断できません。一つずつ確かめてください:areas, review, applicants, case",
    );
  });

  it.each<[string[], Partial<RequestDocument>, Partial<LintContext>?]>([
    [["must basis-unknown basis.1"], { basis: [...request.basis, "jp.ai-promotion-act/art-99"] }],
    [["must basis-foreign basis.0"], { basis: ["eu.ai-act/art-2-1-a"] }],
    [["must basis-not-in-force basis.0"], {}, { day: "2025-06-03" }],
    [["must basis-lets-nobody-ask basis"], { basis: ["jp.ai-promotion-act/art-7-1"] }],
    [["must basis-of-other-body basis"], {}, { authority: "bank-of-japan" as const }],
    [["must basis-of-other-body basis"], { basis: ["jp.ai-promotion-act/art-16"] }, { authority: "local" as const }],
    [["ask basis-to-judge basis"], { basis: ["jp.ai-promotion-act/art-7-2"] }],
    [["ask basis-to-judge basis"], { basis: ["jp.ai-promotion-act/art-9"] }],
    [[], { basis: ["jp.ai-promotion-act/art-9", "jp.ai-promotion-act/art-16"] }],
  ])("looks up the basis: %j", (codes, change, more) => {
    const authority = more?.authority;
    const found = told({ ...change, ...(authority && { retention: { ...request.retention, end: "delete" } }) }, more);
    expect(found).toEqual(codes);
  });

  it.each([
    [["must condition-wrong condition"], '"employmnt" in use.areas'],
    [["must condition-never condition"], "organisation.employees < 5 && organisation.employees > 5"],
    [["ask condition-everybody condition"], "true"],
    [["must condition-narrow condition"], "organisation.employees == 347"],
    [[], "jp.business_operator"],
  ])("looks at the condition: %j", (codes, condition) => {
    expect(told({ condition })).toEqual(codes);
  });

  it("tells where in the condition what is wrong, in both languages", () => {
    const { findings } = lintRequest(
      { ...sound, condition: 'organisation.uses_ai &&\n  "employmnt" in use.areas' },
      context,
    );
    expect(lintLine(findings[0]!, "en")).toBe(
      'condition: the condition cannot be read: 2:3: use.areas has no choice "employmnt". Did you mean "employment"?',
    );
    expect(lintLine(findings[0]!, "ja")).toMatch(/^condition:条件を読めません。2:3/);
  });

  it.each([
    ["must retention-consent retention.end", "national", "delete"],
    ["must retention-no-consent retention.end", "local", "consent"],
    ["ask retention-no-archive retention.end", "designated-local", "archive"],
    ["must retention-no-consent retention.end", "audit-board", "consent"],
    [undefined, "national", "archive"],
    [undefined, "audit-board", "delete"],
    [undefined, "public-agency", "archive"],
  ] as const)("knows who needs consent to destroy: %s of %s", (found, authority, end) => {
    const all = told({ retention: { ...request.retention, end } }, { authority });
    expect(all.filter((one) => one.includes("retention"))).toEqual(found === undefined ? [] : [found]);
  });

  it.each<[string | undefined, AuthorityKind, Partial<RequestDocument>]>([
    ["must statistics-unsaid statistics", "national", { statistics: undefined }],
    ["ask statistics-by-tables statistics", "national", { statistics: { purpose: false } }],
    ["must statistics-approval statistics.approval", "national", { statistics: { purpose: true } }],
    ["must statistics-notice statistics.approval", "designated-local", { statistics: { purpose: true } }],
    ["must statistics-notice statistics.approval", "bank-of-japan", { statistics: { purpose: true } }],
    [undefined, "local", { statistics: { purpose: true } }],
    [undefined, "audit-board", { statistics: undefined }],
    [undefined, "national", { statistics: undefined, publication: { form: "summary" } }],
  ])("knows what the Statistics Act asks: %s of %s", (found, authority, change) => {
    const all = told(change, { authority });
    expect(all.filter((one) => one.includes("statistics"))).toEqual(found === undefined ? [] : [found]);
  });

  it.each([
    [{ ja: "必ず回答しなければなりません。" }, "ja"],
    [{ ja: "期限までに回答すること。" }, "ja"],
    [{ ja: "回答がない場合は罰則の対象となります。" }, "ja"],
    [{ ja: "従わない場合は公表します。" }, "ja"],
    [{ en: "You must answer this." }, "en"],
    [{ en: "Firms are required to report." }, "en"],
    [{ en: "Failure to reply has consequences." }, "en"],
    [{ en: "This is mandatory; a penalty applies." }, "en"],
  ])("hears an order: %j", (words, language) => {
    expect(told(asks(words))).toEqual([`must orders questions.1.asks.${language}`]);
  });

  it.each([
    { ja: "回答する義務はありません。罰則もありません。不利益な取扱いはしません。" },
    { ja: "必ずしも全てに答えていただく必要はありません。" },
    { ja: "どのようなことに困っていますか" },
    { en: "You are not required to answer; there is no penalty." },
    { en: "What must your system be able to do?" },
    { en: "Nobody has to answer. You may decline." },
  ])("hears no order in: %j", (words) => {
    expect(told(asks(words))).toEqual([]);
  });

  it("wants it said, in both languages, that an answer is free", () => {
    expect(told({ voluntary: { ja: "ご協力をお願いします。", en: "Please help." } })).toEqual([
      "must voluntary-unsaid voluntary.ja",
      "must voluntary-unsaid voluntary.en",
    ]);
    expect(told({ title: { ja: "Request", en: "依頼" } })).toEqual([
      "should language title.ja",
      "should language title.en",
    ]);
  });

  it("knows what an established source or an earlier collection gives, and what a name is needed for", () => {
    const inquiry: Partial<RequestDocument> = { kind: "inquiry", condition: undefined, publication: { form: "none" } };
    const questions = [fact("organisation.home_country")];
    expect(told({ ...inquiry, questions })).toEqual(["should known-by-register questions.0"]);
    expect(told({ questions, publication: { form: "none" } })).toEqual(["ask known-by-register questions.0"]);
    expect(told({ questions: [fact("organisation.industry")], publication: { form: "none" } })).toEqual([
      "ask known-by-statistics questions.0",
    ]);
    const earlier = [
      { id: "c1", title: { ja: "前の依頼", en: "Earlier request" }, facts: ["use.areas"], published: "2026-03-01" },
    ];
    expect(told({}, { earlier })).toEqual(["should known-by-earlier questions.0"]);
    const lines = lintRequest({ ...sound, questions }, context).findings.map((one) => lintLine(one, "ja"));
    expect(lines).toContain(
      "questions[0]:国税庁法人番号公表サイト(番号法第39条第4項)で、法人番号のある全ての法人等の本店又は主たる事務所の所在地が分かります。そこで調べられないか確かめてください(https://www.houjin-bangou.nta.go.jp/、2026-12-01に確認)",
    );
    for (const { fact: id, checked } of KNOWN_SOURCES) {
      expect(law.facts.has(id)).toBe(true);
      expect(checked <= PUBLISHED).toBe(true);
    }
  });

  it("holds facts to the vocabulary and to the tables made of them", () => {
    const tables = { form: "tables", tables: [{ by: ["of"], amount: "of" }] } as const;
    const publication = { ...tables, tables: [{ by: ["of"], amount: "of" }] };
    expect(told({ questions: [fact("use.aeras")], publication: { form: "none" } })).toEqual([
      "must fact-unknown questions.0.fact",
    ]);
    expect(told({ questions: [fact("use.areas")], publication })).toEqual([
      "must table-amount-unfit publication.tables.0.amount",
    ]);
    expect(told({ questions: [fact("organisation.capital")], publication }).slice(0, 1)).toEqual([
      "must table-by-unfit publication.tables.0.by.0",
    ]);
  });

  it("says of facts of conduct that an answer may tell of a breach", () => {
    const conduct = law.corpus.facts.find((one) => one.conduct === true && one.type === "boolean")!;
    expect(told({ questions: [fact(conduct.id)], publication: { form: "none" } })).toEqual([
      "ask asks-conduct questions.0.fact",
    ]);
    expect(told({ condition: conduct.id })).toEqual(["ask condition-of-conduct condition"]);
  });
});

describe("the words of the lint", () => {
  it("are in both languages, without a Japanese sign in English, for every finding", () => {
    for (const code of LINT_CODES)
      for (const language of ["en", "ja"] as const) {
        const line = lintLine({ code, weight: "ask", path: ["basis"], args: {}, provisions: [] }, language);
        expect(/[ぁ-ん]/.test(line)).toBe(language === "ja");
      }
  });
});

describe("the minutes an answer costs", () => {
  it("are a range that grows with every question and with its kind", () => {
    const all = minutesOf(sound, law);
    const without = minutesOf({ ...sound, questions: sound.questions.slice(0, 3) }, law);
    expect(all.low).toBeLessThan(all.high);
    expect([all.low > without.low, all.high > without.high]).toEqual([true, true]);
    expect(all.questions.areas).toEqual({
      low: law.facts.get("use.areas")!.seconds / 60,
      high: law.facts.get("use.areas")!.seconds / 20,
    });
    expect(all.questions.case!.high).toBeGreaterThan(all.questions.review!.high);
  });

  it("are said in both languages, and times respondents in hours", () => {
    expect(minutesText({ low: 4.2, high: 17.9 }, "en")).toBe("about 4 to 18 minutes an answer (estimate)");
    expect(minutesText({ low: 0.2, high: 17.9 }, "ja")).toBe("回答一件に約1〜18分(推計)");
    expect(hoursOfAll({ low: 6, high: 30 }, { low: 100, high: 200 })).toEqual({ low: 10, high: 100 });
  });
});
