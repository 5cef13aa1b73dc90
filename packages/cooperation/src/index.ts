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

// answer: the document, read against the request it answers

export { ANSWER_SOURCES, type Answer, type AnsweredValue, answerDocument } from "./answer/answer.ts";
export { type AnswerRead, type PublishedRequest, readAnswer, readAnswerValue } from "./answer/read-answer.ts";
