// A subject decided by the law of some jurisdictions on a day: what every report is made from.
import {
  type Clocks,
  decide,
  type Engine,
  type Finding,
  type Regime,
  type Report,
  regimeAt,
  report,
  type Subject,
  type Text,
} from "@yawara/engine";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems } from "../problem.ts";
import { type Asked, readAsked } from "../request.ts";
import { isClosed } from "./offers.ts";

export interface Checked {
  engine: Engine;
  regime: Regime;
  /** Whose law was asked for. */
  jurisdictions: readonly string[];
  read: { subject: Subject; name?: Text };
  findings: Finding[];
  report: Report;
}

/** Decides a subject by the law of its jurisdictions on a day, as known on another. To apply where a call is closed is no step. */
export function checkSubject(
  engine: Engine,
  { at, known, jurisdictions }: Clocks & { jurisdictions: readonly string[] },
  read: Checked["read"],
): Checked {
  const regime = regimeAt(engine, { at, known, jurisdictions });
  const findings = decide(engine, regime, read.subject);
  const sorted = report(engine, regime, read.subject, findings);
  const next = sorted.next.filter((step) => !isClosed({ engine, regime }, step));
  return { engine, regime, jurisdictions, read, findings, report: { ...sorted, next } };
}

/** Decides the subject of a question. */
export function checkedSubject(store: LawStore, asked: Asked): Checked | Problems {
  const read = readAsked(store, asked);
  if (isProblems(read)) return read;
  const { engine, regime, subject, jurisdictions } = read;
  const { at, known } = regime;
  return checkSubject(engine, { at, known, jurisdictions }, { subject });
}
