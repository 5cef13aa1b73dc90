// One provision, opened: for whom, when, what to do, what stands behind it, since when, and from where.

import { sanctionText } from "@yawara/answers";
import {
  type Choice,
  type Confidence,
  type Language,
  type LawIndex,
  provisionOf,
  WORDS,
  type Worth,
} from "@yawara/engine";
import { type ConditionView, conditionView } from "./law-conditions.ts";

/** A line of the table of days: in force from, until, as known from. */
export interface InForceRow {
  /** ISO day, `pending` or `never`. */
  from: string;
  to?: string;
  known: string;
}

export interface ProvisionView {
  id: string;
  addressees: string[];
  when: ConditionView;
  unless: { ref: string; when: ConditionView }[];
  scope: boolean;
  beforeMarket: boolean;
  steps: string[];
  evidence: string[];
  sanction: { text: string; note?: string; none: boolean };
  deadline?: string;
  effort?: { onceHours?: number; yearlyHours?: number; basis: string };
  worth?: { rate?: string; max?: string; note?: string };
  regulator?: string;
  principles: string[];
  risks: string[];
  history: InForceRow[];
  source: { url: string; confidence: Confidence; checked: string; note?: string };
  /** The provision it took the place of, and the one that took its. */
  replaces?: { local: string; ref: string };
  replacedBy?: { local: string; ref: string };
}

function namesOf(choices: readonly Choice[] | undefined, ids: readonly string[], language: Language): string[] {
  return ids.map((id) => choices?.find((one) => one.id === id)?.name[language] ?? id);
}

function worthView({ rate, max, note }: Worth, language: Language): NonNullable<ProvisionView["worth"]> {
  return {
    ...(rate && { rate }),
    ...(max?.kind === "number" && { max: WORDS[language].yen(max.value) }),
    ...(note && { note: note[language] }),
  };
}

/** A provision in full. `law` has the thresholds of the day asked for. */
export function provisionView(law: LawIndex, id: string, language: Language): ProvisionView {
  const one = provisionOf(law, id);
  const { glossary } = law.corpus;
  const { sanction, source, effort } = one;
  const named = (other: string | undefined) =>
    other === undefined ? undefined : { local: other.split("/")[1]!, ref: provisionOf(law, other).ref[language] };
  const replaces = named(one.replaces);
  const replacedBy = named(law.corpus.provisions.find((other) => other.replaces === id)?.id);
  return {
    id,
    addressees: namesOf(glossary.addressee, one.addressee, language),
    when: one.general ? { kind: "always" } : conditionView(law, one.when, language),
    unless: one.unless.map(({ ref, when }) => ({ ref: ref[language], when: conditionView(law, when, language) })),
    scope: one.scope === true,
    beforeMarket: one.beforeMarket === true,
    steps: one.do.map((step) => step[language]),
    evidence: one.evidence.map((item) => item[language]),
    sanction: {
      text: sanctionText(one, language),
      none: sanction.kind === "none",
      ...(sanction.note && { note: sanction.note[language] }),
    },
    ...(one.deadline && { deadline: one.deadline[language] }),
    ...(effort && { effort: { ...effort, basis: effort.basis[language] } }),
    ...(one.worth && { worth: worthView(one.worth, language) }),
    ...(one.regulator && { regulator: one.regulator[language] }),
    principles: namesOf(glossary.principle, one.principle, language),
    risks: namesOf(glossary.risk, one.mitigates, language),
    history: one.inForce.toSorted((a, b) => (a.known < b.known ? -1 : a.known > b.known ? 1 : 0)),
    source: {
      url: source.url,
      confidence: source.confidence,
      checked: source.checked,
      ...(source.note && { note: source.note[language] }),
    },
    ...(replaces && { replaces }),
    ...(replacedBy && { replacedBy }),
  };
}

export interface DefinitionView {
  id: string;
  name: string;
  when: ConditionView;
}

/** A definition in full. */
export function definitionView(law: LawIndex, id: string, language: Language): DefinitionView {
  const { name, when } = law.definitions.get(id)!;
  return { id, name: name[language], when: conditionView(law, when, language) };
}
