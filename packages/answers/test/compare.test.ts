// A comparison keeps its systems apart, says where there is no law to count, and gives the same figures in every form.
import { isProblems, plainText, problemText, WORDS } from "@yawara/answers";
import {
  type CompareAnswer,
  type Comparison,
  compare,
  compared,
  standingsBlocks,
  standingsCsv,
  touchBlocks,
  touchReasons,
  withoutLawTexts,
} from "@yawara/answers/compare";
import { openLawStore } from "@yawara/answers/node";
import { bound, LANGUAGES } from "@yawara/engine";
import { describe, expect, it } from "vitest";

const store = openLawStore({ today: () => "2026-11-24" });

const BANK = {
  "organisation.kind": "stock_company",
  "organisation.home_country": "JP",
  "organisation.uses_ai": true,
  "role.functions": ["uses_at_work"],
  "use.areas": ["finance"],
  "finance.licences": ["bank"],
  "data.personal_kinds": ["ordinary"],
};
const SHOP = {
  "organisation.kind": "sole_proprietor",
  "organisation.home_country": "JP",
  "organisation.uses_ai": true,
};

async function comparison(asked: Parameters<typeof compared>[1]): Promise<Comparison> {
  const answer = await compared(store, asked);
  if (isProblems(answer)) throw new Error(JSON.stringify(answer.problems));
  return answer;
}

