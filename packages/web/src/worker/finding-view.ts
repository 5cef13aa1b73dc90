// One finding, opened: why, what would turn it round, what to do, what stands behind it, and where it is written.

import { sanctionText } from "@yawara/answers";
import {
  type Amount,
  type Assertion,
  amountFor,
  assertionText,
  type Confidence,
  WORDS as ENGINE_WORDS,
  type Engine,
  explain,
  type Language,
  type Provision,
  provisionOf,
  type Regime,
  rowsKnown,
  type Subject,
  withChanges,
} from "@yawara/engine";
import { type AnswerChanges, changesTo } from "./answer-changes.ts";

/** Something said of a fact, with the fact it can be changed by. */
export interface SaidView {
  fact: string;
  text: string;
}

export interface FindingView {
  provision: string;
  outcome: "applies" | "does-not-apply" | "open";
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
  worth?: { rate?: string; max?: { low: string; high?: string }; note?: string };
  regulator?: string;
  mitigates: string[];
  /** First day of the time it is in force in, where it is. */
  inForceSince?: string;
  source: { url: string; confidence: Confidence; confidenceText: string; checked: string; note?: string };
}

/** The highest sum for this subject; `high` is missing where it has no bound, and equal to `low` where it is known. */
export interface SumView {
  whom: "firm" | "person";
  low: string;
  high?: string;
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
  const sum = (amount: Amount) => sumText(engine, amount, subject, language);
  return {
    ...(sanction.kind !== "none" && {
      sanction: {
        text: sanctionText(provision, language),
        sums: [
          ...(turnsOnFacts(sanction.max) ? [{ whom: "firm" as const, ...sum(sanction.max) }] : []),
          ...(turnsOnFacts(sanction.maxPerson) ? [{ whom: "person" as const, ...sum(sanction.maxPerson) }] : []),
        ],
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
        ...(worth.max && { max: sum(worth.max) }),
        ...(worth.note && { note: worth.note[language] }),
      },
    }),
    ...(regulator && { regulator: regulator[language] }),
  };
}

/** Sums that are plain numbers stand in the sanction's own line already. */
function turnsOnFacts(amount: Amount | undefined): amount is Amount {
  return amount !== undefined && amount.kind !== "number";
}

function sumText(engine: Engine, amount: Amount, subject: Subject, language: Language): { low: string; high?: string } {
  const { low, high } = amountFor(engine, amount, subject);
  const { yen } = ENGINE_WORDS[language];
  return { low: yen(Math.max(0, Math.round(low))), ...(Number.isFinite(high) && { high: yen(Math.round(high)) }) };
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
