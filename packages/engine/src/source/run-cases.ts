// Runs worked cases against the law: each says which provisions must and must not apply to a subject at a date.

import { type Engine, rootOf } from "../compiled/engine.ts";
import { openOn, outcomeOf } from "../decide/decide.ts";
import { provisionOf } from "../law/law-index.ts";
import type { Problem } from "../law/model.ts";
import { isInForce } from "../law/regime.ts";
import { readSubject } from "../subject/subject.ts";
import { problemLine } from "../words/index.ts";
import type { WorkedCase } from "./read-law.ts";

/** A case that names no knowing date is read with everything known today. */
const LATEST = "9999-12-31";

export interface CaseResult {
  case: WorkedCase;
  /** Provisions asked about, and what went wrong with them, if anything. */
  asked: number;
  problems: Problem[];
}

/** Runs cases. A dated provision that is not in force on the case's day does not apply; one without a date is tested by its condition alone. */
export function runCases(engine: Engine, cases: readonly WorkedCase[]): CaseResult[] {
  return cases.map((worked) => ({ case: worked, asked: worked.expected.length, problems: problemsOf(engine, worked) }));
}

function problemsOf(engine: Engine, worked: WorkedCase): Problem[] {
  const { subject, problems } = readSubject(engine, worked.subject);
  if (problems.length > 0)
    return problems.map(({ code, args, path }) => ({
      code: "case-subject" as const,
      args: { case: worked.id, en: problemLine({ code, args }, "en"), ja: problemLine({ code, args }, "ja") },
      ...worked.document.placeOfKey([...worked.path, "subject", ...path]),
    }));
  return worked.expected.flatMap(({ provision, outcome }) => {
    const found = countsOn(engine, worked, provision) ? outcomeOf(engine, provision, subject) : "does-not-apply";
    if (found === outcome) return [];
    const open = found === "open" ? openOn(engine, rootOf(engine, provision)!, subject).join(", ") : "";
    const args = { case: worked.id, provision, expected: outcome, found, openOn: open };
    return [{ code: "case-fails" as const, args, ...worked.place }];
  });
}

function countsOn(engine: Engine, worked: WorkedCase, id: string): boolean {
  const provision = provisionOf(engine, id);
  const dated = provision.inForce.some((row) => row.from !== "pending" && row.from !== "never");
  return !dated || isInForce(provision, { at: worked.at, known: worked.known ?? LATEST });
}
