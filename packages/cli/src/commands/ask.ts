// `yawara ask [FILE]`: the interview in a terminal, question by question, then the report; with --json the next question alone.
import { createInterface } from "node:readline/promises";
import { answersOf, inLanguage, isProblems, type Problems, problemText } from "@yawara/answers";
import { type NextAnswer, type NextQuestion, nextQuestion, questionText, whyText } from "@yawara/answers/ask";
import { checkedSubject } from "@yawara/answers/check";
import { breachLines, reasonLists } from "@yawara/answers/explain";
import { subjectText } from "@yawara/answers/subject-file";
import {
  WORDS as ENGINE_WORDS,
  type Fact,
  type Facts,
  type FactValue,
  type Language,
  problemLine,
  provisionOf,
} from "@yawara/engine";
import { readAnswer, readBack } from "../answer.ts";
import { BadInput, type Options } from "../args.ts";
import { clocksAsked, lawStore, refuse, regimesAsked } from "../law-store.ts";
import { EXIT, print, printAnswer, printBlocks, printProblems, printText } from "../output.ts";
import { readSubjectLaw } from "../subject-law.ts";
import { styled } from "../terminal.ts";
import { WORDS } from "../words/index.ts";
import { whyNotWritable, writeWhole } from "../write-whole.ts";
import { printReport } from "./report.ts";

interface Interview {
  /** What is known: of the file, then of the person. */
  facts: Facts;
  at?: string;
  declined: string[];
  /** Facts in the order they were put, each with what was known of it before, so that one can go back. */
  asked: { fact: string; before: FactValue | undefined }[];
}

export async function ask(options: Options, [file]: string[]): Promise<number> {
  const interview = begin(options, file);
  if (interview === undefined) return EXIT.badInput;
  const first = nextOf(interview, options);
  if (isProblems(first)) return refuse(first, options.language);
  if (options.json) {
    printAnswer(options, first);
    return EXIT.done;
  }
  if (!options.terminal.stdin.isTTY && options.terminal.env.YAWARA_ANSWERS !== "stdin")
    throw new BadInput(WORDS[options.language].noTerminal);
  const cause = options.save === undefined ? undefined : whyNotWritable(options.save);
  if (cause !== undefined) throw new BadInput(WORDS[options.language].notSaved(options.save!, cause));
  if (first.about !== undefined)
    print(options, WORDS[options.language].presumed(titleOf(first.about, options.language)));
  const last = await run(interview, first, options);
  print(options, `\n${WORDS[options.language].interviewEnd(interview.asked.length)}\n`);
  if (options.save !== undefined) save(interview, last, options);
  if (last.about !== undefined) printOutcome(last.about, options);
  else printEnd(interview, options);
  return EXIT.done;
}

/** What the file says, or nothing yet. */
function begin(options: Options, file: string | undefined): Interview | undefined {
  const declined = options.declined?.split(",").map((id) => id.trim()) ?? [];
  if (file === undefined) return { facts: {}, declined, asked: [] };
  const law = readSubjectLaw(options, "ask", file);
  if ("problems" in law) {
    printProblems(options, law.problems);
    return undefined;
  }
  return { facts: answersOf(law.engine, law.read.subject.facts), at: law.at, declined, asked: [] };
}

/** What a question of this interview asks by. */
function askedBy({ facts, at }: Interview, options: Options) {
  const clocks = clocksAsked(options);
  return { facts, ...clocks, at: clocks.at ?? at, regimes: regimesAsked(options) };
}

function nextOf(interview: Interview, options: Options): NextAnswer | Problems {
  const { about, support } = options;
  return nextQuestion(lawStore(options), {
    ...askedBy(interview, options),
    declined: interview.declined,
    about,
    support,
  });
}

function lineOf({ problems }: Problems, language: Language): string {
  return problemText(problems[0]!, language);
}

/** Puts questions until none is left or the person stops; how it stands then. */
async function run(interview: Interview, first: NextAnswer, options: Options): Promise<NextAnswer> {
  const { stdin, stdout } = options.terminal;
  const typed = createInterface({ input: stdin, output: stdout, terminal: stdin.isTTY === true });
  const lines = typed[Symbol.asyncIterator]();
  let standing = first;
  while (standing.question !== null && (await put(interview, standing, standing.question, lines, options))) {
    const next = nextOf(interview, options);
    if (isProblems(next)) {
      print(options, WORDS[options.language].contradicts(lineOf(next, options.language)));
      takeBack(interview);
    } else standing = next;
  }
  typed.close();
  return standing;
}

