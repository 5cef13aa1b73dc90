// A question as the screen shows it: its words, its answers, and the provisions that hang on it.

import { dagger, whereFrom } from "@yawara/answers";
import {
  decide,
  type Engine,
  type FactType,
  type Language,
  MODALITIES,
  type Modality,
  provisionOf,
  type Regime,
  type Subject,
  type Text,
  withFact,
} from "@yawara/engine";

/** A provision in two lines: where it stands and what it says. */
export interface ProvisionLine {
  id: string;
  modality: Modality;
  where: string;
  says: string;
}

export interface ForceCount {
  modality: Modality;
  count: number;
}

export interface QuestionView {
  fact: string;
  type: FactType;
  name: string;
  ask: string;
  help: string;
  unit: Text | undefined;
  /** The law itself asks for an assessment here. */
  judgement: boolean;
  choices: { id: string; name: string }[];
  /** Open provisions the answer can still change: the weightiest, and all of them counted by force. */
  about: ProvisionLine[];
  bearsOn: ForceCount[];
}

const MOST_ABOUT = 5;

/** The question about a fact, with the provisions it is asked for. */
export function questionView(engine: Engine, id: string, about: readonly string[], language: Language): QuestionView {
  const fact = engine.facts.get(id)!;
  const hardFirst = about.toSorted((a, b) => hardness(engine, a) - hardness(engine, b));
  return {
    fact: id,
    type: fact.type,
    name: fact.name[language],
    ask: fact.ask[language],
    help: fact.help[language],
    unit: fact.unit,
    judgement: fact.judgement === true,
    choices: fact.choices.map((choice) => ({ id: choice.id, name: choice.name[language] })),
    about: hardFirst.slice(0, MOST_ABOUT).map((provision) => provisionLine(engine, provision, language)),
    bearsOn: countByForce(engine, about),
  };
}

function hardness(engine: Engine, provision: string): number {
  return MODALITIES.indexOf(provisionOf(engine, provision).modality);
}

/** Provisions that would be open on a fact if it were not known. */
export function openWithout(engine: Engine, regime: Regime, subject: Subject, fact: string): string[] {
  return decide(engine, regime, withFact(engine, subject, fact, undefined))
    .filter(({ outcome, openOn }) => outcome === "open" && openOn.includes(fact))
    .map(({ provision }) => provision);
}

export function provisionLine(engine: Engine, id: string, language: Language): ProvisionLine {
  const provision = provisionOf(engine, id);
  return {
    id,
    modality: provision.modality,
    where: whereFrom(engine, provision, language) + dagger(provision),
    says: provision.says[language],
  };
}

function countByForce(engine: Engine, provisions: readonly string[]): ForceCount[] {
  const modalities = provisions.map((id) => provisionOf(engine, id).modality);
  return MODALITIES.map((modality) => ({
    modality,
    count: modalities.filter((one) => one === modality).length,
  })).filter(({ count }) => count > 0);
}
