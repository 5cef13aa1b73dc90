// A norm says whom it binds and what breaks it: both are decided exactly, and nothing is presumed from silence.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BANS,
  breachId,
  breachOutcomeOf,
  compare,
  decide,
  explain,
  type Facts,
  FIRST_INTERVIEW,
  LAYERS,
  lawDiff,
  load,
  loadAt,
  nextQuestion,
  type Provision,
  readComposition,
  regimeAt,
  report,
  snapshotOf,
  subjectOf,
  touchIndex,
  trace,
  withChanges,
} from "../src/index.ts";
import type { Condition, Corpus, Fact, Instrument } from "../src/law/model.ts";
import {
  agrees,
  appliesTo,
  conditionArbitrary,
  emptyCorpus,
  fact,
  holds,
  partOf,
  provision,
  worldArbitrary,
} from "./small-worlds.ts";

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };
const clocks = { at: "2026-01-01", known: "2026-01-01" };

describe("deciding a breach", () => {
  const scene = fc.tuple(worldArbitrary, fc.nat(), fc.nat(1023)).chain(([world, pick, mask]) => {
    const facts = partOf(world, world.completions[pick % world.completions.length]!, mask);
    return conditionArbitrary(world.corpus.facts).map((when) => ({ world, facts, breach: { when, cel: "" } }));
  });

  it("agrees with trying every subject that is still possible", () => {
    fc.assert(
      fc.property(scene, ({ world, facts, breach }) => {
        const provisions = world.corpus.provisions.map((one): Provision => ({ ...one, breach }));
        const corpus = { ...world.corpus, provisions };
        const engine = load(corpus);
        const possible = world.completions.filter((completion) => agrees(facts, completion));
        for (const finding of decide(engine, regimeAt(engine, clocks), subjectOf(engine, facts))) {
          const norm = provisions.find(({ id }) => id === finding.provision)!;
          const broken = possible.filter((one) => appliesTo(norm, one, corpus) && holds(breach.when, one, corpus));
          const expected = broken.length === possible.length ? "broken" : broken.length === 0 ? "kept" : "open";
          expect(finding.breach?.outcome).toBe(finding.outcome === "does-not-apply" ? undefined : expected);
          if (finding.breach !== undefined) expect(finding.breach.openOn.length > 0).toBe(expected === "open");
        }
      }),
      RUNS,
    );
  });

  it("is the same from a snapshot", () => {
    fc.assert(
      fc.property(scene, ({ world, facts, breach }) => {
        const provisions = world.corpus.provisions.map((one): Provision => ({ ...one, breach }));
        const engine = load({ ...world.corpus, provisions });
        const again = loadAt(engine.corpus, "2026-01-01", snapshotOf(engine));
        const findings = [engine, again].map((one) => decide(one, regimeAt(one, clocks), subjectOf(one, facts)));
        expect(findings[1]).toEqual(findings[0]);
      }),
      { numRuns: 50 },
    );
  });

  it("gives changes that end a breach, or make one", () => {
    fc.assert(
      fc.property(scene, ({ world, facts, breach }) => {
        const provisions = world.corpus.provisions.map((one): Provision => ({ ...one, breach }));
        const engine = load({ ...world.corpus, provisions });
        const subject = subjectOf(engine, facts);
        for (const { id } of provisions) {
          const { outcome, counterfactual } = explain(engine, breachId(id), subject);
          if (counterfactual.length === 0) continue;
          const after = breachOutcomeOf(engine, id, withChanges(engine, subject, counterfactual)!)?.outcome;
          expect(outcome === "applies" ? ["kept", undefined] : ["broken"]).toContain(after);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("a firm under one ban, one duty and one ban that no fact can tell the breach of", () => {
  const detail = (id: string): Fact => ({ ...fact(id, "boolean", undefined), layer: "detail", conduct: true });
  const isSet = (id: string) => ({ kind: "fact", fact: id }) as const;
  const norm = (id: string, more: Partial<Provision>): Provision => ({
    ...provision(`jp.act/${id}`, isSet("f.sells"), undefined),
    instrument: "jp.act",
    do: [{ en: "Do it", ja: "行う" }],
    ...more,
  });
  const instrument: Instrument = {
    id: "jp.act",
    title: { en: "Act", ja: "法" },
    jurisdiction: "JP",
    kind: "statute",
    issuer: { en: "Diet", ja: "国会" },
    sectors: [],
    summary: { en: "An act.", ja: "法です。" },
    events: [],
    reviews: [],
    provisions: ["jp.act/ban", "jp.act/duty", "jp.act/unsayable"],
    forAi: true,
  };
  const corpus: Corpus = {
    ...emptyCorpus([fact("f.sells", "boolean", undefined), detail("f.lies"), detail("f.labels")]),
    instruments: [instrument],
    provisions: [
      norm("ban", {
        modality: "prohibition",
        breach: { when: isSet("f.lies"), cel: "f.lies" },
        sanction: { kind: "criminal" },
      }),
      norm("duty", { breach: { when: { kind: "not", of: isSet("f.labels") }, cel: "!f.labels" } }),
      norm("unsayable", { modality: "prohibition", breach: "open" }),
    ],
    homes: { JP: {} },
  };
  const engine = load(corpus);
  const regime = regimeAt(engine, clocks);
  const reportOf = (facts: Facts) => {
    const subject = subjectOf(engine, facts);
    return report(engine, regime, subject, decide(engine, regime, subject));
  };
  const idsIn = (entries: { provision: string }[]) => entries.map(({ provision: id }) => id);

  it("reads under must what is broken, under bans what only binds, and no all-clear from silence", () => {
    const silent = reportOf({ "f.sells": true });
    expect(idsIn(silent.groups.must)).toEqual(["jp.act/duty"]);
    expect(idsIn(silent.groups.ban)).toEqual(["jp.act/ban", "jp.act/unsayable"]);
    expect(silent).toMatchObject({ forbidden: [], unmet: [], unseenBans: ["jp.act/ban", "jp.act/unsayable"] });
    expect(silent.gauge).toEqual({ sanctioned: 0, unsanctioned: 1, voluntary: 0, bans: 2 });

    const lying = reportOf({ "f.sells": true, "f.lies": true, "f.labels": false });
    expect(idsIn(lying.groups.must)).toEqual(["jp.act/ban", "jp.act/duty"]);
    expect(lying).toMatchObject({ forbidden: ["jp.act/ban"], unmet: ["jp.act/duty"] });
    expect(lying.gauge).toEqual({ sanctioned: 1, unsanctioned: 1, voluntary: 0, bans: 1 });

    const honest = reportOf({ "f.sells": true, "f.lies": false, "f.labels": true });
    expect(honest).toMatchObject({ forbidden: [], unmet: [], unseenBans: ["jp.act/unsayable"] });
  });

  it("reads what a law reaches apart from what it asks, and counts it nowhere", () => {
    const provisions = [...corpus.provisions, norm("reach", { scope: true })];
    const instruments = [{ ...instrument, provisions: provisions.map(({ id }) => id) }];
    const wider = load({ ...corpus, provisions, instruments });
    const subject = subjectOf(wider, { "f.sells": true });
    const days = regimeAt(wider, clocks);
    const { groups, gauge, next } = report(wider, days, subject, decide(wider, days, subject));
    expect(idsIn(groups.scope)).toEqual(["jp.act/reach"]);
    expect(idsIn(groups.must)).toEqual(["jp.act/duty"]);
    expect(gauge).toEqual(reportOf({ "f.sells": true }).gauge);
    expect(idsIn(next)).not.toContain("jp.act/reach");
  });

  it("is told between two days where another thing breaks it, also where whom it binds stayed", () => {
    const row = (from: string, to?: string) => [{ from, known: from, ...(to && { to }) }];
    const breach = (id: string) => ({ when: isSet(id), cel: id });
    const provisions = [
      norm("old", { modality: "prohibition", breach: breach("f.lies"), inForce: row("2020-01-01", "2026-01-01") }),
      norm("new", {
        modality: "prohibition",
        breach: breach("f.labels"),
        inForce: row("2026-01-01"),
        replaces: "jp.act/old",
      }),
      norm("same-old", { breach: breach("f.lies"), inForce: row("2020-01-01", "2026-01-01") }),
      norm("same", { breach: breach("f.lies"), inForce: row("2026-01-01"), replaces: "jp.act/same-old" }),
    ];
    const instruments = [{ ...instrument, provisions: provisions.map(({ id }) => id) }];
    const { changed } = lawDiff(load({ ...corpus, provisions, instruments }), { from: "2025-06-01", to: "2026-06-01" });
    const [lies, labels] = [isSet("f.lies"), isSet("f.labels")];
    const without = (a: Condition, b: Condition) => ({
      kind: "and",
      of: expect.arrayContaining([a, { kind: "not", of: b }]),
    });
    expect(changed).toEqual([
      {
        provision: "jp.act/new",
        replaces: "jp.act/old",
        gained: [],
        lost: [],
        breach: { gained: [without(labels, lies)], lost: [without(lies, labels)] },
      },
      { provision: "jp.act/same", replaces: "jp.act/same-old", gained: [], lost: [] },
    ]);
  });

  it("has no step to take for a ban that is kept or was not looked at", () => {
    expect(idsIn(reportOf({ "f.sells": true }).next)).toEqual(["jp.act/duty"]);
    expect(idsIn(reportOf({ "f.sells": true, "f.lies": true }).next)).toContain("jp.act/ban");
  });

  it("knows which bans may yet bind, and that one kept for sure is no danger", () => {
    expect(reportOf({}).undecidedBans).toEqual(["jp.act/ban", "jp.act/unsayable"]);
    expect(reportOf({ "f.lies": false }).undecidedBans).toEqual(["jp.act/unsayable"]);
    expect(reportOf({ "f.sells": false }).undecidedBans).toEqual([]);
  });

  it("knows which bans are broken if they bind", () => {
    expect(reportOf({}).wouldBreak).toEqual([]);
    expect(reportOf({ "f.lies": true }).wouldBreak).toEqual(["jp.act/ban"]);
    expect(reportOf({ "f.lies": true, "f.sells": true }).wouldBreak).toEqual([]);
  });

  it("is asked about conduct only when the bans or one of them are asked about", () => {
    const subject = subjectOf(engine, { "f.sells": true });
    const asked = (goal: string | undefined) =>
      nextQuestion(engine, regime, subject, { layers: LAYERS, ...(goal !== undefined && { goal }) })?.fact;
    expect(nextQuestion(engine, regime, subject, { layers: FIRST_INTERVIEW })).toBeUndefined();
    expect(asked(BANS)).toBe("f.lies");
    expect(asked("jp.act/duty")).toBe("f.labels");
    expect(asked("jp.act/unsayable")).toBeUndefined();
  });

  it("is asked first what breaks a ban where that is a fact of the first interview", () => {
    const core = load({ ...corpus, facts: corpus.facts.map((one) => ({ ...one, layer: "core" as const })) });
    const question = nextQuestion(core, regimeAt(core, clocks), subjectOf(core, { "f.sells": true }), {
      layers: FIRST_INTERVIEW,
    });
    expect(question).toMatchObject({ fact: "f.lies", about: ["jp.act/ban"] });
  });

  it("is told the steps to a breach: whom the ban binds, then what breaks it", () => {
    const subject = subjectOf(engine, { "f.sells": true, "f.lies": true });
    expect(trace(engine, breachId("jp.act/ban"), subject)).toMatchObject({
      kind: "breach",
      outcome: "applies",
      cel: "f.lies",
      of: [{ kind: "provision" }, { kind: "fact", fact: "f.lies", outcome: "applies" }],
    });
    expect(explain(engine, breachId("jp.act/ban"), subject).because.map(({ fact: id }) => id)).toEqual([
      "f.sells",
      "f.lies",
    ]);
  });

  it("is told to end a breach by other conduct, not by being out of the reach of the ban", () => {
    const wayOut = (facts: Facts) => explain(engine, breachId("jp.act/ban"), subjectOf(engine, facts)).counterfactual;
    expect(wayOut({ "f.sells": true, "f.lies": true })).toEqual([{ fact: "f.lies", value: false }]);
    expect(wayOut({ "f.sells": true, "f.lies": false })).toEqual([{ fact: "f.lies", value: true }]);
    expect(wayOut({ "f.sells": false, "f.lies": false }).map(({ fact: id }) => id)).toEqual(["f.sells", "f.lies"]);
  });

  it("is told to end a breach by what breaks the ban, though fewer other answers would make that question fall away", () => {
    const test = (id: string) => ({ kind: "fact", fact: id }) as const;
    const both: Condition = { kind: "or", of: [test("g.lies"), test("g.hides")] };
    const world = load({
      ...emptyCorpus([
        fact("g.talks", "boolean", undefined),
        fact("g.lies", "boolean", test("g.talks")),
        fact("g.hides", "boolean", test("g.talks")),
      ]),
      provisions: [
        {
          ...provision("t/ban", { kind: "const", value: true }, undefined),
          modality: "prohibition",
          breach: { when: both, cel: "" },
        },
      ],
    });
    const subject = subjectOf(world, { "g.talks": true, "g.lies": true, "g.hides": true });
    expect(explain(world, breachId("t/ban"), subject).counterfactual).toEqual([
      { fact: "g.lies", value: false },
      { fact: "g.hides", value: false },
    ]);
  });

  it("counts in a comparison as banned only where the ban is broken", () => {
    const japan = readComposition(engine, "JP");
    if ("problem" in japan) throw new Error("no such regime");
    const compared = (facts: Facts) =>
      compare(engine, [japan as never], [{ id: "one", subject: subjectOf(engine, facts) }], { ...clocks, asIs: true });
    const honest = compared({ "f.sells": true, "f.lies": false });
    expect(honest.all[0]).toMatchObject({
      bans: 2,
      counts: { prohibition: 0, duty: 1 },
      forbids: { uses: { binds: 0, broken: 0 }, conduct: { binds: 2, broken: 0 } },
    });
    expect(honest.all[0]!.worst).toBeUndefined();
    const lying = compared({ "f.sells": true, "f.lies": true });
    expect(lying.all[0]).toMatchObject({
      bans: 1,
      counts: { prohibition: 1 },
      forbids: { uses: { binds: 0, broken: 0 }, conduct: { binds: 2, broken: 1 } },
      worst: { kind: "criminal" },
    });
    expect(touchIndex(lying.touch)).toMatchObject([
      { parts: { uses: { value: 0 }, conduct: { value: 1, points: 0 } } },
    ]);
    expect(touchIndex(honest.touch)).toMatchObject([{ parts: { conduct: { figure: 2, points: 0 } } }]);
  });
});
