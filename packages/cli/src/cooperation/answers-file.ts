// A file of answers: made for a request with what subject files say and from which, filled in by a person, read back and held to the request.
import { decodeText } from "@yawara/answers/subject-file";
import { type Answer, documentProblemLine, type Question, readAnswerValue } from "@yawara/cooperation";
import type { IssuedRequest } from "@yawara/cooperation/files";
import { type FactValue, problemLine } from "@yawara/engine";
import { readDocument } from "@yawara/engine/document";
import { BadInput, type Options } from "../args.ts";
import { lawStore } from "../law-store.ts";
import { WORDS } from "../words/index.ts";
import type { System } from "./concerns.ts";
import { bytesOf } from "./read-file.ts";

/** What subject files say to a question: one value of all that say something, or several. */
interface Prefilled {
  said: { value: FactValue; files: string[] }[];
}

/** The text of a file to fill in: every question with its reason as a comment, and the value that subject files agree on. */
export function answersText(
  { id, version, document }: IssuedRequest,
  systems: readonly System[],
  options: Options,
): string {
  const words = WORDS[options.language].request;
  const lines = document.questions.flatMap((question) => questionLines(question, systems, options));
  return [
    ...words.answersHead.map((line) => `# ${line}`),
    `request: ${id}`,
    `version: ${version}`,
    "values:",
    ...lines,
    `# ${words.notPublicHint}`,
    "not_public: []",
    "",
  ].join("\n");
}

function questionLines(question: Question, systems: readonly System[], options: Options): string[] {
  const { language } = options;
  const words = WORDS[language].request;
  const { said } = prefilled(question, systems);
  const about = [question.asks[language], `${words.reason}${question.reason[language]}`, choicesOf(question, options)];
  const comments = about.filter((line) => line !== undefined).map((line) => `  # ${line.replace(/\s+/g, " ")}`);
  const [only, other] = said;
  if (only === undefined) return [...comments, `  # ${question.id}:`];
  if (other !== undefined)
    return [
      ...comments,
      ...said.map(({ value, files }) => `  # ${words.differs(JSON.stringify(value), files.join(", "))}`),
      `  # ${question.id}:`,
    ];
  const value = JSON.stringify(only.value);
  return [
    ...comments,
    `  ${question.id}: { value: ${value}, source: register } # ${words.from(only.files.join(", "))}`,
  ];
}

/** The answers there are to choose from. */
function choicesOf({ choices, fact }: Question, options: Options): string | undefined {
  const { language } = options;
  const all =
    choices?.map(({ id, label }) => `${id} (${label[language]})`) ??
    lawStore(options)
      .base.facts.find(({ id }) => id === fact)
      ?.choices.map(({ id }) => id);
  return all === undefined || all.length === 0 ? undefined : WORDS[language].request.choices(all.join(", "));
}

/** Only systems that the request concerns, or may, speak for the firm. */
function prefilled({ fact }: Question, systems: readonly System[]): Prefilled {
  const said: Prefilled["said"] = [];
  if (fact === undefined) return { said };
  for (const { facts, file, isConcerned } of systems) {
    const value = facts[fact];
    if (value === undefined || isConcerned === false) continue;
    const same = said.find((one) => JSON.stringify(one.value) === JSON.stringify(value));
    if (same === undefined) said.push({ value, files: [file] });
    else same.files.push(file);
  }
  return { said };
}

/** The answer that a filled-in file holds. Throws BadInput with a line for each thing wrong. */
export function readAnswersFile(
  file: string,
  request: IssuedRequest,
  systems: readonly System[],
  options: Options,
): Answer {
  const { language } = options;
  const decoded = decodeText(bytesOf(file, options));
  if ("problem" in decoded) throw new BadInput(problemLine({ ...decoded.problem, file }, language));
  const document = readDocument(file, decoded.text);
  if (document.problems.length > 0)
    throw new BadInput(document.problems.map((problem) => problemLine(problem, language)).join("\n"));
  const read = readAnswerValue(plainAnswer(document.value, request, systems), request, {
    facts: new Map(lawStore(options).base.facts.map((fact) => [fact.id, fact])),
  });
  if ("answer" in read) return read.answer;
  const lines = read.problems.map((problem) => {
    const [head, ...rest] = problem.path.map((step) => (step === "notPublic" ? "not_public" : step));
    const place = document.place(head === undefined ? [] : [head, ...rest]);
    return `${file}:${place.line}: ${documentProblemLine(problem, language)}`;
  });
  throw new BadInput(lines.join("\n"));
}

/** As the document of an answer has it: a bare value was typed, and so was one that is not what the subject files say. */
function plainAnswer(value: unknown, { document }: IssuedRequest, systems: readonly System[]): unknown {
  if (!isMap(value)) return value;
  const { not_public: notPublic, values, ...rest } = value;
  const filled = isMap(values) ? Object.entries(values).filter(([, one]) => one !== null) : [];
  const asked = (id: string) => document.questions.find((question) => question.id === id);
  const named = filled.map(([id, given]) => {
    if (!isMap(given)) return [id, { value: given, source: "typed" }];
    const question = asked(id);
    const said = question === undefined ? [] : prefilled(question, systems).said;
    const isSaid =
      systems.length === 0 || said.some((one) => JSON.stringify(one.value) === JSON.stringify(given.value));
    return [id, given.source === "register" && !isSaid ? { ...given, source: "typed" } : given];
  });
  return {
    ...rest,
    values: values === undefined || values === null || isMap(values) ? Object.fromEntries(named) : values,
    notPublic: notPublic ?? [],
  };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
