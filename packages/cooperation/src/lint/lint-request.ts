// The lint of a draft: what exceeds purpose or basis, what is known already, what it costs, what law asks before it goes out.
import type { LawIndex } from "@yawara/engine";
import type { RequestDocument } from "../request/request.ts";
import { basisFindings } from "./basis.ts";
import { conditionFindings } from "./condition.ts";
import { factFindings } from "./facts.ts";
import { type AuthorityKind, finding, LINT_WEIGHTS, type LintFinding } from "./finding.ts";
import { type EarlierCollection, knownFindings } from "./known-sources.ts";
import { type MinutesOfAnswer, minutesOf } from "./minutes.ts";
import { recordFindings } from "./records.ts";
import { statisticsFindings } from "./statistics.ts";
import { wordingFindings } from "./wording.ts";

export interface LintContext {
  law: LawIndex;
  /** The day it is to be published, ISO: the law is asked as of it, and as known on it. */
  day: string;
  authority: AuthorityKind;
  /** What the same authority has published before. */
  earlier: readonly EarlierCollection[];
}

export interface Lint {
  /** What must change first, then what should, then what a person has to judge. */
  findings: LintFinding[];
  minutes: MinutesOfAnswer;
}

/**
 * Lints a request that was read without a problem. That a question serves the purpose is never judged here: that is always asked of
 * a person, with the ids of the questions.
 */
export function lintRequest(request: RequestDocument, { law, day, authority, earlier }: LintContext): Lint {
  const questions = request.questions.map(({ id }) => id).join(", ");
  const findings = [
    ...basisFindings(request, law, day, authority),
    ...conditionFindings(request, law),
    ...factFindings(request, law),
    ...statisticsFindings(request, law, authority),
    ...recordFindings(request, law, authority),
    ...wordingFindings(request, law),
    ...knownFindings(request, law, earlier),
    finding("purpose-and-questions", "ask", ["questions"], { questions }),
  ];
  const weight = ({ weight: of }: LintFinding) => LINT_WEIGHTS.indexOf(of);
  return { findings: findings.toSorted((a, b) => weight(a) - weight(b)), minutes: minutesOf(request, law) };
}
