// What applies to a subject: the report as plain data, lean unless more is asked for.
import {
  decide,
  type Entry,
  GROUPS,
  type Group,
  type Modality,
  type Outcome,
  provisionOf,
  report,
  type Source,
  sufficientReason,
  type Text,
} from "@yawara/engine";
import { type Reason, reasonOf } from "../explain/reason.ts";
import { type ProvisionText, provisionText } from "../law/provision-text.ts";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems } from "../problem.ts";
import { type Asked, readAsked } from "../request.ts";
import { verdict } from "./check-lines.ts";
import type { Checked } from "./checked.ts";

/** What a finding may say besides: what it asks in words, why it applies, where it is from. */
export const EXPANSIONS = ["text", "because", "source"] as const;
export type Expansion = (typeof EXPANSIONS)[number];

export interface CheckFinding extends Partial<ProvisionText> {
  provision: string;
  outcome: Outcome;
  modality: Modality;
  /** Absent of nothing but what waits for a fact of the first interview. */
  group: Group | null;
  /** Facts an open outcome waits for. */
  open_on?: readonly string[];
  /** The day what is not in force yet begins to bind, or `pending`. */
  from?: string;
  because?: Reason[];
  source?: Source;
}

export interface CheckAnswer {
  corpus: string;
  at: string;
  known: string;
  jurisdictions: string[];
  summary: {
    counts: Record<Group, number>;
    gauge: Checked["report"]["gauge"];
    forbidden: string[];
    verdict: Text;
  };
  /** What applies, is to come or is open, by group, hard to soft; what waits for a fact comes last. */
  findings: CheckFinding[];
  next: { provision: string; do: Text }[];
  questions_left: string[];
}

/** Decides a subject: `{ facts: { "organisation.uses_ai": true } }` gives what applies to whoever uses AI. */
export function check(
  store: LawStore,
  asked: Asked & { expand?: readonly Expansion[] | undefined },
): CheckAnswer | Problems {
  const checked = checkedSubject(store, asked);
  if (isProblems(checked)) return checked;
  const { groups, open } = checked.report;
  const expand = asked.expand ?? [];
  const findings: CheckFinding[] = [];
  for (const group of GROUPS) for (const entry of groups[group]) findings.push(finding(checked, entry, group, expand));
  for (const entry of open) findings.push(finding(checked, entry, null, expand));
  return { ...aboutFindings(checked), findings };
}

/** All of an answer but the findings themselves. */
export function aboutFindings(checked: Checked & { jurisdictions: string[] }): Omit<CheckAnswer, "findings"> {
  const { engine, regime, jurisdictions, report } = checked;
  const { groups, gauge, forbidden, next, open } = report;
  return {
    corpus: engine.corpus.version,
    at: regime.at,
    known: regime.known,
    jurisdictions,
    summary: {
      counts: countsOf(groups),
      gauge,
      forbidden,
      verdict: { en: verdict(checked, "en"), ja: verdict(checked, "ja") },
    },
    next: next.map(({ provision, action }) => ({ provision, do: provisionOf(engine, provision).do[action]! })),
    questions_left: [...new Set(open.flatMap((entry) => entry.openOn))].sort(),
  };
}

/** A subject decided by the law of its jurisdictions: what every report is made from. */
export function checkedSubject(store: LawStore, asked: Asked): (Checked & { jurisdictions: string[] }) | Problems {
  const read = readAsked(store, asked);
  if (isProblems(read)) return read;
  const { engine, regime, subject, jurisdictions } = read;
  const findings = decide(engine, regime, subject);
  return {
    engine,
    regime,
    jurisdictions,
    read: { subject },
    findings,
    report: report(engine, regime, subject, findings),
  };
}

function countsOf(groups: Checked["report"]["groups"]): Record<Group, number> {
  return Object.fromEntries(GROUPS.map((group) => [group, groups[group].length])) as Record<Group, number>;
}

function finding(
  { engine, read }: Checked,
  { provision: id, outcome, modality, openOn, from }: Entry,
  group: Group | null,
  expand: readonly Expansion[],
): CheckFinding {
  const found: CheckFinding = { provision: id, outcome, modality, group };
  if (openOn.length > 0) found.open_on = openOn;
  if (from !== undefined) found.from = from;
  if (expand.length === 0) return found;
  const provision = provisionOf(engine, id);
  if (expand.includes("text")) Object.assign(found, provisionText(engine, provision));
  if (expand.includes("because"))
    found.because = sufficientReason(engine, id, read.subject).map((one) => reasonOf(engine, one));
  if (expand.includes("source")) found.source = provision.source;
  return found;
}
