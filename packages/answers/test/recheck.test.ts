// What became of a check: every difference is told, with its cause and the facts it came by; what is no earlier check is refused.
import { plainText } from "@yawara/answers";
import { type CheckAnswer, check, checkedSubject, type EXPANSIONS } from "@yawara/answers/check";
import {
  isOfAnother,
  type RecheckAnswer,
  readEarlier,
  recheck,
  recheckAnswer,
  rechecked,
  recheckMarkdown,
  recheckText,
} from "@yawara/answers/recheck";
import { LANGUAGES } from "@yawara/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BAN, BROKEN, KEPT } from "./mood-reader.ts";
import { answered, BANK, EXAMPLES, refused, store, TODAY } from "./store.ts";

type Asked = Parameters<typeof check>[1];

/** The document of a check as a file holds it. */
const written = (asked: Asked): CheckAnswer => JSON.parse(JSON.stringify(answered(check(store, asked))));
const since = (earlier: unknown, asked: Asked): RecheckAnswer => answered(recheck(store, { ...asked, earlier }));
const changeOf = (answer: RecheckAnswer, provision: string) =>
  answer.changes.find((change) => change.provision === provision);

describe("an earlier check compared with one of today", () => {
  it.each(EXAMPLES)("finds nothing else where nothing changed: $id", ({ facts }) => {
    const expand: readonly (typeof EXPANSIONS)[number][] = ["text", "because", "source", "does-not-apply"];
    for (const earlier of [written({ facts }), written({ facts, expand })]) {
      const answer = since(earlier, { facts });
      expect(answer.changes).toEqual([]);
      expect(answer.facts).toEqual([]);
      expect(answer.left_out).toEqual([]);
    }
  });

  it("lays a broken ban to the fact that breaks it, and says the answer before and after", () => {
    const answer = since(written({ facts: KEPT }), { facts: BROKEN });
    expect(changeOf(answer, BAN)).toMatchObject({
      change: "outcome",
      causes: ["facts"],
      before: { outcome: "open", breach: "kept" },
      after: { outcome: "applies", breach: "broken" },
      facts: ["use.red_flags"],
    });
    expect(answer.facts.map(({ fact, before, after }) => [fact, before, after])).toEqual([
      ["use.practice_reasons", null, []],
      ["use.red_flags", [], ["emotion_work_school"]],
    ]);
  });

  it("lays law of another place to the market that asks for it", () => {
    const { "market.countries": _, ...others } = BANK.facts;
    const before = { ...others, "market.countries": ["JP"] };
    const answer = since(written({ facts: before }), { facts: { ...others, "market.countries": ["JP", "EU"] } });
    const european = answer.changes.filter(({ provision }) => provision.startsWith("eu."));
    expect(european.length).toBeGreaterThan(0);
    for (const change of european) expect(change).toMatchObject({ change: "new", causes: ["facts"], before: null });
    expect(new Set(european.flatMap(({ facts }) => facts))).toEqual(new Set(["market.countries"]));
  });

  it("lays law of another place to the question where no fact asks for it", () => {
    const answer = since(written({ facts: BANK.facts }), { facts: BANK.facts, regimes: ["JP"] });
    expect(answer.changes.length).toBeGreaterThan(0);
    for (const { causes } of answer.changes) expect(causes).toEqual(["regimes"]);
  });

  it("lays what began in between to the day", () => {
    const answer = since(written({ facts: BANK.facts, at: "2025-01-01", known: "2025-01-01" }), { facts: BANK.facts });
    expect(changeOf(answer, "jp.ai-promotion-act/art-7-2")).toMatchObject({ change: "new", causes: ["day"] });
    for (const { causes, facts } of answer.changes) {
      expect(causes).toEqual(["day"]);
      expect(facts).toEqual([]);
    }
  });

  it("lays what other law data found otherwise to the law, and keeps what is of the facts apart", () => {
    const earlier = written({ facts: KEPT });
    const [gone, ...findings] = earlier.findings;
    const { group } = gone!;
    const counts = { ...earlier.summary.counts, [group!]: earlier.summary.counts[group!] - 1 };
    const older = { ...earlier, corpus: "0123456789ab", findings, summary: { ...earlier.summary, counts } };
    const answer = since(older, { facts: BROKEN });
    expect(changeOf(answer, gone!.provision)).toMatchObject({ change: "new", causes: ["law"] });
    expect(changeOf(answer, BAN)).toMatchObject({ causes: ["facts"] });
  });

  it("tells of a provision that the law data no longer have, by its id", () => {
    const earlier = written({ facts: BANK.facts });
    const strange = { ...earlier.findings[0]!, provision: "jp.repealed-act/art-1" };
    const counts = { ...earlier.summary.counts, must: earlier.summary.counts.must + 1 };
    const older = {
      ...earlier,
      corpus: "0123456789ab",
      findings: [...earlier.findings, strange],
      summary: { ...earlier.summary, counts },
    };
    const answer = since(older, { facts: BANK.facts });
    expect(answer.changes).toMatchObject([
      { provision: "jp.repealed-act/art-1", change: "gone", causes: ["law"], where: { ja: "jp.repealed-act/art-1" } },
    ]);
  });

  it("leaves out facts the law data no longer know, and says which", () => {
    const earlier = written({ facts: BANK.facts });
    const subject = { ...earlier.subject, "organisation.shoe_size": 43, "organisation.employees": "many" };
    const answer = since({ ...earlier, subject, corpus: "0123456789ab" }, { facts: BANK.facts });
    expect(answer.left_out).toEqual(expect.arrayContaining(["organisation.shoe_size", "organisation.employees"]));
  });

  it("tells every difference of two checks and no other, each with a cause, and the reverse of it backwards", () => {
    const ids = Object.keys(BROKEN);
    fc.assert(
      fc.property(fc.subarray(ids), fc.subarray(ids), (some, others) => {
        const [one, other] = [some, others].map((list) => Object.fromEntries(list.map((id) => [id, BROKEN[id]])));
        const [before, after] = [
          written({ facts: one!, regimes: ["EU"] }),
          written({ facts: other!, regimes: ["EU"] }),
        ];
        const there = since(before, { facts: other!, regimes: ["EU"] });
        const back = since(after, { facts: one!, regimes: ["EU"] });
        const told = new Set(there.changes.map(({ provision }) => provision));
        for (const provision of new Set([...before.findings, ...after.findings].map((one) => one.provision))) {
          const [a, b] = [before, after].map(({ findings }) => findings.find((one) => one.provision === provision));
          const same = a?.outcome === b?.outcome && a?.breach === b?.breach && a?.from === b?.from;
          if (!same) expect(told).toContain(provision);
        }
        for (const { causes, facts } of there.changes) {
          expect(causes).toEqual(["facts"]);
          expect(facts.length).toBeGreaterThan(0);
        }
        expect(back.changes.map(({ provision }) => provision).sort()).toEqual([...told].sort());
        for (const { provision, before, after } of back.changes)
          expect(changeOf(there, provision)).toMatchObject({ before: after, after: before });
      }),
      { numRuns: 12 },
    );
  });

  it.each(LANGUAGES)("is written with all it tells, in %s", (language) => {
    const answer = since(written({ facts: KEPT }), { facts: BROKEN });
    for (const text of [plainText(recheckText(answer, language)), recheckMarkdown(answer, language)]) {
      expect(text).toContain(answer.summary[language]);
      for (const { says } of answer.changes) expect(text).toContain(says[language]);
      for (const changed of answer.facts) expect(text).toContain(changed.text[language]);
      expect(text).not.toMatch(/undefined|\[object/);
    }
  });

  it("knows a check of another subject by its answers", () => {
    const now = answered(checkedSubject(store, { facts: BANK.facts }));
    const compared = (facts: Asked["facts"]) => rechecked(store, answered(readEarlier(written({ facts }))), now);
    expect(isOfAnother(compared(BANK.facts))).toBe(false);
    expect(isOfAnother(compared(BROKEN))).toBe(true);
    expect(recheckAnswer(compared(BROKEN)).now.at).toBe(TODAY);
  });
});

describe("what is no earlier check", () => {
  const earlier = written({ facts: BANK.facts });
  const { findings: _, ...withoutFindings } = earlier;
  const otherFinding = (finding: object) => ({
    ...earlier,
    findings: [{ ...earlier.findings[0]!, ...finding }, ...earlier.findings.slice(1)],
  });

  it.each([
    ["nothing", undefined, "not-a-check", undefined],
    ["a list", [], "not-a-check", undefined],
    ["another document", { version: "2.1.0", runs: [] }, "not-a-check", "corpus"],
    ["one without findings", withoutFindings, "not-a-check", "findings"],
    ["one with a day that is none", { ...earlier, at: "soon" }, "not-a-check", "at"],
    ["one with a finding that is none", { ...earlier, findings: [7] }, "not-a-check", "findings.0"],
    ["a page of one", answered(check(store, { facts: BANK.facts, limit: 3 })), "part-of-a-check", undefined],
    [
      "some groups of one",
      answered(check(store, { facts: BANK.facts, groups: ["must"] })),
      "part-of-a-check",
      undefined,
    ],
  ])("%s is refused", (_, value, code, key) => {
    expect(refused(readEarlier(value))).toMatchObject([{ code, args: key === undefined ? {} : { key } }]);
  });

  it.each([
    ["a key", { ...earlier, format: 2 }, "format"],
    ["a key of a finding", otherFinding({ weight: 3 }), "weight"],
    ["an outcome", otherFinding({ outcome: "disputed" }), "disputed"],
    ["a group", otherFinding({ group: "later" }), "later"],
  ])("one of a later version is refused by %s it has more", (_, value, found) => {
    expect(refused(readEarlier(value))).toMatchObject([{ code: "later-check", args: { found } }]);
  });
});