describe("a comparison", () => {
  it("keeps each system's own figures, whatever it is called", async () => {
    const name = { en: "Ours", ja: "当社" };
    const both = await comparison({
      subjects: [
        { id: "a", name, facts: BANK },
        { id: "b", name, facts: SHOP },
      ],
      regimes: ["JP", "EU"],
    });
    const alone = await comparison({ subjects: [{ id: "b", facts: SHOP }], regimes: ["JP", "EU"] });
    expect(both.standings.filter(({ subject }) => subject === "b")).toEqual(alone.standings);
    expect(both.standings[0]!.counts).not.toEqual(both.standings[2]!.counts);
    expect(both.subjects.map((one) => one.name.en)).toEqual(["Ours (a)", "Ours (b)"]);
  });

  it("refuses two systems of one id, and one that has the id of a system of the basket, with the place", async () => {
    const twice = await compare(store, {
      subjects: [
        { id: "x", facts: BANK },
        { id: "x", facts: SHOP },
      ],
      regimes: ["JP"],
    });
    expect(twice).toMatchObject({ problems: [{ code: "twice", args: { id: "x" }, path: ["subjects", 1, "id"] }] });
    const asBasket = { subjects: [{ id: "01-office-assistant", facts: SHOP }], basket: true, regimes: ["JP"] };
    expect(await compare(store, asBasket)).toMatchObject({
      problems: [{ code: "twice", path: ["subjects", 0, "id"] }],
    });
  });

  it("says where a regime has no law in force on the day, and counts nothing there", async () => {
    const asked = { subjects: [{ id: "a", facts: BANK }], regimes: ["JP", "VN"], at: "2020-01-01" };
    const answer = (await compare(store, asked)) as CompareAnswer;
    expect(answer.without_law).toEqual(["VN"]);
    expect(answer.regimes).toEqual(["JP"]);
    expect(answer.standings.map(({ regime }) => regime)).toEqual(["JP"]);
    expect(answer.touch.regimes.map(({ regime }) => regime)).toEqual(["JP"]);
    const made = await comparison(asked);
    for (const language of LANGUAGES) {
      const text = plainText(standingsBlocks(made, language));
      for (const line of withoutLawTexts(made, language)) expect(text).toContain(line);
      expect(text).toMatch(/VN: /);
    }
  });

  it("says so where no regime has any", async () => {
    const made = await comparison({ subjects: [{ id: "a", facts: BANK }], regimes: ["KR"], at: "1990-01-01" });
    expect([made.standings, made.touches]).toEqual([[], []]);
    expect(plainText(standingsBlocks(made, "en"))).toContain("KR: no law here was in force on 1 January 1990");
  });

  it("counts a regime named twice once, and refuses one there is not", async () => {
    const subjects = [{ id: "a", facts: BANK }];
    expect((await comparison({ subjects, regimes: ["JP", " JP "] })).standings).toHaveLength(1);
    expect(await compare(store, { subjects, regimes: ["JP", "XX"] })).toMatchObject({
      problems: [{ code: "not-a-regime", path: ["regimes", 1] }],
    });
  });

  it("takes a jurisdiction written small, alone and composed, for the same, and refuses a sign with nothing behind it", async () => {
    const subjects = [{ id: "a", facts: BANK }];
    const small = await comparison({ subjects, regimes: ["jp", "JP", "eu - eu.ai-act + jp.ai-promotion-act"] });
    const large = await comparison({ subjects, regimes: ["JP", "EU - eu.ai-act + jp.ai-promotion-act"] });
    expect(small.standings.map(({ regime }) => regime)).toEqual(["JP", "eu - eu.ai-act + jp.ai-promotion-act"]);
    expect(small.standings.map(({ counts }) => counts)).toEqual(large.standings.map(({ counts }) => counts));
    expect(await compare(store, { subjects, regimes: ["EU +"] })).toMatchObject({
      problems: [{ code: "not-a-regime", path: ["regimes", 0], args: { name: "EU +" } }],
    });
  });

  it("refuses to take out an instrument that is not there", async () => {
    const subjects = [{ id: "a", facts: BANK }];
    const refused = async (regime: string) => {
      const answer = await compare(store, { subjects, regimes: [regime] });
      return isProblems(answer) ? answer.problems.map((one) => [problemText(one, "en"), problemText(one, "ja")]) : [];
    };
    const act = "jp.ai-promotion-act";
    expect(await refused(`EU - ${act}`)).toEqual([
      [`"${act}" cannot be taken out: it is not law of EU`, `「${act}」は EU の法令ではないため、除けません`],
    ]);
    expect(await refused("EU - eu.ai-act - eu.ai-act")).toHaveLength(1);
    expect(await refused(`EU + ${act} - ${act}`)).toEqual([]);
    expect(await refused("US - us-co.sb-24-205")).toEqual([]);
  });

  it("claims nothing where more than half of what could bind is open, in any form", async () => {
    const asked = { subjects: [{ id: "a", facts: { "organisation.uses_ai": true } }], regimes: ["JP", "EU"] };
    const { standings, touch } = (await compare(store, asked)) as CompareAnswer;
    const made = await comparison(asked);
    const open = made.standings.find(({ regime }) => regime === "EU")!;
    expect(open.openBinding).toBeGreaterThan(bound(open));
    expect(standings[1]).toEqual({
      comparable: false,
      subject: "a",
      regime: "EU",
      open: open.open,
      openBinding: open.openBinding,
    });
    const touched = touch.regimes.find(({ regime }) => regime === "EU")!;
    expect(touched).toMatchObject({ comparable: false });
    expect(touched).not.toHaveProperty("index");
    expect(
      touch.sensitivity.flatMap(({ touches }) => touches).some((one) => one.regime === "EU" && one.comparable),
    ).toBe(false);
    const forAi = made.forAi.find(({ regime }) => regime === "EU")!;
    for (const language of LANGUAGES) {
      const says = WORDS[language].compare.notComparable(String(open.open));
      expect(plainText(standingsBlocks(made, language))).toContain(`EU: ${says}`);
      const index = WORDS[language].compare.notComparable(String(forAi.open));
      expect(touchReasons(made, language)).toContainEqual(
        expect.objectContaining({ regime: "EU", index, isClaimed: false }),
      );
      expect(plainText(touchBlocks(made, language))).toContain(`EU ${index}`);
    }
    const [head, ...rows] = standingsCsv(made)
      .replace("\uFEFF", "")
      .split("\r\n")
      .map((row) => row.split(","));
    const cells = Object.fromEntries(head!.map((column, i) => [column, rows[1]![i]]));
    expect(cells).toMatchObject({
      regime: "EU",
      comparable: "no",
      open: String(open.open),
      duty: "",
      worst_sanction: "",
    });
    expect(rows[1]).toHaveLength(head!.length);
  });

  it("says what the index will be, why it is so, and of a federation from where to where", async () => {
    const made = await comparison({ basket: true, regimes: ["EU", "US", "UK"] });
    const day = made.coming.find((one) => one.day === "2027-12-02")!;
    expect(day.changes.map(({ regime }) => regime)).toEqual(["EU"]);
    const then = await comparison({ basket: true, regimes: ["EU"], at: "2027-12-02", known: "2026-11-24" });
    expect(day.changes[0]!.touch).toEqual(then.touches[0]);
    const reasons = new Map(touchReasons(made, "en").map((one) => [one.regime, one]));
    expect(reasons.get("EU")!.because.join(" ")).toMatch(/bans on a use itself.*AI Act.*2 December 2027/);
    expect(reasons.get("UK")!.because[0]).toMatch(/No law made for AI binds there; other law does/);
    const us = made.touches.find(({ regime }) => regime === "US")!;
    expect(us).toMatchObject({ isComparable: true, range: { states: expect.arrayContaining(["US-CA", "US-NYC"]) } });
    for (const language of LANGUAGES)
      for (const { regime, because } of touchReasons(made, language))
        for (const sentence of because) expect(plainText(touchBlocks(made, language)), regime).toContain(sentence);
  });

  it("says where each system is put, or that it stays where it is", async () => {
    const subjects = [{ id: "a", facts: BANK }];
    const notes = async (as_is: boolean) =>
      plainText(standingsBlocks(await comparison({ subjects, regimes: ["JP"], as_is }), "en"));
    expect(await notes(false)).toContain("Each system is put at home in each regime");
    expect(await notes(true)).toContain("Each system stays where it is");
    expect(await notes(true)).not.toContain("Each system is put at home");
  });

  it("writes names that neither a spreadsheet nor a terminal takes for more than names", async () => {
    const ids = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "a\u001b[31mred\n# heading", 'say "x", y'];
    const made = await comparison({ subjects: ids.map((id) => ({ id, facts: SHOP })), regimes: ["JP"] });
    const csv = standingsCsv(made);
    expect(csv.startsWith("\uFEFFlaw,at,subject,")).toBe(true);
    expect(csv.endsWith("\r\n")).toBe(true);
    const cells = csv.split("\r\n").map((row) => row.split(",")[2] ?? "");
    for (const cell of cells) expect(cell).not.toMatch(/^["\s]*[=+\-@＝\t\r]/);
    expect(cells).toContain("'=1+1");
    const short = await comparison({ subjects: ids.slice(6, 8).map((id) => ({ id, facts: SHOP })), regimes: ["JP"] });
    const text = plainText(standingsBlocks(short, "en"));
    expect(text).not.toContain("\u001b");
    expect(text.split("\n").some((line) => line.startsWith("# heading"))).toBe(false);
  });
});
