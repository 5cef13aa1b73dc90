// Cooperation without penalties: what an authority asks, what a firm answers, and what may be told of the answers.

export { ANSWER_SOURCES, type Answer, type AnsweredValue, answerDocument } from "./answer/answer.ts";
export {
  MAX_QUESTIONS,
  PUBLICATION_FORMS,
  QUESTION_KINDS,
  type Question,
  REQUEST_KINDS,
  RETENTION_ENDS,
  type RequestDocument,
  requestDocument,
} from "./request/request.ts";
