// Cooperation without penalties: what an authority asks, what a firm answers, and what may be told of the answers.

// request: the document, read with a line for each thing wrong

export { type DocumentPath, type DocumentProblem, documentProblemLine, pathText } from "./document/problem.ts";
export { latestExpiry, type RequestRead, readRequest, readRequestValue } from "./request/read-request.ts";
export {
  MAX_QUESTIONS,
  MAX_YEARS,
  PUBLICATION_FORMS,
  QUESTION_KINDS,
  type Question,
  type QuestionKind,
  REQUEST_KINDS,
  RETENTION_ENDS,
  type RequestDocument,
  type RetentionEnd,
  requestDocument,
} from "./request/request.ts";

// condition: read with the law's own checker, and how wide it is by its shape

export { type Breadth, breadthOf, CORPORATIONS, FEWEST_BY_SHAPE } from "./condition/breadth.ts";
export { type ConditionEngine, conditionEngine } from "./condition/condition-engine.ts";
export { readRequestCondition } from "./condition/read-condition.ts";

// lint: what a draft exceeds, what is known already, what an answer costs, what law asks before

export {
  AUTHORITY_KINDS,
  type AuthorityKind,
  LINT_CODES,
  LINT_WEIGHTS,
  type LintCode,
  type LintFinding,
  type LintWeight,
} from "./lint/finding.ts";
export { type EarlierCollection, KNOWN_SOURCES, type KnownSource } from "./lint/known-sources.ts";
export { type Lint, type LintContext, lintRequest } from "./lint/lint-request.ts";
export {
  hoursOfAll,
  MINUTES_AROUND,
  MINUTES_BY_KIND,
  type Minutes,
  type MinutesOfAnswer,
  minutesOf,
  READ_A_MINUTE,
} from "./lint/minutes.ts";
export { lintLine, lintWeightText, minutesText } from "./lint/words.ts";

// count: how many firms a condition is true of, as far as that may be shown

export {
  COUNT_REFUSALS,
  type CountDecision,
  type CountRefusal,
  decideCount,
  type EarlierCount,
  MOST_COUNTS_A_REQUEST,
  MOST_COUNTS_A_YEAR,
} from "./count/decide-count.ts";
export {
  COUNT_EPSILON,
  COUNT_STEP,
  COUNT_WITHIN,
  type CountKey,
  type ProtectedCount,
  protectedCount,
} from "./count/protected-count.ts";
export { countRefusalText, countText } from "./count/words.ts";

// answer: the document, read against the request it answers

export { ANSWER_SOURCES, type Answer, type AnsweredValue, answerDocument } from "./answer/answer.ts";
export { type AnswerRead, type PublishedRequest, readAnswer, readAnswerValue } from "./answer/read-answer.ts";

// prefill: whom a condition concerns and why, and what the register proposes as an answer

export {
  CONCERN_OUTCOMES,
  type Concern,
  type ConcernOutcome,
  concernOf,
  concernOutcome,
  type FirmConcern,
  type RegisteredFirm,
  type RegisteredSystem,
} from "./prefill/concern.ts";
export { type Candidate, type Proposal, type ProposalSource, prefill } from "./prefill/prefill.ts";
export { concernText, proposalText } from "./prefill/words.ts";

// retention: what is to be done with answers on a day, and what the certificate of their deletion says

export {
  CERTIFICATE_COVERS,
  CERTIFICATE_LEAVES,
  type Certificate,
  type CertificateCover,
  type CertificateLeft,
  certificateOf,
  type Deletion,
} from "./retention/certificate.ts";
export {
  RETENTION_STATES,
  type RetentionStanding,
  type RetentionState,
  type RetentionStep,
  type RetentionStepName,
  retentionStanding,
  STEP_PROBLEMS,
  type StepProblem,
  stepProblem,
} from "./retention/schedule.ts";
export { certificateLines, retentionText, stepProblemText } from "./retention/words.ts";
