// What came, went or changed in the law between two days as a screen shows it: in plain words, with the same as data.
import {
  type Change,
  type Condition,
  type ConditionDiff,
  conditionText,
  type Engine,
  type Language,
  type Modality,
  provisionOf,
  type Subject,
} from "@yawara/engine";
import { type ConditionView, conditionView, inLine } from "../law/condition-view.ts";
import { instrumentName } from "../law/instrument-name.ts";
import { type DiffAnswer, diffJson } from "./diff.json.ts";
import { changesIn, type LawBetween } from "./law-between.ts";

/** Alternatives that hold together with what they have in common. */
export interface AlternativesView {
  /** Holds in each of them. */
  common: string[];
  of: string[][];
}

export interface ChangedProvision {
  id: string;
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
  /** Of what changed: what breaks it now and did not, and the reverse. */
  breach?: { gained: AlternativesView; lost: AlternativesView };
}

export interface ChangesView {
  came: ChangedProvision[];
  went: ChangedProvision[];
  changed: ChangedProvision[];
  /** The same as the command line writes it: conditions in CEL. */
  json: DiffAnswer;
}

/** What changed between two days, each reading as it was known on its own day; with a subject only what concerns it. */
export function changesView(law: LawBetween, language: Language, subject?: Subject): ChangesView {
  const { engine } = law;
  const changes = changesIn(law, subject);
  const wholly = (id: string) => ({
    ...head(engine, id, language),
    when: conditionView(engine, provisionOf(engine, id).when, language),
  });
  return {
    came: changes.came.map(wholly),
    went: changes.went.map(wholly),
    changed: changes.changed.map((change) => changed(engine, change, language)),
    json: diffJson(law, changes),
  };
}

function changed(engine: Engine, { provision, breach, ...reach }: Change, language: Language): ChangedProvision {
  const sides = ({ gained, lost }: ConditionDiff) => ({
    gained: alternativesView(engine, gained, language),
    lost: alternativesView(engine, lost, language),
  });
  return { ...head(engine, provision, language), ...sides(reach), ...(breach && { breach: sides(breach) }) };
}

function head(engine: Engine, id: string, language: Language): ChangedProvision {
  const provision = provisionOf(engine, id);
  const instrument = engine.instruments.get(provision.instrument)!;
  return {
    id,
    instrument: provision.instrument,
    instrumentName: instrumentName(instrument, language),
    jurisdiction: instrument.jurisdiction,
    modality: provision.modality,
    ref: provision.ref[language],
    says: provision.says[language],
    source: provision.source.url,
    condition: conditionText(engine, provision.when, language),
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
