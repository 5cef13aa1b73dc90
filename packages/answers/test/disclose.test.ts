// Drafts of disclosures: nothing is made up, every statement says what it rests on, what does not concern the system says why.
import {
  changed,
  type DisclosureDraft,
  type DisclosureKind,
  disclosure,
  disclosures,
  draftHtml,
  draftMarkdown,
  draftView,
  type Passage,
  readOwnFile,
  touchedSince,
} from "@yawara/answers/disclose";
import { blanksIn } from "@yawara/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answered, EXAMPLES, refused, store, TODAY } from "./store.ts";

const CITY = EXAMPLES.find(({ id }) => id === "city-chat-service")!.facts;
const CREDIT = (await store.shipped("basket")).find(({ id }) => id === "11-consumer-credit")!.facts;
const EUROPE = ["JP", "EU"];
const OWN = { name: "Example Ltd", contact: "ai@example.com", product: "Helper", version: "2", day: TODAY };

const draft = (
  kind: string,
  facts: Record<string, unknown>,
  organisation: Record<string, unknown> = {},
  regimes?: string[],
) => answered(disclosure(store, { kind, facts, organisation, regimes, known: TODAY, at: TODAY }));
const kindsFor = (facts: Record<string, unknown>, regimes?: string[]) =>
  answered(disclosures(store, { facts, regimes, at: TODAY, known: TODAY })).kinds;
const passagesIn = ({ sections }: DisclosureDraft): Passage[] =>
  sections.flatMap(({ items }) => items.flatMap(({ passages }) => passages));
const kindNamed = (kinds: DisclosureKind[], id: string) => kinds.find(({ kind }) => kind === id)!;
const MADE_ANYWAY = store
  .disclosures()
  .filter(({ onlyDue }) => onlyDue !== true)
  .map(({ id }) => id);

/** The facts of one of the examples, some of them left away. */
const someFacts = fc
  .constantFrom(...EXAMPLES)
  .chain(({ facts }) =>
    fc.subarray(Object.keys(facts)).map((ids) => Object.fromEntries(ids.map((id) => [id, facts[id]]))),
  );

