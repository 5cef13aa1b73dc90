// A subject decided by the law of some jurisdictions on a day: what every report is made from.
import {
  type Clocks,
  decide,
  type Engine,
  type Finding,
  MOST_STEPS,
  type Regime,
  type Report,
  regimeAt,
  report,
  type Step,
  type Subject,
  stepsAmong,
  type Text,
} from "@yawara/engine";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems } from "../problem.ts";
import { type Asked, readAsked } from "../request.ts";
import { canBeHad, isClosed } from "./offers.ts";

export interface Checked {
  engine: Engine;
  regime: Regime;
  /** Whose law was asked for. */
  jurisdictions: readonly string[];
  read: { subject: Subject; name?: Text };
  findings: Finding[];
  report: Report;
}

/**
 * Decides a subject by the law of its jurisdictions on a day, as known on another. To apply where a call is closed is no step;
 * whoever names plans they want support for gets a step towards it.
 */
export function checkSubject(
  engine: Engine,
  { at, known, jurisdictions }: Clocks & { jurisdictions: readonly string[] },
  read: Checked["read"],
): Checked {
  const regime = regimeAt(engine, { at, known, jurisdictions });
  const findings = decide(engine, regime, read.subject);
  const sorted = report(engine, regime, read.subject, findings);
  const checked = { engine, regime, jurisdictions, read, findings, report: sorted };
  const next = sorted.next.filter((step) => !isClosed(checked, step));
  return { ...checked, report: { ...sorted, next: looksForSupport(checked) ? withOffer(checked, next) : next } };
}

/** Facts that name what somebody wants support for. */
const PLANNED = ["support.projects", "support.ai_projects"];

function looksForSupport({ read }: Checked): boolean {
  return PLANNED.some((id) => {
    const plans = read.subject.facts[id];
    return Array.isArray(plans) ? plans.length > 0 : Object.values(plans ?? {}).includes(true);
  });
}

/** The steps with the first offer that can be had, in the place of the last where there are seven and none of them is one. */
function withOffer(checked: Checked, next: readonly Step[]): Step[] {
  const { engine, read, report: sorted } = checked;
  const can = sorted.groups.get.filter((entry) => canBeHad(checked, entry)).map(({ provision }) => provision);
  const [offer] = stepsAmong(engine, read.subject, can);
  return offer === undefined || next.some(({ provision }) => can.includes(provision))
    ? [...next]
    : [...next.slice(0, MOST_STEPS - 1), offer];
}

/** Decides the subject of a question. */
export function checkedSubject(store: LawStore, asked: Asked): Checked | Problems {
  const read = readAsked(store, asked);
  if (isProblems(read)) return read;
  const { engine, regime, subject, jurisdictions } = read;
  const { at, known } = regime;
  return checkSubject(engine, { at, known, jurisdictions }, { subject });
}
