// A file of answers: made for a request with what subject files say and from which, filled in by a person, read back and held to the request.
import { visible } from "@yawara/answers";
import { decodeText } from "@yawara/answers/subject-file";
import {
  type Answer,
  documentProblemLine,
  type Proposal,
  prefill,
  proposalText,
  type Question,
  readAnswerValue,
} from "@yawara/cooperation";
import type { IssuedRequest } from "@yawara/cooperation/files";
import { type Fact, problemLine } from "@yawara/engine";
import { readDocument } from "@yawara/engine/document";
import { BadInput, type Options } from "../args.ts";
import { lawStore } from "../law-store.ts";
import { WORDS } from "../words/index.ts";
import type { Systems } from "./concerns.ts";
import { bytesOf } from "./read-file.ts";

/** The text of a file to fill in: every question with its reason as a comment, and the value that subject files agree on. */
export function answersText({ id, version, document }: IssuedRequest, systems: Systems, options: Options): string {
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

function questionLines(question: Question, systems: Systems, options: Options): string[] {
  const { language } = options;
  const about = [
    question.asks[language],
    `${WORDS[language].request.reason}${question.reason[language]}`,
    choicesOf(question, options),
  ];
  const comments = about.filter((line) => line !== undefined).map((line) => `  # ${inLine(line)}`);
  const proposal = proposalsOf([question], systems, options)[0];
  if (proposal === undefined || systems.chosen.length === 0) return [...comments, `  # ${question.id}:`];
  const source = inLine(proposalText(proposal, systems.firm.systems, language));
  if (proposal.value !== undefined)
    return [
      ...comments,
      `  ${question.id}: { value: ${JSON.stringify(proposal.value)}, source: register } # ${source}`,
    ];
  const said = proposal.candidates.map(({ value }) => `  #   ${JSON.stringify(value)}`);
  return [...comments, `  # ${source}`, ...said, `  # ${question.id}:`];
}

function inLine(text: string): string {
  return visible(text.replace(/\s+/g, " "));
}

/** What the systems that are answered for say to some questions. */
function proposalsOf(questions: Question[], { firm, chosen }: Systems, options: Options): Proposal[] {
  return prefill({ questions }, { facts: factsOf(options) }, firm, chosen);
}

function factsOf(options: Options): Map<string, Fact> {
  return new Map(lawStore(options).base.facts.map((fact) => [fact.id, fact]));
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

/** The answer that a filled-in file holds. Throws BadInput with a line for each thing wrong. */
export function readAnswersFile(file: string, request: IssuedRequest, systems: Systems, options: Options): Answer {
  const { language } = options;
  const decoded = decodeText(bytesOf(file, options));
  if ("problem" in decoded) throw new BadInput(problemLine({ ...decoded.problem, file }, language));
  const document = readDocument(file, decoded.text);
  if (document.problems.length > 0)
    throw new BadInput(document.problems.map((problem) => problemLine(problem, language)).join("\n"));
  const read = readAnswerValue(
    plainAnswer(document.value, proposalsOf(request.document.questions, systems, options), systems),
    request,
    { facts: factsOf(options) },
  );
  if ("answer" in read) return read.answer;
  const lines = read.problems.map((problem) => {
    const [head, ...rest] = problem.path.map((step) => (step === "notPublic" ? "not_public" : step));
    const place = document.place(head === undefined ? [] : [head, ...rest]);
    return `${file}:${place.line}: ${documentProblemLine(problem, language)}`;
  });
  throw new BadInput(lines.join("\n"));
}

/** As the document of an answer has it: a bare value was typed, and so was one that is not what the given systems propose. */
function plainAnswer(value: unknown, proposals: readonly Proposal[], { chosen }: Systems): unknown {
  if (!isMap(value)) return value;
  const { not_public: notPublic, values, ...rest } = value;
  const proposed = new Map(proposals.map((one) => [one.question, JSON.stringify(one.value)]));
  const sourced = (id: string, given: unknown) => {
    if (!isMap(given)) return { value: given, source: "typed" };
    const isProposed = chosen.length === 0 || proposed.get(id) === JSON.stringify(given.value);
    return given.source === "register" && !isProposed ? { ...given, source: "typed" } : given;
  };
  const filled = Object.entries(isMap(values) ? values : {}).filter(([, one]) => one !== null);
  const named = Object.fromEntries(filled.map(([id, given]) => [id, sourced(id, given)]));
  const isNone = values === undefined || values === null;
  return { ...rest, values: isNone || isMap(values) ? named : values, notPublic: notPublic ?? [] };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
