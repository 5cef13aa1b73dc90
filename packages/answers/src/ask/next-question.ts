// The next question of an interview, with all a person needs to answer it, and what an interview about one thing came to.
import { BANS, type Facts, FIRST_INTERVIEW, LAYERS, type Layer, nextQuestion as next, type Text } from "@yawara/engine";
import { type BreachOf, breachOf, type OutcomeOf, outcomeOf } from "../explain/explain.ts";
import { isThere, nameOf } from "../explain/subject-matter.ts";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems, problem, unknown } from "../problem.ts";
import { type Asked, type RawFacts, readAsked, type SubjectLaw, saidOf } from "../request.ts";
import { jurisdictionsWith, presumedFor, WHOSE_LAW } from "../whose-law.ts";
import { type BansOf, bansOf } from "./bans.ts";
import { type ComposedQuestion, questionOf } from "./question.ts";

export interface NextAsked extends Asked {
  /** Facts the person does not know: they stay unknown and are not asked again. */
  declined?: readonly string[] | undefined;
  /** Ask only what settles this provision, with its breach, or definition; `bans`: only whether bans are broken. */
  about?: string | undefined;
  /** Ask about plans too, to find support. */
  support?: boolean | undefined;
}

export interface NextAnswer {
  corpus: string;
  at: string;
  known: string;
  jurisdictions: string[];
  /** What a question about one provision or definition takes for granted where nothing else was said. */
  presumed: Facts;
  /** Asked about bans: how those stand that bind or may bind, by id. */
  bans?: BansOf;
  /** How that provision or definition stands by what is known, and why. */
  about?: OutcomeOf & { id: string; kind: "provision" | "definition"; name: Text; breach?: BreachOf };
  /** Absent (`null`) when nothing that may be asked can change anything that is open. */
  question: NextQuestion | null;
}

export interface NextQuestion extends ComposedQuestion {
  /** How far the answer is expected to move what is open: up to 1 for each in `about`. */
  settles: number;
  /** How many questions remain at most, this one counted. */
  remaining_at_most: number;
}

/** The next question to put, by what is known so far. A fact that is answered in full or declined is never asked again. */
export function nextQuestion(store: LawStore, asked: NextAsked): NextAnswer | Problems {
  const { about, declined = [], support = false } = asked;
  if (about !== undefined && support) return problem("about-and-support", ["support"]);
  const one = about === BANS ? undefined : about;
  const granted = one === undefined ? {} : presumed(store, one, asked.facts);
  const also = one === undefined ? [] : jurisdictionsWith(store.base.jurisdictions, one);
  const read = readAsked(store, { ...asked, facts: { ...asked.facts, ...granted } }, also);
  if (isProblems(read)) return read;
  const { engine, regime, subject, jurisdictions } = read;
  for (const [i, id] of declined.entries())
    if (!engine.facts.has(id)) return unknown("unknown-fact", ["declined", i], id, engine.facts.keys());
  if (one !== undefined && !isThere(engine, one))
    return unknown("unknown-goal", ["about"], one, [BANS, ...engine.index.keys(), ...engine.definitions.keys()]);
  const question = next(engine, regime, subject, {
    layers: layersFor({ about, support }),
    declined: new Set(declined),
    ...(about === undefined ? { whoseLaw: asked.regimes === undefined ? WHOSE_LAW : [] } : { goal: about }),
  });
  return {
    corpus: engine.corpus.version,
    at: regime.at,
    known: regime.known,
    jurisdictions,
    presumed: granted,
    ...(about === BANS && { bans: bansOf(read) }),
    ...(one !== undefined && { about: standingOf(read, one) }),
    question: question
      ? {
          ...questionOf(engine, question.fact, question.about),
          settles: question.settles,
          remaining_at_most: question.remainingAtMost,
        }
      : null,
  };
}

/** The layers whose facts may be asked: all to settle one thing, those of support where plans are asked about too. */
function layersFor({ about, support }: { about: string | undefined; support: boolean }): readonly Layer[] {
  if (about !== undefined) return LAYERS;
  return support ? [...FIRST_INTERVIEW, "support"] : FIRST_INTERVIEW;
}

function standingOf({ engine, subject }: SubjectLaw, id: string): NonNullable<NextAnswer["about"]> {
  const kind = engine.index.has(id) ? "provision" : "definition";
  const breach = kind === "provision" ? breachOf(engine, id, subject) : undefined;
  return { id, kind, name: nameOf(engine, id), ...outcomeOf(engine, id, subject), ...(breach && { breach }) };
}

/** What is taken for granted, but for what the person said otherwise. */
function presumed(store: LawStore, about: string, facts: RawFacts): Facts {
  const granted = Object.entries(presumedFor(store.base.jurisdictions, about));
  return Object.fromEntries(granted.filter(([fact]) => saidOf(facts, fact) === undefined));
}
