// One question as it is put, whoever puts it: its words, its answers, and the provisions that hang on it, in both languages.
import {
  type BANS,
  decide,
  type Engine,
  MODALITIES,
  type Modality,
  provisionOf,
  type Regime,
  type Subject,
  type Text,
  withFact,
} from "@yawara/engine";
import { dagger, whereFrom } from "../check/check-lines.ts";
import { inBoth } from "../words/index.ts";
import { type DescribedFact, describedFact } from "./describe-facts.ts";

/** A provision in two lines: where it stands and what it says. */
export interface AskedFor {
  id: string;
  modality: Modality;
  where: Text;
  says: Text;
}

interface ForceCount {
  modality: Modality;
  count: number;
}

export interface ComposedQuestion {
  fact: DescribedFact;
  /** Open provisions, or the one asked about, that the answer can still change. */
  about: string[];
  about_count: number;
  /** The weightiest of the provisions in `about`. */
  why: AskedFor[];
  /** All of the provisions in `about`, counted by force. */
  bears_on: ForceCount[];
}

/** What an interview on a screen may be about, besides the whole. */
export type Goal = typeof BANS | typeof PLANS;
/** The goal of an interview about what a firm plans, to find what it may get. */
export const PLANS = "support";

const MOST_WHY = 5;

/** The question about a fact, with what it is asked for. What is no provision (a definition asked about) is only named. */
export function questionOf(engine: Engine, id: string, about: readonly string[]): ComposedQuestion {
  const provisions = about.filter((one) => engine.index.has(one));
  const hardFirst = provisions.toSorted((a, b) => hardness(engine, a) - hardness(engine, b));
  return {
    fact: describedFact(engine.corpus.facts, engine.facts.get(id)!),
    about: [...about],
    about_count: about.length,
    why: hardFirst.slice(0, MOST_WHY).map((provision) => askedFor(engine, provision)),
    bears_on: countByForce(engine, provisions),
  };
}

/** Provisions that would be open on a fact if it were not known, or whose breach would: what a question put before was asked for. */
export function openWithout(engine: Engine, regime: Regime, subject: Subject, fact: string): string[] {
  return decide(engine, regime, withFact(engine, subject, fact, undefined))
    .filter(({ openOn, breach }) => openOn.includes(fact) || breach?.openOn.includes(fact))
    .map(({ provision }) => provision);
}

/** A provision as a question or a list of what is settled names it. */
export function askedFor(engine: Engine, id: string): AskedFor {
  const provision = provisionOf(engine, id);
  return {
    id,
    modality: provision.modality,
    where: inBoth((language) => whereFrom(engine, provision, language) + dagger(provision)),
    says: provision.says,
  };
}

function hardness(engine: Engine, provision: string): number {
  return MODALITIES.indexOf(provisionOf(engine, provision).modality);
}

function countByForce(engine: Engine, provisions: readonly string[]): ForceCount[] {
  const modalities = provisions.map((id) => provisionOf(engine, id).modality);
  return MODALITIES.map((modality) => ({
    modality,
    count: modalities.filter((one) => one === modality).length,
  })).filter(({ count }) => count > 0);
}