describe("a draft", () => {
  it("says nothing of a system nobody described: every passage is a gap", () => {
    for (const kind of MADE_ANYWAY)
      expect(passagesIn(draft(kind, {})).map((one) => one.kind)).not.toContain("statement");
  });

  it("rests each statement on answers that were given, and counts what it shows", () => {
    fc.assert(
      fc.property(someFacts, fc.constantFrom(...MADE_ANYWAY), (facts, kind) => {
        const made = draft(kind, facts);
        const passages = passagesIn(made);
        for (const { kind: is, rests_on: grounds, text } of passages) {
          for (const basis of grounds) if ("fact" in basis) expect(facts).toHaveProperty([basis.fact]);
          if (is === "statement") expect(grounds.length).toBeGreaterThan(0);
          expect(blanksIn(text.en + text.ja)).toEqual([]);
        }
        const gaps = passages.filter((one) => one.kind === "gap").length;
        expect(made.counts).toEqual({
          statements: passages.length - gaps,
          gaps,
          left_out: made.left_out.length,
        });
        expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
      }),
      { numRuns: 60 },
    );
  });

  it("says more, and never something else, the more is known", () => {
    fc.assert(
      fc.property(someFacts, fc.constantFrom(...MADE_ANYWAY), (facts, kind) => {
        const told = (made: DisclosureDraft) =>
          new Map(
            passagesIn(made).flatMap((one) => (one.kind === "statement" ? [[one.id, one.text.en] as const] : [])),
          );
        const more = told(draft(kind, facts, OWN));
        for (const [id, text] of told(draft(kind, facts))) expect(more.get(id)).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it("waits for a fact that is not known, and tells it once it is", () => {
    const id = "dealing.told.says-1";
    const waiting = passagesIn(draft("public-notice", CITY)).find((one) => one.undecided);
    expect(waiting).toMatchObject({ kind: "gap", waits_for: [{ fact: "people.direct_interaction" }] });
    const told = passagesIn(draft("public-notice", { ...CITY, "people.direct_interaction": true }));
    expect(told.find((one) => one.id === id)).toMatchObject({
      kind: "statement",
      text: { en: "You are dealing with an AI, not with a person." },
      rests_on: [{ fact: "people.direct_interaction" }],
    });
    const denied = draft("public-notice", { ...CITY, "people.direct_interaction": false });
    expect(denied.left_out).toContainEqual(
      expect.objectContaining({
        section: "dealing",
        why: expect.objectContaining({ en: "Nobody outside deals with the system directly." }),
        rests_on: [expect.objectContaining({ fact: "people.direct_interaction" })],
      }),
    );
  });

  it("puts the organisation's own record in, and leaves a named blank without it", () => {
    const id = "contact.whom-to-ask.says-1";
    const blank = passagesIn(draft("public-notice", CITY)).find((one) => one.id === id)!;
    expect(blank).toMatchObject({ kind: "gap", rests_on: [] });
    expect(blank.text.en).toContain("[contact]");
    const filled = passagesIn(draft("public-notice", CITY, OWN)).find((one) => one.id === id)!;
    expect(filled).toMatchObject({ kind: "statement", rests_on: [{ own: "contact", value: "ai@example.com" }] });
  });

  it("goes through every item of the guidelines that speaks to the system, and no other", () => {
    const made = draft("ai-guidelines-checklist", CITY);
    const items = made.sections.flatMap(({ items }) => items.flatMap(({ provisions }) => provisions));
    const ids = items.map(({ provision }) => provision);
    expect(ids).toContain("jp.ai-guidelines-for-business/common-1-3");
    expect(ids).toContain("jp.ai-guidelines-for-business/u-5-1");
    expect(made.left_out.map(({ section }) => section)).toEqual(expect.arrayContaining(["developer", "provider"]));
    for (const { why, rests_on: grounds } of made.left_out) {
      expect(why.en).not.toBe("");
      expect(grounds.length > 0 || /^(Law not looked at|It is not in force)/.test(why.en)).toBe(true);
    }
  });
});

describe("the kinds", () => {
  it("make a European document only where European law asks for it, and say why not", () => {
    const kinds = kindsFor(CITY);
    for (const kind of ["eu-technical-file", "eu-rights-assessment"]) {
      expect(kindNamed(kinds, kind)).toMatchObject({
        fit: "not-due",
        why: { en: "Law not looked at: European Union." },
      });
      expect(refused(disclosure(store, { kind, facts: CITY }))).toMatchObject([{ code: "not-due", path: ["kind"] }]);
    }
    expect(kindNamed(kindsFor(CREDIT, EUROPE), "eu-rights-assessment")).toMatchObject({ fit: "coming" });
    const [part] = draft("eu-rights-assessment", CREDIT, {}, EUROPE).sections;
    expect(part!.items.map(({ ref }) => ref!.en)).toEqual(
      ["a", "b", "c", "d", "e", "f"].map((one) => `Art. 27(1)(${one})`),
    );
  });

  it("put what a duty asks for first, what is only made where asked for last", () => {
    const order = ["due", "coming", "open", "fits", "other", "not-due"];
    const fits = kindsFor(CREDIT, EUROPE).map(({ fit }) => order.indexOf(fit));
    expect(fits).toEqual(fits.toSorted((a, b) => a - b));
    expect(kindsFor({}).at(-1)!.fit).toBe("not-due");
  });

  it("refuse a name there is none of, with the nearest", () => {
    expect(refused(disclosure(store, { kind: "public-notise", facts: {} }))).toMatchObject([
      { code: "unknown-disclosure", args: { suggestion: "public-notice" } },
    ]);
  });
});

describe("the organisation's own record", () => {
  it.each([
    [{ nmae: "A" }, { code: "unknown-entry", args: { suggestion: "name" } }],
    [{ name: "A\nB" }, { code: "entry-no-line" }],
    [{ name: ["A"] }, { code: "entry-no-line" }],
    [{ day: "2026-02-30" }, { code: "day-impossible" }],
  ])("refuses %j", (organisation, problem) => {
    expect(refused(disclosure(store, { kind: "public-notice", facts: {}, organisation }))).toMatchObject([problem]);
  });

  it("is read from a file with the line of what is wrong", () => {
    expect(readOwnFile("firm.yaml", "name: A\ncontct: b\n")).toMatchObject({
      problems: [{ code: "unknown-entry", file: "firm.yaml", line: 2, column: 1, args: { suggestion: "contact" } }],
    });
    expect(readOwnFile("firm.yaml", "- a\n")).toMatchObject({ problems: [{ code: "record-not-a-map" }] });
    expect(readOwnFile("firm.yaml", "name: A\nday: 令和8年11月30日\n")).toEqual({
      own: { name: "A", day: "2026-11-30" },
    });
  });
});

describe("a changed fact", () => {
  it("touches the statements that rest on it, and none where nothing changed", () => {
    const old = draft("public-notice", CITY);
    expect(changed(draft("public-notice", CITY), old)).toEqual([]);
    const touched = changed(draft("public-notice", { ...CITY, "output.kinds": ["text", "code"] }), old);
    expect(touched.map(({ id, how, facts }) => [id, how, facts])).toEqual([
      ["marks.marked.says-1", "changed", ["output.kinds"]],
    ]);
    expect(touched[0]!.before!.en).not.toBe(touched[0]!.now!.en);
  });

  it("tells of sentences that come and go", () => {
    const old = draft("public-notice", CITY);
    const now = draft("public-notice", { ...CITY, "data.personal_kinds": ["ordinary"] });
    expect(
      changed(now, old)
        .filter(({ how }) => how === "new")
        .map(({ id }) => id),
    ).toContain("data.kinds.says-1");
    expect(
      changed(old, now)
        .filter(({ how }) => how === "gone")
        .map(({ id }) => id),
    ).toContain("data.kinds.says-1");
  });

  it("is named where it makes a question, and what hangs on it, fall away", () => {
    const old = draft("public-notice", CITY);
    const now = draft("public-notice", { ...CITY, "use.areas": ["customer_service"] });
    const gone = changed(now, old).filter(({ how }) => how === "gone");
    expect(gone.map(({ id }) => id)).toContain("decision.influence.says-1");
    for (const { facts } of gone) expect(facts).toEqual(["use.areas"]);
  });
});

describe("a draft in one language", () => {
  const made = draft("public-notice", CITY, OWN);

  it("takes a person's words in the place of a gap, and a confirmation of a statement", () => {
    const edits = {
      "use.that.still": { text: "To answer faster." },
      "use.that.says-2": { confirmed: true },
      "use.whom.says-1": { text: "  " },
      "no.such.passage": { text: "lost" },
    };
    const [before, after] = [draftView(made, "en"), draftView(made, "en", edits)];
    expect(after.counts).toEqual({
      gap: before.counts.gap - 1,
      draft: before.counts.draft - 1,
      confirmed: 1,
      written: 1,
    });
    for (const write of [draftMarkdown, draftHtml]) {
      expect(write(after)).toContain("To answer faster.");
      expect(write(after)).not.toContain("lost");
    }
  });

  it("marks every gap in what is written, and nothing else", () => {
    for (const language of ["en", "ja"] as const) {
      const view = draftView(made, language);
      const mark = { en: "[To be written: ", ja: "【未記入:" }[language];
      const count = (text: string) => text.split(mark).length - 1;
      expect(count(draftHtml(view))).toBe(view.counts.gap);
      expect(count(draftMarkdown(view).replaceAll("\\", ""))).toBe(view.counts.gap);
    }
  });

  it("cannot be broken out of by what a person wrote", () => {
    const text = `<script>alert(1)</script> | **bold** [link](x) \n# head`;
    const view = draftView(made, "en", { "use.that.still": { text } });
    expect(draftHtml(view)).not.toContain("<script");
    const markdown = draftMarkdown(view);
    expect(markdown).toContain("\\<script\\>alert(1)\\</script\\> \\| \\*\\*bold\\*\\* \\[link\\](x) \\# head");
  });
});

describe("a draft of what the register knows", () => {
  const IN_PLACE = { id: "use-1", measure: "ai-register", files: [{ id: "file-1", name: "Minutes" }] };
  const drawn = (measures?: (typeof IN_PLACE)[]) =>
    answered(disclosure(store, { kind: "ai-guidelines-checklist", facts: CITY, measures, known: TODAY, at: TODAY }));
  const ofMeasures = (made: DisclosureDraft) =>
    passagesIn(made).filter(({ rests_on: grounds }) => grounds.some((basis) => "measure" in basis));

  it("states a measure in place where the crosswalk maps it to what an item answers, with the file that shows it", () => {
    const stated = ofMeasures(drawn([IN_PLACE]));
    expect(stated.length).toBeGreaterThan(0);
    for (const { kind, text, rests_on: grounds } of stated) {
      expect(kind).toBe("statement");
      expect(text.en).toMatch(/^Measure in place: /);
      expect(grounds).toContainEqual({ file: "file-1", name: { en: "Minutes", ja: "Minutes" } });
      const provisions = grounds.flatMap((basis) => ("provision" in basis ? [basis.provision] : []));
      const mapped = store.measures().mappings.flatMap(({ from, to }) => (from === "ai-register" ? [to] : []));
      expect(provisions.length).toBeGreaterThan(0);
      expect(mapped).toEqual(expect.arrayContaining(provisions));
    }
  });

  it("fills no gap by it, and says nothing of a measure the library does not know", () => {
    const gaps = (made: DisclosureDraft) => passagesIn(made).flatMap(({ kind, id }) => (kind === "gap" ? [id] : []));
    expect(gaps(drawn([IN_PLACE]))).toEqual(gaps(drawn()));
    expect(drawn([{ ...IN_PLACE, measure: "no-such-measure" }])).toEqual(drawn([]));
  });

  it("marks what a measure that went touches, and does not lay it on the law", () => {
    const gone = touchedSince(drawn([IN_PLACE]), drawn([]));
    expect(gone.length).toBe(ofMeasures(drawn([IN_PLACE])).length);
    expect(gone.map(({ how, by_law }) => [how, by_law])).toEqual(gone.map(() => ["gone", false]));
  });
});
