import fc from "fast-check";
import { it } from "vitest";
import { explain, load, subjectOf, withChanges, outcomeOf, type Assertion } from "../src/index.ts";
import { agrees, appliesTo, partOf, worldArbitrary } from "./small-worlds.ts";
const scene = fc.tuple(worldArbitrary, fc.nat(), fc.nat(1023)).map(([world, pick, mask]) => ({ world, facts: partOf(world, world.completions[pick % world.completions.length]!, mask) }));
it("probe", () => {
  let decided = 0, none = 0, notOne = 0, one=0; const ex: string[] = [];
  for (const { world, facts } of fc.sample(scene, { numRuns: 6000, seed: 5 })) {
    const engine = load(world.corpus);
    const subject = subjectOf(engine, facts);
    for (const p of world.corpus.provisions) {
      const e = explain(engine, p.id, subject);
      if (e.outcome === "open") continue;
      const opposite = world.completions.some((c) => appliesTo(p, c, world.corpus) !== (e.outcome === "applies"));
      if (!opposite) continue;
      decided++;
      if (e.whatIf.length === 0) { none++; if (ex.length < 3) ex.push(JSON.stringify({ facts, when: p.when, unless: p.unless.map(u=>u.when), vocab: world.corpus.facts.map((f) => [f.id, f.type, f.onlyIf]), cons: world.corpus.constraints.map((c) => c.when), d: world.corpus.definitions[0]!.when })); continue; }
      const singles: Assertion[] = world.corpus.facts.flatMap((f): Assertion[] => f.type === "boolean" ? [{ fact: f.id, value: true }, { fact: f.id, value: false }] : f.type === "choices" ? f.choices.flatMap((c) => [true, false].map((value) => ({ fact: f.id, member: c.id, value }))) : f.type === "choice" ? f.choices.map((c) => ({ fact: f.id, value: c.id })) : [2, 3, 4, 5, 6, 8, 9].map((n) => ({ fact: f.id, value: n })));
      const ok = singles.some((s) => { const a = withChanges(engine, subject, [s]); return a !== undefined && world.completions.some(c => agrees(a.facts, c)) && outcomeOf(engine, p.id, a) === (e.outcome === "applies" ? "does-not-apply" : "applies"); });
      if (ok) one++;
      if (ok && e.whatIf.length > 1) { notOne++; if (ex.length < 6) ex.push("NOTONE " + JSON.stringify({ w: e.whatIf, facts, when: p.when, unless: p.unless.map(u=>u.when), vocab: world.corpus.facts.map((f) => [f.id, f.type, f.onlyIf]), cons: world.corpus.constraints.map((c) => c.when), d: world.corpus.definitions[0]!.when })); }
    }
  }
  console.log({ decided, none, one, notOne });
  for (const x of ex) console.log(x);
});
