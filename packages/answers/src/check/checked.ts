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

export interface Checked {
  engine: Engine;
  regime: Regime;
  read: { subject: Subject; name?: Text };
  findings: Finding[];
  report: Report;
}

/** Decides a subject by the law of its jurisdictions on a day, as known on another. */
export function checkSubject(
  engine: Engine,
  asked: Clocks & { jurisdictions: readonly string[] },
  read: Checked["read"],
): Checked {
  const regime = regimeAt(engine, { ...asked, jurisdictions: [...asked.jurisdictions] });
  const findings = decide(engine, regime, read.subject);
  return { engine, regime, read, findings, report: report(engine, regime, read.subject, findings) };
}
