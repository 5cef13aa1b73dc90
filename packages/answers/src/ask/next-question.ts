// The next question of an interview, with all a person needs to answer it.
import { type Facts, FIRST_INTERVIEW, LAYERS, nextQuestion as next, type Outcome, outcomeOf } from "@yawara/engine";
import { jurisdictionsWith, presumedFor } from "../law/whose-law.ts";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems, problem, unknown } from "../problem.ts";
import { type Asked, type RawFacts, readAsked, saidOf } from "../request.ts";
import { type DescribedFact, describedFact } from "./describe-facts.ts";

export interface NextAsked extends Asked {
  /** Facts the person does not know: they stay unknown and are not asked again. */
  declined?: readonly string[] | undefined;
  /** Ask only what settles this provision or definition. */
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
  /** How that provision or definition stands by what is known. */
  about?: { id: string; outcome: Outcome };
  /** Absent (`null`) when nothing that may be asked can change anything that is open. */
  question: {
    fact: DescribedFact;
    /** How far the answer is expected to move what is open: up to 1 for each in `about`. */
    settles: number;
    /** Open provisions, or the one asked about, that the answer can still change. */
    about: string[];
    /** How many questions remain at most, this one counted. */
    remaining_at_most: number;
  } | null;
}

/** The next question to put, by what is known so far. */
export function nextQuestion(store: LawStore, asked: NextAsked): NextAnswer | Problems {
  const { about, declined = [], support = false } = asked;
  if (about !== undefined && support) return problem("about-and-support", ["support"]);
  const granted = about === undefined ? {} : presumed(store, about, asked.facts);
  const also = about === undefined ? [] : jurisdictionsWith(store.base.jurisdictions, about);
  const read = readAsked(store, { ...asked, facts: { ...asked.facts, ...granted } }, also);
  if (isProblems(read)) return read;
  const { engine, regime, subject, jurisdictions } = read;
  for (const [i, id] of declined.entries())
    if (!engine.facts.has(id)) return unknown("unknown-fact", ["declined", i], id, engine.facts.keys());
  if (about !== undefined && !engine.index.has(about) && !engine.definitions.has(about))
    return unknown("unknown-goal", ["about"], about, [...engine.index.keys(), ...engine.definitions.keys()]);
  const question = next(engine, regime, subject, {
    layers: about !== undefined ? LAYERS : support ? [...FIRST_INTERVIEW, "support"] : FIRST_INTERVIEW,
    declined: new Set(declined),
    ...(about !== undefined && { goal: about }),
  });
  return {
    corpus: engine.corpus.version,
    at: regime.at,
    known: regime.known,
    jurisdictions,
    presumed: granted,
    ...(about !== undefined && { about: { id: about, outcome: outcomeOf(engine, about, subject) } }),
    question:
      question === undefined
        ? null
        : {
            fact: describedFact(engine.corpus.facts, engine.facts.get(question.fact)!),
            settles: question.settles,
            about: question.about,
            remaining_at_most: question.remainingAtMost,
          },
  };
}

/** What is taken for granted, but for what the person said otherwise. */
function presumed(store: LawStore, about: string, facts: RawFacts): Facts {
  const granted = Object.entries(presumedFor(store.base.jurisdictions, about));
  return Object.fromEntries(granted.filter(([fact]) => saidOf(facts, fact) === undefined));
}
