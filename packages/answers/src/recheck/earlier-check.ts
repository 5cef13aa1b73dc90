// Reads the document of an earlier check: its facts, days, law and findings; says what is wrong where it is none.
import { BREACH_OUTCOMES, isDay, MODALITIES, OUTCOMES } from "@yawara/engine";
import type { CheckAnswer, CheckFinding } from "../check/check.ts";
import { REPORT_GROUPS } from "../check/figures.ts";
import { type Problems, problem } from "../problem.ts";
import { largeness, type RawFacts } from "../request.ts";
import type { Standing, Standings } from "./standing.ts";

/** What an earlier check rests on and found. */
export interface EarlierCheck {
  corpus: string;
  at: string;
  known: string;
  jurisdictions: string[];
  /** The facts as they were read then. */
  facts: RawFacts;
  standings: Standings;
}

/** Keys of the document this version writes: a key beside them is of a later one. The compiler keeps the list whole. */
const KEYS: Record<keyof CheckAnswer, "needed" | "may"> = {
  corpus: "needed",
  at: "needed",
  known: "needed",
  jurisdictions: "needed",
  subject: "needed",
  summary: "needed",
  findings: "needed",
  classes: "may",
  customers: "may",
  questions_left: "may",
  read_with: "may",
  total: "may",
  next_cursor: "may",
};

const FINDING_KEYS: Record<keyof CheckFinding, true> = {
  provision: true,
  outcome: true,
  modality: true,
  group: true,
  breach: true,
  open_on: true,
  breach_open_on: true,
  from: true,
  where: true,
  instrument: true,
  ref: true,
  says: true,
  do: true,
  evidence: true,
  sanction: true,
  principle: true,
  mitigates: true,
  call: true,
  because: true,
  source: true,
};

/** Reads a document as `check` writes it, in both languages or one. One of a later version, or a part of one, is refused. */
export function readEarlier(value: unknown): EarlierCheck | Problems {
  if (!isRecord(value)) return problem("not-a-check", []);
  const missing = Object.keys(KEYS).find((key) => KEYS[key as keyof CheckAnswer] === "needed" && !(key in value));
  if (missing !== undefined) return notA(missing);
  const later = Object.keys(value).find((key) => !Object.hasOwn(KEYS, key));
  if (later !== undefined) return problem("later-check", [later], { found: later });
  const { corpus, at, known, jurisdictions, subject, summary, findings } = value;
  if (typeof corpus !== "string") return notA("corpus");
  if (typeof at !== "string" || !isDay(at)) return notA("at");
  if (typeof known !== "string" || !isDay(known)) return notA("known");
  if (!Array.isArray(jurisdictions) || !jurisdictions.every((one) => typeof one === "string"))
    return notA("jurisdictions");
  if (!isRecord(subject)) return notA("subject");
  if (!Array.isArray(findings)) return notA("findings");
  const large = largeness(subject, ["subject"]);
  if (large !== undefined) return large;
  const counted = countedIn(summary);
  const wouldBreak = isRecord(summary) ? summary.would_break : undefined;
  if (counted === undefined || !Array.isArray(wouldBreak)) return notA("summary");
  const standings = readStandings(findings, new Set(wouldBreak));
  if ("problems" in standings) return standings;
  if ("total" in value || counted !== standings.size) return problem("part-of-a-check", ["findings"]);
  return { corpus, at, known, jurisdictions, facts: subject, standings };
}

function notA(key: string): Problems {
  return problem("not-a-check", [key], { key });
}

/** How many findings a document says it has; nothing where it does not say. */
function countedIn(summary: unknown): number | undefined {
  if (!isRecord(summary) || !isRecord(summary.counts)) return undefined;
  const { counts } = summary;
  const figures = REPORT_GROUPS.map((group) => counts[group]);
  return figures.every((figure) => typeof figure === "number") ? figures.reduce((sum, one) => sum + one, 0) : undefined;
}

function readStandings(findings: readonly unknown[], wouldBreak: ReadonlySet<unknown>): Standings | Problems {
  const standings = new Map<string, Standing>();
  for (const [i, finding] of findings.entries()) {
    const path = ["findings", i];
    if (!isRecord(finding) || typeof finding.provision !== "string") return notA(path.join("."));
    const later = laterIn(finding);
    if (later !== undefined) return problem("later-check", path, { found: later });
    const { provision, outcome, modality, group, breach, from } = finding as unknown as CheckFinding;
    if (outcome === "does-not-apply" || group === null) continue;
    standings.set(provision, {
      outcome,
      modality,
      group,
      ...(breach && { breach }),
      ...(wouldBreak.has(provision) && { would_break: true }),
      ...(from && { from }),
    });
  }
  return standings;
}

/** What a finding has that this version does not know: a key, or a word of a closed list. */
function laterIn(finding: Record<string, unknown>): string | undefined {
  const { outcome, modality, group, breach, from } = finding;
  const key = Object.keys(finding).find((one) => !Object.hasOwn(FINDING_KEYS, one));
  if (key !== undefined) return key;
  if (!isOf(OUTCOMES, outcome)) return String(outcome);
  if (!isOf(MODALITIES, modality)) return String(modality);
  if (group !== null && !isOf(REPORT_GROUPS, group)) return String(group);
  if (breach !== undefined && !isOf(BREACH_OUTCOMES, breach)) return String(breach);
  return from === undefined || from === "pending" || (typeof from === "string" && isDay(from))
    ? undefined
    : String(from);
}

function isOf(list: readonly string[], value: unknown): boolean {
  return typeof value === "string" && list.includes(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
