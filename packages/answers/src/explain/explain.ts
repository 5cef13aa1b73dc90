// Why one provision applies to a subject or not, what would change that, and the trace of the decision.
import {
  amountFor,
  explain as explained,
  isInForce,
  type Outcome,
  type Provision,
  provisionOf,
  type Source,
  type Text,
  type Trace,
  trace,
} from "@yawara/engine";
import { type ProvisionText, provisionText } from "../law/provision-text.ts";
import { jurisdictionsWith } from "../law/whose-law.ts";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems, unknown } from "../problem.ts";
import { type Asked, readAsked } from "../request.ts";
import { type Reason, reasonOf } from "./reason.ts";

export interface ExplainAnswer extends ProvisionText {
  corpus: string;
  at: string;
  known: string;
  provision: string;
  modality: Provision["modality"];
  /** Whether it is in force on the day, as known then; the outcome is that of its condition either way. */
  in_force: boolean;
  outcome: Outcome;
  /** Enough to force the outcome, and nothing in it can be left out. */
  because: Reason[];
  /** The fewest facts to say otherwise so that the outcome is the opposite for sure. */
  what_if: Reason[];
  /** Facts an open outcome waits for. */
  open_on: { fact: string; name: Text }[];
  /** Highest sum for the firm in yen, by its facts; `high` is null where it turns on a fact not given. */
  sum?: { low: number; high: number | null };
  source: Source;
  trace: Trace;
}

/** Explains one provision for a subject. */
export function explain(store: LawStore, asked: Asked & { provision: string }): ExplainAnswer | Problems {
  const { provision: id } = asked;
  const read = readAsked(store, asked, jurisdictionsWith(store.base.jurisdictions, id));
  if (isProblems(read)) return read;
  const { engine, regime, subject } = read;
  if (!engine.index.has(id)) return unknown("unknown-provision", ["provision"], id, engine.index.keys());
  const provision = provisionOf(engine, id);
  const { outcome, because, counterfactual } = explained(engine, id, subject);
  const traced = trace(engine, id, subject);
  const { max } = provision.sanction;
  const sum = max === undefined ? undefined : amountFor(engine, max, subject);
  return {
    corpus: engine.corpus.version,
    at: regime.at,
    known: regime.known,
    provision: id,
    modality: provision.modality,
    in_force: isInForce(provision, regime),
    outcome,
    because: because.map((one) => reasonOf(engine, one)),
    what_if: counterfactual.map((one) => reasonOf(engine, one)),
    open_on: openFacts(traced).map((fact) => ({ fact, name: engine.facts.get(fact)!.name })),
    ...(sum && { sum: { low: sum.low, high: Number.isFinite(sum.high) ? sum.high : null } }),
    ...provisionText(engine, provision),
    source: provision.source,
    trace: traced,
  };
}

function openFacts(traced: Trace): string[] {
  const open = new Set<string>();
  const visit = (node: Trace): void => {
    if (node.outcome === "open" && node.fact !== undefined) open.add(node.fact);
    node.of?.forEach(visit);
  };
  if (traced.outcome === "open") visit(traced);
  return [...open].sort();
}
