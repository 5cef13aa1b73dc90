// Reads an answer against the request it answers: its shape, then whether each value fits its question.
import { type Fact, isDay, type LawIndex } from "@yawara/engine";
import { type DocumentProblem, problemAt } from "../document/problem.ts";
import { heldTo, parsedJson, shown } from "../document/read-document.ts";
import type { ValueType } from "../document/words.ts";
import type { Question, RequestDocument } from "../request/request.ts";
import { type Answer, type AnsweredValue, answerDocument } from "./answer.ts";

export type AnswerRead = { answer: Answer } | { problems: DocumentProblem[] };

/** A request as it was published: under its id, in a version. */
export interface PublishedRequest {
  id: string;
  version: number;
  document: RequestDocument;
}

/**
 * Reads the JSON text of an answer to a published request; `law` is of the vocabulary its facts are of. An answer in part is an
 * answer: a question without a value is no problem. Nothing is thrown, whatever the text is.
 */
export function readAnswer(text: string, request: PublishedRequest, law: Pick<LawIndex, "facts">): AnswerRead {
  const parsed = parsedJson(text);
  return "problems" in parsed ? parsed : readAnswerValue(parsed.value, request, law);
}

/** The same of a value that is no text any more: a form's, a request's body. */
export function readAnswerValue(value: unknown, request: PublishedRequest, law: Pick<LawIndex, "facts">): AnswerRead {
  const held = heldTo(answerDocument, value);
  if ("problems" in held) return held;
  const answer = held.value;
  const problems: DocumentProblem[] = [];
  if (answer.request !== request.id)
    problems.push(problemAt(["request"], "other-request", { found: shown(answer.request), request: request.id }));
  else if (answer.version !== request.version)
    problems.push(
      problemAt(["version"], "other-version", { found: String(answer.version), version: String(request.version) }),
    );
  const questions = new Map(request.document.questions.map((question) => [question.id, question]));
  for (const [id, { value: given }] of Object.entries(answer.values)) {
    const question = questions.get(id);
    if (question === undefined) problems.push(problemAt(["values", id], "question-unknown", { id }));
    else problems.push(...valueProblems(question, given, law));
  }
  answer.notPublic.forEach((id, i) => {
    if (!Object.hasOwn(answer.values, id)) problems.push(problemAt(["notPublic", i], "not-answered", { id }));
  });
  return problems.length === 0 ? { answer } : { problems };
}

type Given = AnsweredValue["value"];

function valueProblems(question: Question, value: Given, law: Pick<LawIndex, "facts">): DocumentProblem[] {
  const path = ["values", question.id, "value"];
  if (question.kind !== "fact") {
    const type = question.kind;
    return fits(type, value, question.choices?.map(({ id }) => id) ?? [], path);
  }
  const fact: Fact | undefined = law.facts.get(question.fact!);
  if (fact === undefined) return [problemAt(path, "fact-unknown", { fact: question.fact! })];
  return fits(
    fact.type,
    value,
    fact.choices.map(({ id }) => id),
    path,
  );
}

function fits(type: ValueType, value: Given, choices: readonly string[], path: string[]): DocumentProblem[] {
  if (!FITS[type](value)) return [problemAt(path, "value-unfit", { type, found: shown(value) })];
  if (type !== "choice" && type !== "choices") return [];
  const list = choices.join(", ");
  return [value as string | string[]]
    .flat()
    .filter((member) => !choices.includes(member))
    .map((member) => problemAt(path, "choice-unknown", { found: shown(member), list }));
}

const isCount = (value: Given) => Number.isSafeInteger(value) && (value as number) >= 0;

const FITS: Record<ValueType, (value: Given) => boolean> = {
  boolean: (value) => typeof value === "boolean",
  choice: (value) => typeof value === "string",
  choices: (value) => Array.isArray(value) && new Set(value).size === value.length,
  integer: isCount,
  money: isCount,
  date: (value) => typeof value === "string" && isDay(value),
  number: (value) => typeof value === "number" && Number.isFinite(value),
  text: (value) => typeof value === "string" && !value.includes("\u0000") && value.isWellFormed(),
};
