// One finding in one language, opened: why, what would turn it round, what to do, what stands behind it, and where it is written.
import {
  type Assertion,
  assertionText,
  type Confidence,
  WORDS as ENGINE_WORDS,
  type Engine,
  explain,
  type Language,
  type Outcome,
  type Provision,
  provisionOf,
  type Regime,
  rowsKnown,
  type Subject,
  withChanges,
} from "@yawara/engine";
import { sanctionText } from "../check/check-lines.ts";
import { boundsOf, type Sum, sumsOf } from "../check/sanction-sums.ts";
import { type AnswerChanges, changesTo } from "../subject-file/answers.ts";

/** Something said of a fact, with the fact it can be changed by. */
export interface SaidView {
  fact: string;
  text: string;
}

export interface FindingView {
  provision: string;
  outcome: Outcome;
  because: SaidView[];
  /** The fewest changes that turn it round; empty where none do, or where it is open. */
  otherwise: SaidView[];
  /** The same changes as answers, to be tried out. */
  otherwiseChanges: AnswerChanges;
  steps: string[];
  evidence: string[];
  sanction?: { text: string; sums: SumView[]; note?: string };
  deadline?: string;
  effort?: { once?: number; yearly?: number; basis: string };
  worth?: { rate?: string; max?: BoundsView; note?: string };
  regulator?: string;
  mitigates: string[];
  /** First day of the time it is in force in, where it is. */
  inForceSince?: string;
  source: { url: string; confidence: Confidence; confidenceText: string; checked: string; note?: string };
}

/** A sum in words; `high` is missing where it has no bound, and equal to `low` where it is known. */
export interface BoundsView {
  low: string;
  high?: string;
}

/** The highest sum for this subject. */
export interface SumView extends BoundsView {
  whom: Sum["whom"];
}

/** What a finding opens to. */
export function findingView(
  { engine, regime, subject }: { engine: Engine; regime: Regime; subject: Subject },
  id: string,
  language: Language,
): FindingView {
  const provision = provisionOf(engine, id);
  const explained = explain(engine, id, subject);
  const said = (one: Assertion) => ({ fact: one.fact, text: assertionText(engine, one, language) });
  const after =
    explained.counterfactual.length === 0 ? undefined : withChanges(engine, subject, explained.counterfactual);
  return {
    provision: id,
    outcome: explained.outcome,
    because: explained.because.map(said),
    otherwise: explained.counterfactual.map(said),
    otherwiseChanges: after === undefined ? {} : changesTo(engine, subject.facts, after.facts),
    steps: provision.do.map((step) => step[language]),
    evidence: provision.evidence.map((item) => item[language]),
    mitigates: (engine.corpus.glossary.risk ?? [])
      .filter(({ id }) => provision.mitigates.includes(id))
      .map(({ name }) => name[language]),
    ...behind(engine, provision, subject, language),
    ...since(provision, regime, language),
    source: sourceView(provision, language),
  };
}

/** Sanction, deadline, effort, worth and who watches over it, as far as there are any. */
function behind(engine: Engine, provision: Provision, subject: Subject, language: Language): Partial<FindingView> {
  const { sanction, deadline, effort, worth, regulator } = provision;
  return {
    ...(sanction.kind !== "none" && {
      sanction: {
        text: sanctionText(provision, language),
        // Sums that are plain numbers stand in the sanction's own line already.
        sums: sumsOf(engine, provision, subject)
          .filter(({ by_facts }) => by_facts)
          .map(({ whom, ...bounds }) => ({ whom, ...inYen(bounds, language) })),
        ...(sanction.note && { note: sanction.note[language] }),
      },
    }),
    ...(deadline && { deadline: deadline[language] }),
    ...(effort && {
      effort: {
        ...(effort.onceHours !== undefined && { once: effort.onceHours }),
        ...(effort.yearlyHours !== undefined && { yearly: effort.yearlyHours }),
        basis: effort.basis[language],
      },
    }),
    ...(worth && {
      worth: {
        ...(worth.rate !== undefined && { rate: worth.rate }),
        ...(worth.max && { max: inYen(boundsOf(engine, worth.max, subject), language) }),
        ...(worth.note && { note: worth.note[language] }),
      },
    }),
    ...(regulator && { regulator: regulator[language] }),
  };
}

function inYen({ low, high }: Pick<Sum, "low" | "high">, language: Language): BoundsView {
  const { yen } = ENGINE_WORDS[language];
  return { low: yen(low), ...(high !== null && { high: yen(high) }) };
}

function since(provision: Provision, { at, known }: Regime, language: Language): Pick<FindingView, "inForceSince"> {
  const rows = rowsKnown(provision.inForce, known);
  const row = rows.find(({ from, to }) => /^\d/.test(from) && from <= at && (to === undefined || at < to));
  return row === undefined ? {} : { inForceSince: ENGINE_WORDS[language].day(row.from) };
}

function sourceView({ source }: Provision, language: Language): FindingView["source"] {
  const { confidence: confidenceText, day } = ENGINE_WORDS[language];
  return {
    url: source.url,
    confidence: source.confidence,
    confidenceText: confidenceText[source.confidence],
    checked: day(source.checked),
    ...(source.note && { note: source.note[language] }),
  };
}
