// The steps to take first are those a plain ranking of everything that applies puts first.
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  decide,
  type Engine,
  load,
  MODALITIES,
  modelShare,
  outcomeOf,
  type Provision,
  regimeAt,
  report,
  type Subject,
  subjectOf,
} from "../src/index.ts";
import { SANCTION_KINDS } from "../src/law/model.ts";
import { partOf, type World, worldArbitrary } from "./small-worlds.ts";

const clocks = { at: "2026-01-01", known: "2026-01-01" };
const FORCE = [60, 55, 35, 30, 20, 5, 10, 0];
const SANCTION = [0, 4, 9, 12, 15, 9];

/** A world whose conditions stand behind two dozen provisions of three acts, of every force, with a risk among them. */
function dressed({ corpus, completions }: World): World {
  const provisions = Array.from({ length: 24 }, (_, i): Provision => {
    const bare = corpus.provisions[i % corpus.provisions.length]!;
    return {
      ...bare,
      id: `act-${i % 3}/p${i}`,
      instrument: `act-${i % 3}`,
      modality: MODALITIES[(i * 5) % MODALITIES.length]!,
      ...(i % 3 === 1
        ? { breach: { when: corpus.provisions[(i + 1) % corpus.provisions.length]!.when, cel: "" } }
        : {}),
      sanction: { kind: SANCTION_KINDS[(i * 7) % SANCTION_KINDS.length]! },
      do: i % 11 === 0 ? [] : [{ en: "do", ja: "do" }],
      mitigates: i % 4 === 0 ? ["kind.one", "kind.none"] : [],
      ...(i % 5 === 0
        ? { clocks: [{ id: "soon", what: { en: "it", ja: "it" }, from: "notice", pace: "promptly" as const }] }
        : {}),
    };
  });
  const facts = corpus.facts.map((fact, i) => ({
    ...fact,
    scope: i % 2 === 0 && fact.onlyIf === undefined ? ("organisation" as const) : ("system" as const),
  }));
  const risk = { ...corpus.definitions[0]!, id: "risk.one" };
  return { corpus: { ...corpus, facts, provisions, definitions: [...corpus.definitions, risk] }, completions };
}

/** What was given of the firm, without its system. */
function firmOf(engine: Engine, { facts }: Subject): Subject {
  const firm = Object.entries(facts).filter(([id]) => engine.facts.get(id)!.scope === "organisation");
  return subjectOf(engine, Object.fromEntries(firm));
}

function rank(engine: Engine, provision: Provision, subject: Subject): number {
  const firmAlone =
    ["prohibition", "duty"].includes(provision.modality) &&
    outcomeOf(engine, provision.id, firmOf(engine, subject)) === "applies";
  const carried =
    provision.mitigates.includes("kind.one") && outcomeOf(engine, "risk.one", subject) === "applies" ? 1 : 0;
  const binding = ["prohibition", "duty", "cooperate"].includes(provision.modality);
  const bits = Math.min(8, -Math.log2(Math.max(modelShare(engine, provision.id), 1e-6)));
  const particular = Math.round(bits * 1024) / 1024;
  return (
    FORCE[MODALITIES.indexOf(provision.modality)]! +
    (binding ? SANCTION[SANCTION_KINDS.indexOf(provision.sanction.kind)]! : 0) +
    (provision.clocks === undefined ? 0 : 4) -
    (firmAlone ? 25 : 0) +
    2 * particular +
    2 * carried
  );
}

function plainSteps(engine: Engine, applying: Provision[], broken: Set<string>, subject: Subject): string[] {
  const all = applying
    .filter((provision) => provision.modality !== "power" && provision.do.length > 0)
    .map((one) => ({ one, rank: rank(engine, one, subject) }))
    .sort((a, b) => b.rank - a.rank || (a.one.id < b.one.id ? -1 : 1))
    .map(({ one }) => one);
  const taken = all.filter(({ id }) => broken.has(id)).slice(0, 7);
  for (const one of all.filter(({ id }) => !broken.has(id)))
    if (taken.length < 7 && taken.filter(({ instrument }) => instrument === one.instrument).length < 2) taken.push(one);
  return taken.map(({ id }) => id);
}

/**
 * Whether a rule can follow from the firm by way of the system, because the vocabulary ties what is said of the one to the
 * other: such a rule speaks of the system all the same.
 */
function isRoundabout(engine: Engine, { corpus }: World, subject: Subject): boolean {
  const facts = corpus.facts.map(({ onlyIf: _, ...fact }) => fact);
  const untied = load({ ...corpus, facts, constraints: [] });
  const outcomes = (one: Engine) => corpus.provisions.map(({ id }) => outcomeOf(one, id, firmOf(one, subject)));
  return outcomes(engine).some((outcome, i) => outcome !== outcomes(untied)[i]);
}

it("are what is broken, then the rest in the order of force, sanction, particularity and risk, at most two of an act", () => {
  let steps = 0;
  fc.assert(
    fc.property(worldArbitrary, fc.nat(), fc.nat(1023), (bare, pick, mask) => {
      const world = dressed(bare);
      const engine = load(world.corpus);
      const regime = regimeAt(engine, clocks);
      const subject = subjectOf(engine, partOf(world, world.completions[pick % world.completions.length]!, mask));
      const findings = decide(engine, regime, subject);
      const isBroken = (i: number) => findings[i]!.breach?.outcome === "broken";
      const binding = world.corpus.provisions.filter((_, i) => findings[i]!.outcome === "applies");
      const broken = new Set<string>();
      for (const [i, { id, modality, breach }] of world.corpus.provisions.entries())
        if (isBroken(i) || (modality === "prohibition" && breach === undefined)) broken.add(id);
      const applying = binding.filter(({ id, modality }) => modality !== "prohibition" || broken.has(id));
      const strict = new Set(
        applying.filter(({ modality }) => ["prohibition", "duty"].includes(modality)).map(({ id }) => id),
      );
      fc.pre(!isRoundabout(engine, world, subject));
      const { next } = report(engine, regime, subject, findings);
      expect(next.map(({ provision }) => provision)).toEqual(
        plainSteps(engine, applying, broken.intersection(strict), subject),
      );
      steps += next.length;
    }),
    { numRuns: Number(process.env.RUNS ?? 300) },
  );
  expect(steps).toBeGreaterThan(100);
});
