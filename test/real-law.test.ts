// Properties of the engine on the law as shipped, for subjects drawn at random.

import { readCorpus } from "@yawara/answers/node";
import {
  decide,
  type Engine,
  explain,
  type Facts,
  type FactValue,
  FIRST_INTERVIEW,
  LAYERS,
  load,
  nextQuestion,
  outcomeOf,
  regimeAt,
  type Subject,
  subjectOf,
  withChanges,
} from "@yawara/engine";
import { describe, expect, it } from "vitest";
import { bindingsOf, evaluated } from "../packages/engine/test/cel.ts";
import { random } from "./random.ts";

const engine = load(readCorpus());
/** What the interview is held on: one country's law and the texts above it, so that a random subject ends in time. */
const regime = regimeAt(engine, { at: "2026-11-24", known: "2026-11-24", jurisdictions: ["JP", "INTL"] });

/** A subject with every fact that can be asked answered at random, within the axioms. */
function drawn(seed: number): Facts {
  const next = random(seed);
  const facts: Facts = {};
  for (const { fact } of engine.variables.slots) {
    const most = 7 + fact.choices.length;
    for (let tries = 0; tries <= most; tries++) {
      const value = tries < most ? drawnValue(engine, fact.id, next, tries) : forced(engine, facts, fact.id);
      if (subjectOf(engine, { ...facts, [fact.id]: value }).contradiction === undefined) {
        facts[fact.id] = value;
        break;
      }
    }
  }
  return facts;
}

/** What the axioms leave of a fact that no draw fitted: the members they force, and no other. */
function forced(engine: Engine, facts: Facts, id: string): FactValue {
  const { fact, first } = engine.variables.slotOf.get(id)!;
  const { cells } = subjectOf(engine, facts).state;
  return fact.choices.filter((_, i) => cells[first + i] === 1).map((choice) => choice.id);
}

function drawnValue({ facts, variables }: Engine, id: string, next: () => number, tries: number): FactValue {
  const fact = facts.get(id)!;
  if (fact.type === "boolean") return next() < 0.5 === (tries % 2 === 0);
  if (fact.type === "choices" && tries > 4) return fact.choices.slice(tries - 5, tries - 4).map((choice) => choice.id);
  if (fact.type === "choices") return fact.choices.filter(() => tries < 4 && next() < 0.2).map((choice) => choice.id);
  if (fact.type === "choice") return fact.choices[Math.floor(next() * fact.choices.length)]!.id;
  const bounds = variables.slotOf.get(id)!.bounds;
  return Math.max(0, bounds[1 + Math.floor(next() * (bounds.length - 1))] ?? 1);
}

const SUBJECTS = Array.from({ length: 24 }, (_, i) => drawn(i + 1));

describe("full subjects", () => {
  it("are decided wholly, and as @bufbuild/cel decides them wherever CEL gives a value", () => {
    let compared = 0;
    for (const facts of SUBJECTS.slice(0, 6)) {
      const subject = subjectOf(engine, facts);
      const values: Record<string, FactValue> = { ...facts };
      for (const { id, type } of engine.corpus.facts)
        if (values[id] === undefined && type === "boolean") values[id] = false;
      for (const { id, type } of engine.corpus.facts)
        if (values[id] === undefined && type === "choices") values[id] = [];
      for (const { id } of engine.corpus.definitions) values[id] = outcomeOf(engine, id, subject) === "applies";
      const bindings = bindingsOf(engine.corpus.facts, values);
      for (const definition of engine.corpus.definitions) {
        const value = evaluated(definition.cel, bindings);
        if (value === undefined) continue;
        compared++;
        expect([definition.id, value]).toEqual([definition.id, values[definition.id]]);
      }
      for (const provision of engine.corpus.provisions) {
        const outcome = outcomeOf(engine, provision.id, subject);
        expect(outcome).not.toBe("open");
        const parts = [provision.cel, ...provision.unless.map((exception) => `!(${exception.cel})`)];
        const value = evaluated(parts.map((part) => `(${part})`).join(" && "), bindings);
        if (value === undefined) continue;
        compared++;
        expect([provision.id, value]).toEqual([provision.id, outcome === "applies"]);
      }
    }
    expect(compared).toBeGreaterThan(6 * engine.corpus.provisions.length);
  });
});

describe("reasons and changes", () => {
  it("are enough, minimal, and real flips", () => {
    let flips = 0;
    for (const [i, facts] of SUBJECTS.entries()) {
      const subject = subjectOf(engine, facts);
      for (const { id } of engine.corpus.provisions.filter((_, place) => place % (10 * SUBJECTS.length) === i)) {
        const { outcome, because, counterfactual } = explain(engine, id, subject);
        expect([id, outcomeOf(engine, id, onlyWith(subject, because))]).toEqual([id, outcome]);
        for (const left of because) {
          const rest = onlyWith(
            subject,
            because.filter((reason) => reason !== left),
          );
          expect([id, outcomeOf(engine, id, rest)]).toEqual([id, "open"]);
        }
        if (counterfactual.length === 0) continue;
        flips++;
        const after = outcomeOf(engine, id, withChanges(engine, subject, counterfactual)!);
        expect([id, after]).toEqual([id, outcome === "applies" ? "does-not-apply" : "applies"]);
      }
    }
    expect(flips).toBeGreaterThan(90);
  });
});

