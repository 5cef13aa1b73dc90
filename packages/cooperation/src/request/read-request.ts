// Reads a request: its shape, then how its parts stand to each other; each problem with its place.

import { type DocumentProblem, problemAt } from "../document/problem.ts";
import { heldTo, parsedJson } from "../document/read-document.ts";
import { MAX_YEARS, type Question, type QuestionKind, type RequestDocument, requestDocument } from "./request.ts";

export type RequestRead = { request: RequestDocument } | { problems: DocumentProblem[] };

/**
 * Reads the JSON text of a request that is published on a day (ISO; of a draft, today). Problems come in the order of the document;
 * those of its parts among each other only once its shape is right. Nothing is thrown, whatever the text is.
 *
 * @example
 * readRequest("{", "2026-12-01"); // → { problems: [ { code: "json-broken", args: {}, path: [] } ] }
 */
export function readRequest(text: string, published: string): RequestRead {
  const parsed = parsedJson(text);
  return "problems" in parsed ? parsed : readRequestValue(parsed.value, published);
}

/** The same of a value that is no text any more: a form's, a request's body. */
export function readRequestValue(value: unknown, published: string): RequestRead {
  const held = heldTo(requestDocument, value);
  if ("problems" in held) return held;
  const request = held.value;
  const problems = [
    ...kindProblems(request),
    ...basisProblems(request),
    ...questionProblems(request.questions),
    ...dayProblems(request, published),
    ...publicationProblems(request),
  ];
  return problems.length === 0 ? { request } : { problems };
}

/**
 * The last day (ISO) a request that is published on a day may name as its expiry: the day of that date three years on, and where
 * that month has no such day its last one (Civil Code, Articles 140 and 143).
 *
 * @example
 * latestExpiry("2026-12-01"); // → "2029-12-01"
 * latestExpiry("2028-02-29"); // → "2031-02-28"
 */
export function latestExpiry(published: string): string {
  const year = Number(published.slice(0, 4)) + MAX_YEARS;
  const rest = published.slice(4);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return `${String(year).padStart(4, "0")}${rest === "-02-29" && !leap ? "-02-28" : rest}`;
}

function kindProblems({ kind, condition }: RequestDocument): DocumentProblem[] {
  if (kind === "condition" && condition === undefined) return [problemAt(["condition"], "condition-missing")];
  if (kind === "inquiry" && condition !== undefined) return [problemAt(["condition"], "condition-of-inquiry")];
  return [];
}

function basisProblems({ basis }: RequestDocument): DocumentProblem[] {
  return basis.flatMap((id, i) =>
    basis.indexOf(id) < i ? [problemAt(["basis", i], "basis-twice", { basis: id })] : [],
  );
}

/** Parts of a question that only one kind has, and whether that kind needs them. */
const PARTS = [
  { part: "fact", kind: "fact", needed: true },
  { part: "choices", kind: "choice", needed: true },
  { part: "unit", kind: "number", needed: false },
] as const satisfies readonly { part: keyof Question; kind: QuestionKind; needed: boolean }[];

function questionProblems(questions: readonly Question[]): DocumentProblem[] {
  const ids = new Set<string>();
  const facts = new Set<string>();
  return questions.flatMap((question, i) => {
    const problems: DocumentProblem[] = [];
    const at = ["questions", i];
    if (ids.has(question.id)) problems.push(problemAt([...at, "id"], "id-twice", { id: question.id }));
    ids.add(question.id);
    for (const { part, kind, needed } of PARTS)
      if (question[part] === undefined) {
        if (needed && question.kind === kind) problems.push(problemAt([...at, part], "part-missing", { kind }));
      } else if (question.kind !== kind)
        problems.push(problemAt([...at, part], "part-of-other-kind", { needs: kind, kind: question.kind }));
    if (question.fact !== undefined) {
      if (facts.has(question.fact))
        problems.push(problemAt([...at, "fact"], "fact-asked-twice", { fact: question.fact }));
      facts.add(question.fact);
    }
    return [...problems, ...choiceProblems(question, i)];
  });
}

function choiceProblems({ choices = [] }: Question, at: number): DocumentProblem[] {
  const ids = choices.map(({ id }) => id);
  return ids.flatMap((id, i) =>
    ids.indexOf(id) < i ? [problemAt(["questions", at, "choices", i, "id"], "id-twice", { id })] : [],
  );
}

function dayProblems({ deadline, expires, retention }: RequestDocument, published: string): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  const latest = latestExpiry(published);
  if (deadline < published) problems.push(problemAt(["deadline"], "deadline-past", { published }));
  if (deadline > expires) problems.push(problemAt(["deadline"], "deadline-after-expiry", { expires }));
  if (expires > latest) problems.push(problemAt(["expires"], "expiry-too-late", { latest }));
  if (retention.until < deadline)
    problems.push(problemAt(["retention", "until"], "retention-before-deadline", { deadline }));
  return problems;
}

function publicationProblems({ kind, publication, questions }: RequestDocument): DocumentProblem[] {
  const { form, tables } = publication;
  const at = ["publication", "tables"];
  if (form !== "tables") return tables === undefined ? [] : [problemAt(at, "tables-of-other-form", { form })];
  if (kind === "inquiry") return [problemAt(["publication", "form"], "tables-of-one")];
  if (tables === undefined) return [problemAt(at, "tables-missing")];
  const kinds = new Map(questions.map((question) => [question.id, question.kind]));
  const named = (
    id: string,
    path: (string | number)[],
    fit: readonly QuestionKind[],
    unfit: "table-by" | "table-amount",
  ) => {
    const of = kinds.get(id);
    if (of === undefined) return [problemAt(path, "question-unknown", { id })];
    return fit.includes(of) ? [] : [problemAt(path, unfit, { id, kind: of })];
  };
  return tables.flatMap(({ by, amount }, i) => [
    ...by.flatMap((id, j) => {
      const path = [...at, i, "by", j];
      return by.indexOf(id) < j
        ? [problemAt(path, "table-by-twice", { id })]
        : named(id, path, ["fact", "choice"], "table-by");
    }),
    ...(amount === undefined ? [] : named(amount, [...at, i, "amount"], ["fact", "number"], "table-amount")),
  ]);
}
