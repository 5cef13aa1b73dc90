// What a lint says of a draft: a code, how much it weighs, the place, and the provisions it rests on.
import type { DocumentPath } from "../document/problem.ts";

/** `must`: not to be published so. `should`: better changed. `ask`: no machine can judge it; a person has to, and says so. */
export const LINT_WEIGHTS = ["must", "should", "ask"] as const;
export type LintWeight = (typeof LINT_WEIGHTS)[number];

export const LINT_CODES = [
  "asks-conduct",
  "basis-foreign",
  "basis-lets-nobody-ask",
  "basis-not-in-force",
  "basis-of-other-body",
  "basis-to-judge",
  "basis-unknown",
  "condition-everybody",
  "condition-narrow",
  "condition-never",
  "condition-of-conduct",
  "condition-unclear",
  "condition-wrong",
  "fact-unknown",
  "known-by-earlier",
  "known-by-register",
  "known-by-statistics",
  "language",
  "orders",
  "purpose-and-questions",
  "retention-consent",
  "retention-no-archive",
  "retention-no-consent",
  "statistics-approval",
  "statistics-by-tables",
  "statistics-notice",
  "statistics-unsaid",
  "table-amount-unfit",
  "table-by-unfit",
  "voluntary-unsaid",
] as const;
export type LintCode = (typeof LINT_CODES)[number];

export interface LintFinding {
  code: LintCode;
  weight: LintWeight;
  path: DocumentPath;
  /** The words' arguments; one that differs by language stands under its name with `.en` and `.ja`. */
  args: Record<string, string>;
  /** Provisions of the corpus it rests on. */
  provisions: string[];
}

/** What kind of body asks: what law says of statistics and of records differs by it. `designated-local`: a prefecture or a designated city. */
export const AUTHORITY_KINDS = [
  "national",
  "audit-board",
  "designated-local",
  "local",
  "bank-of-japan",
  "public-agency",
] as const;
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number];

/** A finding, with nothing more to say unless it is said. */
export function finding(
  code: LintCode,
  weight: LintWeight,
  path: DocumentPath,
  args: Record<string, string> = {},
  provisions: string[] = [],
): LintFinding {
  return { code, weight, path, args, provisions };
}
