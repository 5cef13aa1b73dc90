// Specification: what is to be done with answers on a day follows from their schedule and what has happened to them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  certificateLines,
  certificateOf,
  type Deletion,
  RETENTION_ENDS,
  RETENTION_STATES,
  type RetentionEnd,
  type RetentionStep,
  retentionStanding,
  retentionText,
  STEP_PROBLEMS,
  stepProblem,
  stepProblemText,
} from "../src/index.ts";

const UNTIL = "2028-03-31";
const ends = (end: RetentionEnd) => ({ until: UNTIL, end });
const on = (end: RetentionEnd, today: string, ...steps: RetentionStep[]) => retentionStanding(ends(end), steps, today);

describe("where answers stand", () => {
  it("keeps them to the end of their last day, and from the next on what is due is due", () => {
    for (const end of RETENTION_ENDS) expect(on(end, UNTIL)).toEqual({ state: "kept", until: UNTIL });
    expect(RETENTION_ENDS.map((end) => on(end, "2028-04-01").state)).toEqual([
      "to-destroy",
      "to-hand-over",
      "ask-consent",
    ]);
  });

  it("waits for the Prime Minister's consent of a national body, which may be asked for before", () => {
    const consulted: RetentionStep = { step: "consulted", day: "2028-02-01" };
    const consented: RetentionStep = { step: "consented", day: "2028-05-01", reference: "府公第12号" };
    expect(on("consent", "2028-03-01", consulted).state).toBe("kept");
    expect(on("consent", "2028-04-30", consulted, consented).state).toBe("consent-pending");
    expect(on("consent", "2028-05-01", consulted, consented)).toEqual({
      state: "to-destroy",
      until: UNTIL,
      consent: "府公第12号",
    });
    expect(on("consent", "2028-06-01", consulted, consented, { step: "destroyed", day: "2028-05-02" }).state).toBe(
      "destroyed",
    );
  });

  it("has a new last day where consent is refused, and asks again after it", () => {
    const steps: RetentionStep[] = [
      { step: "consulted", day: "2028-04-02" },
      { step: "refused", day: "2028-05-01", until: "2030-03-31" },
    ];
    expect(on("consent", "2029-01-01", ...steps)).toEqual({ state: "kept", until: "2030-03-31" });
    expect(on("consent", "2030-04-01", ...steps).state).toBe("ask-consent");
  });

  it("destroys nothing while the Prime Minister asks that it is not", () => {
    const held: RetentionStep = { step: "held", day: "2028-04-01" };
    expect(on("delete", "2028-04-02", held).state).toBe("held");
    expect(on("delete", "2028-04-03", held, { step: "released", day: "2028-04-03" }).state).toBe("to-destroy");
    expect(stepProblem(ends("delete"), [held], { step: "destroyed", day: "2028-04-02" })).toBe("held");
  });

  it("hands over to the archive, then destroys what is here", () => {
    const handed: RetentionStep = { step: "handed-over", day: "2028-04-05" };
    expect(on("archive", "2028-04-06", handed).state).toBe("handed-over");
    expect(stepProblem(ends("archive"), [], { step: "destroyed", day: "2028-04-05" })).toBe("not-due");
    expect(stepProblem(ends("archive"), [handed], { step: "destroyed", day: "2028-04-06" })).toBeUndefined();
  });

  it.each<[string | undefined, RetentionEnd, RetentionStep[], RetentionStep]>([
    ["not-due", "delete", [], { step: "destroyed", day: UNTIL }],
    [undefined, "delete", [], { step: "destroyed", day: "2028-04-01" }],
    ["not-due", "consent", [], { step: "destroyed", day: "2028-04-01" }],
    ["no-consent-needed", "delete", [], { step: "consulted", day: UNTIL }],
    ["not-consulted", "consent", [], { step: "consented", day: UNTIL, reference: "1" }],
    ["not-consulted", "consent", [], { step: "refused", day: UNTIL, until: "2029-01-01" }],
    ["already-consulted", "consent", [{ step: "consulted", day: UNTIL }], { step: "consulted", day: UNTIL }],
    ["no-later-day", "consent", [{ step: "consulted", day: UNTIL }], { step: "refused", day: UNTIL, until: UNTIL }],
    ["no-later-day", "delete", [], { step: "extended", day: "2028-01-01", until: UNTIL }],
    ["already-over", "delete", [], { step: "extended", day: "2028-04-01", until: "2029-01-01" }],
    ["no-archive", "delete", [], { step: "handed-over", day: "2028-04-01" }],
    ["not-held", "delete", [], { step: "released", day: UNTIL }],
    ["already-over", "delete", [{ step: "destroyed", day: "2028-04-01" }], { step: "held", day: "2028-04-02" }],
    ["before-an-earlier", "delete", [{ step: "held", day: "2028-02-01" }], { step: "released", day: "2028-01-31" }],
  ])("says why a step cannot be taken: %s", (problem, end, steps, step) => {
    expect(stepProblem(ends(end), steps, step)).toBe(problem);
  });

  it("never destroys before its last day, nor without the consent it needs, whatever steps are taken", () => {
    const day = fc.constantFrom("2028-01-15", UNTIL, "2028-04-01", "2028-09-01", "2029-06-01", "2031-01-01");
    const step = fc.oneof(
      fc.record({ step: fc.constantFrom("extended", "refused"), day, until: day }),
      fc.record({ step: fc.constant("consented"), day, reference: fc.constant("1") }),
      fc.record({ step: fc.constantFrom("consulted", "held", "released", "handed-over", "destroyed"), day }),
    ) as fc.Arbitrary<RetentionStep>;
    fc.assert(
      fc.property(fc.constantFrom(...RETENTION_ENDS), fc.array(step, { maxLength: 12 }), (end, tried) => {
        const taken: RetentionStep[] = [];
        for (const one of tried) {
          if (stepProblem(ends(end), taken, one) !== undefined) continue;
          if (one.step === "destroyed") {
            const before = retentionStanding(ends(end), taken, one.day);
            expect(one.day > before.until).toBe(true);
            expect(taken.some(({ step: name }) => name === "handed-over")).toBe(end === "archive");
            expect(before.consent !== undefined).toBe(end === "consent");
          }
          taken.push(one);
        }
        const days = taken.map((one) => one.day);
        expect(days).toEqual(days.toSorted());
      }),
      { numRuns: 500 },
    );
  });

  it("has words for every state and every problem, in both languages", () => {
    for (const language of ["en", "ja"] as const) {
      const lines = RETENTION_STATES.map((state) => retentionText({ state, until: UNTIL }, language));
      expect(new Set(lines).size).toBe(RETENTION_STATES.length);
      expect(new Set(STEP_PROBLEMS.map((problem) => stepProblemText(problem, language))).size).toBe(
        STEP_PROBLEMS.length,
      );
    }
    expect(retentionText(on("consent", "2028-04-01"), "ja")).toBe(
      "保存期間は2028年3月31日まででした。廃棄には、先に内閣総理大臣の同意が必要です",
    );
  });
});

