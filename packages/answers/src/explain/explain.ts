// Why a provision or a definition comes out as it does for a subject, what would change that, and the trace of the decision.
import {
  type BreachOutcome,
  breachId,
  breachOutcomeOf,
  type Definition,
  type Engine,
  explain as explained,
  isInForce,
  type Outcome,
  openFacts,
  type Provision,
  provisionOf,
  type Source,
  type Subject,
  type Text,
  type Trace,
  trace,
} from "@yawara/engine";
import { dagger, whereFrom } from "../check/check-lines.ts";
import { type Sum, sumsOf } from "../check/sanction-sums.ts";
import { type ProvisionText, provisionText } from "../law/provision-text.ts";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems, unknown } from "../problem.ts";
import { type Asked, readAsked, type SubjectLaw } from "../request.ts";
import { jurisdictionsWith } from "../whose-law.ts";
import { inBoth } from "../words/index.ts";
import { type Reason, reasonOf } from "./reason.ts";
import { isThere } from "./subject-matter.ts";

/** How a provision or definition comes out for a subject, and why. */
export interface OutcomeOf {
  outcome: Outcome;
  /** Enough to force the outcome, and nothing in it can be left out. */
  because: Reason[];
  /** The fewest facts to say otherwise so that the outcome is the opposite for sure. */
  what_if: Reason[];
  /** Facts an open outcome waits for. */
  open_on: { fact: string; name: Text }[];
}

interface Explained extends OutcomeOf {
  corpus: string;
  at: string;
  known: string;
  trace: Trace;
}

/** Whether a norm is broken, and why; what would end the breach, or make it one. */
export interface BreachOf extends Omit<OutcomeOf, "outcome"> {
  outcome: BreachOutcome;
}

/** Of a provision: how it stands, and what it says. */
export interface ExplainedProvision extends Explained, ProvisionText {
  provision: string;
  modality: Provision["modality"];
  /** Whether it is in force on the day, as known then; the outcome is that of its condition either way. */
  in_force: boolean;
  /** Whether it is broken: of a norm that says what breaks it, where it binds or may bind. */
  breach?: BreachOf;
  /** Instrument in short and reference, † where it was not read in the source itself. */
  where: Text;
  sanction_note?: Text;
  /** The highest sums of its sanction for the subject. */
  sums: Sum[];
  source: Source;
}

/** Of a definition: whether it holds. */
export interface ExplainedDefinition extends Explained {
  definition: string;
  name: Text;
  /** The condition in CEL. */
  when: string;
  /** File and line in the law folder. */
  written: string;
}

export type ExplainAnswer = ExplainedProvision | ExplainedDefinition;

/** Explains one provision or definition for a subject. */
export function explain(store: LawStore, asked: Asked & { provision: string }): ExplainAnswer | Problems {
  const { provision: id } = asked;
  const read = readAsked(store, asked, jurisdictionsWith(store.base.jurisdictions, id));
  if (isProblems(read)) return read;
  return isThere(read.engine, id) ? explanationOf(read, id) : notThere(read.engine, id);
}

/** What to say of a name that is neither a provision's nor a definition's. */
export function notThere(engine: Engine, id: string): Problems {
  return unknown("unknown-goal", ["provision"], id, [...engine.index.keys(), ...engine.definitions.keys()]);
}

/** The explanation of a provision or definition that there is. */
export function explanationOf(law: SubjectLaw, id: string): ExplainAnswer {
  const { engine, regime, subject } = law;
  const common: Explained = {
    corpus: engine.corpus.version,
    at: regime.at,
    known: regime.known,
    ...outcomeOf(engine, id, subject),
    trace: trace(engine, id, subject),
  };
  return engine.index.has(id)
    ? ofProvision(common, law, provisionOf(engine, id))
    : ofDefinition(common, engine.definitions.get(id)!);
}

/** Whether a provision that there is is broken, and why. */
export function breachOf(engine: Engine, provision: string, subject: Subject): BreachOf | undefined {
  const found = breachOutcomeOf(engine, provision, subject);
  if (found === undefined) return undefined;
  const { outcome, openOn } = found;
  const open_on = openOn.map((fact) => ({ fact, name: engine.facts.get(fact)!.name }));
  if (outcome === "open") return { outcome, because: [], what_if: [], open_on };
  return { ...outcomeOf(engine, breachId(provision), subject), outcome };
}

/** How a provision, its breach or a definition that there is comes out, and why. */
export function outcomeOf(engine: Engine, id: string, subject: Subject): OutcomeOf {
  const { outcome, because, counterfactual } = explained(engine, id, subject);
  return {
    outcome,
    because: because.map((one) => reasonOf(engine, one)),
    what_if: counterfactual.map((one) => reasonOf(engine, one)),
    open_on: openFacts(engine, id, subject).map((fact) => ({ fact, name: engine.facts.get(fact)!.name })),
  };
}

function ofProvision(
  { trace, ...common }: Explained,
  { engine, regime, subject }: SubjectLaw,
  provision: Provision,
): ExplainedProvision {
  const { id, modality, sanction, source } = provision;
  const breach = breachOf(engine, id, subject);
  return {
    provision: id,
    ...common,
    ...(breach && { breach }),
    modality,
    in_force: isInForce(provision, regime),
    where: inBoth((language) => `${whereFrom(engine, provision, language)}${dagger(provision)}`),
    ...provisionText(engine, provision),
    ...(sanction.note && { sanction_note: sanction.note }),
    sums: sumsOf(engine, provision, subject),
    source,
    trace,
  };
}

function ofDefinition({ trace, ...common }: Explained, { id, name, cel, at }: Definition): ExplainedDefinition {
  return { definition: id, ...common, name, when: cel, written: at, trace };
}