/** Puts one question until it is answered, put off or taken back; false when the person stops. */
async function put(
  interview: Interview,
  { about }: NextAnswer,
  question: NextQuestion,
  lines: AsyncIterator<string>,
  options: Options,
): Promise<boolean> {
  const { language } = options;
  const fact = lawStore(options).base.facts.find(({ id }) => id === question.fact.id)!;
  printQuestion(interview, question, options);
  for (;;) {
    printText(options, "> ");
    const { value: line, done } = await lines.next();
    if (done === true) return false;
    const given = line.trim();
    if (given === "q") return false;
    if (given === "?") printBlocks(options, whyText(question, about, language));
    else if (given === "b") {
      takeBack(interview);
      return true;
    } else if (given === "d") {
      interview.declined.push(fact.id);
      interview.asked.push({ fact: fact.id, before: interview.facts[fact.id] });
      return true;
    } else {
      const answer = readAnswer(fact, given);
      if ("value" in answer) {
        printReadBack(fact, given, answer.value, options);
        return keep(interview, fact.id, answer.value);
      }
      const { problem } = answer;
      print(options, problem === undefined ? WORDS[language].badAnswer(given) : problemLine(problem, language));
    }
  }
}

/** What was understood of a number or a day that was not typed in plain figures. */
function printReadBack(fact: Fact, typed: string, value: FactValue, options: Options): void {
  const read = readBack(fact, value, options.language);
  if (read !== undefined && typed !== String(value)) print(options, styled("dim", `= ${read}`, options.terminal));
}

function keep(interview: Interview, fact: string, answer: FactValue): boolean {
  interview.asked.push({ fact, before: interview.facts[fact] });
  interview.facts[fact] = answer;
  return true;
}

function takeBack(interview: Interview): void {
  const last = interview.asked.pop();
  if (last === undefined) return;
  const { fact, before } = last;
  if (before === undefined) delete interview.facts[fact];
  else interview.facts[fact] = before;
  interview.declined = interview.declined.filter((one) => one !== fact);
}

function printQuestion(interview: Interview, question: NextQuestion, options: Options): void {
  const { language, terminal } = options;
  const words = WORDS[language];
  const { type } = question.fact;
  const kind = type === "integer" || type === "money" ? "number" : type;
  const progress = words.progress({ answered: interview.asked.length, most: question.remaining_at_most });
  print(options, `\n${styled("dim", progress, terminal)}`);
  printBlocks(options, questionText(question, language));
  print(options, styled("dim", `${words.hint[kind]}   (${words.hintKeys})`, terminal));
}

function titleOf({ name, id }: NonNullable<NextAnswer["about"]>, language: Language): string {
  return `${name[language]} (${id})`;
}

/** What an interview about one provision or definition came to, and why. */
function printOutcome(about: NonNullable<NextAnswer["about"]>, options: Options): void {
  const { language, terminal } = options;
  const { because, what_if, open_on, outcome, kind } = about;
  const inWords = ({ text, ...reason }: (typeof because)[number]) => ({ ...reason, text: text[language] });
  print(options, styled("bold", titleOf(about, language), terminal));
  print(options, kind === "provision" ? ENGINE_WORDS[language].outcome[outcome] : WORDS[language].holds[outcome]);
  const lists = {
    outcome,
    because: because.map(inWords),
    what_if: what_if.map(inWords),
    open_on: open_on.map((one) => ({ ...one, name: one.name[language] })),
  };
  printBlocks(options, reasonLists(lists, language));
  if (about.breach === undefined) return;
  const { modality } = provisionOf(lawStore(options).law(), about.id);
  printBlocks(options, breachLines(modality, inLanguage(about.breach, language), language));
}

function printEnd(interview: Interview, options: Options): void {
  const checked = checkedSubject(lawStore(options), askedBy(interview, options));
  if (isProblems(checked)) refuse(checked, options.language);
  printReport(options, checked);
}

/** Writes the answers as a subject file that `yawara check` reads; where that fails they are printed, so that none is lost. */
function save({ facts }: Interview, { at, presumed }: NextAnswer, options: Options): void {
  const text = subjectText({ at, facts: { ...presumed, ...facts } });
  try {
    writeWhole(options.save!, text);
  } catch (error) {
    print(options, text);
    throw new BadInput(WORDS[options.language].notSaved(options.save!, (error as NodeJS.ErrnoException).code ?? ""));
  }
  print(options, WORDS[options.language].saved(options.save!));
}