describe("the certificate of a deletion", () => {
  const deletion: Deletion = {
    request: "r1",
    version: 2,
    document: { retention: ends("consent"), publication: { form: "none" } },
    standing: { state: "to-destroy", until: UNTIL, consent: "府公第12号" },
    day: "2028-05-02",
    exports: 0,
    guidance: false,
    byFile: false,
  };

  it("says what nobody can read any more, and names the respondent's own copy even where there is no other", () => {
    expect(certificateLines(certificateOf(deletion), "en")).toEqual([
      "Certificate of deletion",
      "Request r1, version 2",
      "The key of this answer was destroyed on 2 May 2028.",
      "It was to be kept until 31 March 2028.",
      "The Prime Minister consented (Public Records Act, Article 8(2)): 府公第12号",
      "Nobody can read any more:",
      "- the answer in the database",
      "- the files that came with it",
      "- both in every backup, those made before as well: they hold it only encrypted",
      "- what was kept of it to search, to count or to work on it",
      "This does not cover:",
      "- your own copy, with your receipt",
    ]);
  });

  it("names every copy it does not cover", () => {
    const all = certificateOf({
      ...deletion,
      document: { retention: ends("archive"), publication: { form: "tables" } },
      exports: 2,
      guidance: true,
      byFile: true,
    });
    expect(all.leaves).toEqual(["archive", "exports", "published", "guidance", "sent-by-file", "respondent"]);
    expect(certificateLines(all, "ja").filter((line) => line.startsWith("- "))).toHaveLength(10);
  });
});
