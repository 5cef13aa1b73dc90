// The next question of an interview, and where an interview stands.

export { type DescribedFact, describeFacts } from "./describe-facts.ts";
export { type Fresh, freshIn } from "./fresh.ts";
export {
  type AnswerView,
  type AskedForLine,
  answerLines,
  type BansView,
  type ConflictView,
  type InterviewView,
  interviewView,
  type PlansView,
  type QuestionView,
  questionView,
  type Unanswered,
} from "./interview.ts";
export { type NextAnswer, type NextAsked, type NextQuestion, nextQuestion } from "./next-question.ts";
export { questionText, whyText } from "./question.text.ts";
export { type Goal, openWithout, PLANS } from "./question.ts";
