// One finding in one language, opened: why, what would turn it round, what to do, what stands behind it, and where it is written.
import {
  type Assertion,
  assertionText,
  type BreachFinding,
  type BreachOutcome,
  breachId,
  breachOutcomeOf,
  WORDS as ENGINE_WORDS,
  type Engine,
  type Explanation,
  explain,
  type Language,
  type Outcome,
  provisionOf,
  type Subject,
  withChanges,
} from "@yawara/engine";
import { boundsOf, type Sum, sumsOf } from "../check/sanction-sums.ts";
import { type InLanguage, inLanguage } from "../in-language.ts";
import { clockAnswers } from "../law/clock-text.ts";
import { inForceStateOf } from "../law/in-force.ts";
import { type ProvisionAnswer, provisionAnswer } from "../law/provision.ts";
import type { SubjectLaw } from "../request.ts";
import { type AnswerChanges, changesTo } from "../subject-file/answers.ts";

/** Something said of a fact, with the fact it can be changed by. */
export interface SaidView {
  fact: string;
  text: string;
}

/** What is said of the provision whoever asks. */
type Said = Pick<
  InLanguage<ProvisionAnswer>,
  "do" | "evidence" | "sanction_note" | "effort" | "regulator" | "mitigates" | "source"
>;

/** What an outcome rests on, and what would turn it round. */
export interface WhyView {
  because: SaidView[];
  /** The fewest changes that turn it round; empty where none do, or where it is open. */
  otherwise: SaidView[];
  /** The same changes as answers, to be tried out. */
  otherwiseChanges: AnswerChanges;
}

export interface FindingView extends Said {
  provision: string;
  outcome: Outcome;
  why: WhyView;
  /** Whether it is broken: of a norm that says what breaks it, where it binds or may bind. */
  breach?: WhyView & { outcome: BreachOutcome; openOn: SaidView[] };
  /** Its time limits that run or may run for this subject, each in a line. */
  clocks: string[];
  /** Absent where nothing stands behind it. */
  sanction?: string;
  /** The sums of the sanction that turn on facts of this subject. */
  sums: SumView[];
  worth?: { rate?: string; max?: BoundsView; note?: string };
  /** First day of the time it is in force in, where it is. */
  inForceSince?: string;
}

/** A sum in words; `high` is missing where it has no bound, and equal to `low` where it is known. */
interface BoundsView {
  low: string;
  high?: string;
}

/** The highest sum for this subject. */
interface SumView extends BoundsView {
  whom: Sum["whom"];
}

/** What a finding opens to. */
export function findingView(
  { engine, regime, subject }: Pick<SubjectLaw, "engine" | "regime" | "subject">,
  id: string,
  language: Language,
): FindingView {
  const provision = provisionOf(engine, id);
  const { outcome, ...explained } = explain(engine, id, subject);
  const why = whyView(engine, explained, subject, language);
  const breach = breachOutcomeOf(engine, id, subject);
  const {
    sanction,
    worth,
    breach: _,
    clocks: ___,
    ...said
  } = inLanguage(provisionAnswer(engine, id, regime), language);
  const { max: __, ...rest } = worth ?? {};
  const { max } = provision.worth ?? {};
  const { state, from } = inForceStateOf(provision, regime);
  return {
    ...said,
    provision: id,
    outcome,
    why,
    ...(breach && { breach: besides(why, breachView(engine, id, breach, subject, language)) }),
    mitigates: (engine.corpus.glossary.risk ?? [])
      .filter((risk) => provision.mitigates.includes(risk.id))
      .map(({ name }) => name[language]),
    clocks: clockAnswers(engine, provision, subject.facts).map(({ says }) => says[language]),
    ...(provision.sanction.kind !== "none" && { sanction }),
    sums: sumsOf(engine, provision, subject)
      .filter(({ by_facts }) => by_facts)
      .map(({ whom, ...bounds }) => ({ whom, ...inYen(bounds, language) })),
    ...(worth && { worth: { ...rest, ...(max && { max: inYen(boundsOf(engine, max, subject), language) }) } }),
    ...(state === "in-force" && { inForceSince: ENGINE_WORDS[language].day(from!) }),
  };
}

function whyView(
  engine: Engine,
  { because, counterfactual }: Pick<Explanation, "because" | "counterfactual">,
  subject: Subject,
  language: Language,
): WhyView {
  const after = counterfactual.length === 0 ? undefined : withChanges(engine, subject, counterfactual);
  const reason = (one: Assertion) => ({ fact: one.fact, text: assertionText(engine, one, language) });
  return {
    because: because.map(reason),
    otherwise: counterfactual.map(reason),
    otherwiseChanges: after === undefined ? {} : changesTo(engine, subject.facts, after.facts),
  };
}

/** The reasons of a breach besides those for which the norm binds, which stand before it; all of them where there are no others. */
function besides<Breach extends WhyView>({ because }: WhyView, breach: Breach): Breach {
  const said = new Set(because.map(({ text }) => text));
  const own = breach.because.filter(({ text }) => !said.has(text));
  return own.length === 0 ? breach : { ...breach, because: own };
}

function breachView(
  engine: Engine,
  provision: string,
  { outcome, openOn }: BreachFinding,
  subject: Subject,
  language: Language,
): NonNullable<FindingView["breach"]> {
  const why = outcome === "open" ? { because: [], counterfactual: [] } : explain(engine, breachId(provision), subject);
  return {
    outcome,
    openOn: openOn.map((fact) => ({ fact, text: engine.facts.get(fact)!.name[language] })),
    ...whyView(engine, why, subject, language),
  };
}

function inYen({ low, high }: Pick<Sum, "low" | "high">, language: Language): BoundsView {
  const { yen } = ENGINE_WORDS[language];
  return { low: yen(low), ...(high !== null && { high: yen(high) }) };
}
