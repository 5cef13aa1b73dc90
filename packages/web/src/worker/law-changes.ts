// What came, went or changed in a jurisdiction's law between two days, in plain words and as data.

import { changesIn, type DiffAnswer, diffJson, type LawBetween } from "@yawara/answers";
import { type Kept, keep, kept } from "@yawara/answers/lru";
import {
  type Change,
  type Condition,
  type Engine,
  type Facts,
  type Language,
  load,
  type Modality,
  olderConditions,
  provisionOf,
  readSubject,
} from "@yawara/engine";
import { type ConditionView, conditionView, inLine, inWords } from "./law-conditions.ts";
import { lawIndex } from "./law-store.ts";

export interface ChangesAsked {
  from: string;
  to: string;
  /** One jurisdiction, its states with it. */
  jurisdiction: string;
  /** Only what concerns this subject on one of the days. */
  facts?: Facts;
  language: Language;
}

/** Alternatives that hold together with what they have in common. */
export interface AlternativesView {
  /** Holds in each of them. */
  common: string[];
  of: string[][];
}

export interface ChangedProvision {
  id: string;
  local: string;
  instrument: string;
  instrumentName: string;
  jurisdiction: string;
  modality: Modality;
  ref: string;
  says: string;
  source: string;
  /** Its condition, of what came or went. */
  when?: ConditionView;
  /** The condition as one line, for tables. */
  condition: string;
  /** Of what changed. */
  gained?: AlternativesView;
  lost?: AlternativesView;
}

export interface ChangesView {
  corpus: string;
  came: ChangedProvision[];
  went: ChangedProvision[];
  changed: ChangedProvision[];
  /** The same as the command line writes it: conditions in CEL. */
  json: DiffAnswer;
}

/** Engines between the days asked last: turning a switch on the page does not compile again. */
const engines: Kept<Engine> = new Map();
const MOST_ENGINES = 16;

async function engineBetween({ from, to, jurisdiction, language }: ChangesAsked): Promise<Engine> {
  const law = await lawIndex(language, [jurisdiction]);
  const key = `${jurisdiction} ${from} ${to}`;
  return kept(engines, key) ?? keep(engines, key, load(law.corpus, olderConditions(law, [from, to])), MOST_ENGINES);
}

/** What changed between two days, each reading as it was known on its own day. */
export async function lawChanges(asked: ChangesAsked): Promise<ChangesView> {
  const { from, to, jurisdiction, facts, language } = asked;
  const engine = await engineBetween(asked);
  const subject = facts && readSubject(engine, facts).subject;
  const law: LawBetween = { engine, from, to, jurisdictions: [jurisdiction] };
  const changes = changesIn(law, subject);
  const plainly = (id: string) => ({
    ...head(engine, id, language),
    when: conditionView(engine, provisionOf(engine, id).when, language),
  });
  return {
    corpus: engine.corpus.version,
    came: changes.came.map(plainly),
    went: changes.went.map(plainly),
    changed: changes.changed.map((change) => changed(engine, change, language)),
    json: diffJson(law, changes),
  };
}

function changed(engine: Engine, { provision, gained, lost }: Change, language: Language): ChangedProvision {
  return {
    ...head(engine, provision, language),
    gained: alternativesView(engine, gained, language),
    lost: alternativesView(engine, lost, language),
  };
}

function head(engine: Engine, id: string, language: Language): ChangedProvision {
  const provision = provisionOf(engine, id);
  const { title, short, jurisdiction } = engine.instruments.get(provision.instrument)!;
  return {
    id,
    local: id.split("/")[1]!,
    instrument: provision.instrument,
    instrumentName: (short ?? title)[language],
    jurisdiction,
    modality: provision.modality,
    ref: provision.ref[language],
    says: provision.says[language],
    source: provision.source.url,
    condition: inWords(engine, provision.when, language),
  };
}

/** Alternatives in words, with what all of them have in common said once. */
function alternativesView(engine: Engine, conditions: readonly Condition[], language: Language): AlternativesView {
  const all = conditions.map((one) =>
    (one.kind === "and" ? one.of : [one]).map((part) => inLine(engine, part, language)),
  );
  const common = (all[0] ?? []).filter((text) => all.every((texts) => texts.includes(text)));
  return { common, of: all.map((texts) => texts.filter((text) => !common.includes(text))) };
}