/** The subject of whom only these reasons are known. */
function onlyWith({ facts }: Subject, reasons: readonly { fact: string; member?: string; value: unknown }[]): Subject {
  const left: Facts = {};
  for (const { fact, member, value } of reasons) {
    if (member === undefined) left[fact] = facts[fact]!;
    else left[fact] = { ...(left[fact] as Record<string, boolean> | undefined), [member]: value === true };
  }
  return subjectOf(engine, left);
}

describe("the interview", () => {
  it("never asks what cannot change an outcome, and ends with everything the first layers can decide decided", () => {
    for (const full of SUBJECTS.slice(0, 12)) {
      let facts: Facts = {};
      for (let count = 0; ; count++) {
        expect(count).toBeLessThan(80);
        const question = nextQuestion(engine, regime, subjectOf(engine, facts), { layers: FIRST_INTERVIEW });
        if (question === undefined) break;
        expect(facts[question.fact]).toBeUndefined();
        expect([question.fact, question.about.some((id) => matters(facts, question.fact, id))]).toEqual([
          question.fact,
          true,
        ]);
        facts = { ...facts, [question.fact]: full[question.fact] ?? [] };
      }
      const layers = new Set(
        decide(engine, regime, subjectOf(engine, facts))
          .flatMap((finding) => finding.openOn)
          .map((id) => engine.facts.get(id)!.layer),
      );
      expect([...layers].filter((layer) => FIRST_INTERVIEW.includes(layer))).toEqual([]);
    }
  });
});

describe("an interview about one provision", () => {
  const all = regimeAt(engine, { at: "2026-11-24", known: "2026-11-24" });
  const goals = engine.corpus.provisions.filter((_, i) => i % 97 === 0).map(({ id }) => id);

  /** The answers of somebody who is asked about a provision, and what they would not say. */
  function interviewed(goal: string, seed: number): Facts {
    const next = random(seed);
    const declined = new Set<string>();
    let facts: Facts = {};
    for (;;) {
      const question = nextQuestion(engine, all, subjectOf(engine, facts), { layers: LAYERS, goal, declined });
      if (question === undefined) return facts;
      if (next() < 0.15) declined.add(question.fact);
      else {
        const answers = singleAnswersTo(question.fact).filter(
          (value) => subjectOf(engine, { ...facts, [question.fact]: value }).contradiction === undefined,
        );
        facts = { ...facts, [question.fact]: answers[Math.floor(next() * answers.length)]! };
      }
    }
  }

  it("never ends with 'does not apply' while another answer not given could make it apply", () => {
    let ended = 0;
    for (const [seed, goal] of goals.entries()) {
      const facts = interviewed(goal, seed + 1);
      if (outcomeOf(engine, goal, subjectOf(engine, facts)) !== "does-not-apply") continue;
      ended++;
      for (const { id } of engine.corpus.facts) {
        if (facts[id] !== undefined) continue;
        for (const value of singleAnswersTo(id)) {
          const subject = subjectOf(engine, { ...facts, [id]: value });
          if (subject.contradiction === undefined)
            expect([goal, id, value, outcomeOf(engine, goal, subject)]).toEqual([goal, id, value, "does-not-apply"]);
        }
      }
    }
    expect(ended).toBeGreaterThan(goals.length / 4);
  });
});

/**
 * Whether two answers to a fact leave a provision or its breach in different states: decided apart, open on something else, or
 * apart once one more of what it is open on is answered.
 */
function matters(facts: Facts, id: string, provision: string): boolean {
  const after = answersTo(id).map((value) => ({ ...facts, [id]: value }));
  const areApart = (stateOf: (facts: Facts) => string) =>
    new Set(after.flatMap((one) => (subjectOf(engine, one).contradiction === undefined ? [stateOf(one)] : []))).size >
    1;
  const state = (one: Facts) => stateText(one, provision).state;
  const oneAnswerOn = (one: Facts) =>
    stateText(one, provision)
      .openOn.flatMap((open) => answersTo(open).map((value) => state({ ...one, [open]: value })))
      .join("; ");
  return areApart(state) || areApart(oneAnswerOn);
}

function stateText(facts: Facts, provision: string): { state: string; openOn: readonly string[] } {
  const [finding] = decide(engine, { ...regime, provisions: [provision] }, subjectOf(engine, facts));
  const { outcome, openOn, breach } = finding!;
  return { state: `${outcome} ${openOn.join()} ${breach?.outcome} ${breach?.openOn.join()}`, openOn };
}

/** The answers to a fact: of several choices none, each alone, each two, and all. */
function answersTo(id: string): FactValue[] {
  const { type, choices } = engine.facts.get(id)!;
  const ids = choices.map((choice) => choice.id);
  const pairs = type === "choices" ? ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b])) : [];
  return [...singleAnswersTo(id), ...(type === "choices" ? [ids] : []), ...pairs];
}

/** The answers to a fact: of several choices none, and each alone. */
function singleAnswersTo(id: string): FactValue[] {
  const { type, choices } = engine.facts.get(id)!;
  const ids = choices.map((choice) => choice.id);
  if (type === "boolean") return [true, false];
  if (type === "choice") return ids;
  if (type === "choices") return [[], ...ids.map((member) => [member])];
  return engine.variables.slotOf.get(id)!.bounds.map((bound) => Math.max(0, bound));
}
