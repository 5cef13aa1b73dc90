// Runs worked cases against the law: each says which provisions must and must not apply to a subject at a date.

import type { Engine } from "../compiled/engine.ts";
import { breachOutcomeOf, openFacts, outcomeOf } from "../decide/decide.ts";
import { provisionOf } from "../law/law-index.ts";
import type { Problem } from "../law/model.ts";
import { isInForce } from "../law/regime.ts";
import { readSubject, type Subject } from "../subject/subject.ts";
import { problemLine } from "../words/index.ts";
import type { ExpectedOutcome, WorkedCase } from "./read-cases.ts";

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
    const { found, openOn } = foundOf(engine, worked, provision, outcome, subject);
    const expected = typeof outcome === "string" ? outcome : outcome.breach;
    if (found === expected) return [];
    const args = { case: worked.id, provision, expected, found, openOn: openOn.join(", ") };
    return [{ code: "case-fails" as const, args, ...worked.place }];
  });
}

/** How a provision really comes out, by what the case says of it. */
function foundOf(
  engine: Engine,
  worked: WorkedCase,
  provision: string,
  expected: ExpectedOutcome,
  subject: Subject,
): { found: string; openOn: readonly string[] } {
  const NOT = { found: "does-not-apply", openOn: [] };
  if (!countsOn(engine, worked, provision)) return NOT;
  if (typeof expected === "string")
    return { found: outcomeOf(engine, provision, subject), openOn: openFacts(engine, provision, subject) };
  const breach = breachOutcomeOf(engine, provision, subject);
  return breach === undefined ? NOT : { found: breach.outcome, openOn: breach.openOn };
}

function countsOn(engine: Engine, worked: WorkedCase, id: string): boolean {
  const provision = provisionOf(engine, id);
  const dated = provision.inForce.some((row) => row.from !== "pending" && row.from !== "never");
  return !dated || isInForce(provision, { at: worked.at, known: worked.known ?? LATEST });
}
