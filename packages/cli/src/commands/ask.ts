// `yawara ask`: the interview in a terminal, question by question, then the report.
import { writeFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import {
  type Engine,
  type Fact,
  type Facts,
  type FactValue,
  FIRST_INTERVIEW,
  load,
  nextQuestion,
  provisionOf,
  type Question,
  type Regime,
  regimeAt,
  subjectOf,
} from "@yawara/engine";
import { stringify } from "yaml";
import { parseAnswer } from "../answer.ts";
import { BadInput, type Options } from "../args.ts";
import { readCorpus } from "../corpus-file.ts";
import { EXIT, print } from "../output.ts";
import { MARK, whereFrom } from "../report-view.ts";
import { columns, styled, wrap } from "../terminal.ts";
import { WORDS } from "../words/index.ts";
import { checkedFrom, printReport } from "./check.ts";
import { today } from "./today.ts";

interface Interview {
  engine: Engine;
  regime: Regime;
  facts: Facts;
  declined: Set<string>;
  /** Facts in the order they were put, so that one can go back. */
  asked: string[];
}

export async function ask(options: Options): Promise<number> {
  const words = WORDS[options.language];
  if (!process.stdin.isTTY && process.env.YAWARA_ANSWERS !== "stdin") throw new BadInput(words.noTerminal);
  const engine = load(readCorpus());
  const regime = regimeAt(engine, { at: options.at ?? today(), known: options.known ?? today() });
  const interview: Interview = { engine, regime, facts: {}, declined: new Set(), asked: [] };
  await run(interview, options);
  print(`\n${words.interviewEnd(interview.asked.length)}\n`);
  if (options.save !== undefined) save(interview, options);
  const subject = subjectOf(engine, interview.facts);
  printReport(options, checkedFrom(engine, options, { subject, sources: [] }));
  return EXIT.done;
}

async function run(interview: Interview, options: Options): Promise<void> {
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: process.stdin.isTTY === true,
  });
  const lines = terminal[Symbol.asyncIterator]();
  for (;;) {
    const subject = subjectOf(interview.engine, interview.facts);
    const question = nextQuestion(interview.engine, interview.regime, subject, {
      layers: options.support ? [...FIRST_INTERVIEW, "support"] : FIRST_INTERVIEW,
      declined: interview.declined,
    });
    if (question === undefined) break;
    if (!(await put(interview, question, lines, options))) break;
  }
  terminal.close();
}

/** Puts one question until it is answered, put off or taken back; false when the person stops. */
async function put(
  interview: Interview,
  question: Question,
  lines: AsyncIterator<string>,
  options: Options,
): Promise<boolean> {
  const fact = interview.engine.facts.get(question.fact)!;
  printQuestion(interview, question, fact, options);
  for (;;) {
    process.stdout.write("> ");
    const { value: line, done } = await lines.next();
    if (done === true) return false;
    const given = line.trim();
    if (given === "q") return false;
    if (given === "?") printWhy(interview, question, options);
    else if (given === "b") {
      takeBack(interview);
      return true;
    } else if (given === "d") {
      interview.declined.add(fact.id);
      interview.asked.push(fact.id);
      return true;
    } else {
      const answer = parseAnswer(fact, given);
      if (answer === undefined) print(WORDS[options.language].badAnswer(given));
      else return keep(interview, fact, answer);
    }
  }
}

function keep(interview: Interview, fact: Fact, answer: FactValue): boolean {
  interview.facts[fact.id] = answer;
  interview.asked.push(fact.id);
  return true;
}

function takeBack({ facts, declined, asked }: Interview): void {
  const last = asked.pop();
  if (last === undefined) return;
  delete facts[last];
  declined.delete(last);
}

function printQuestion(interview: Interview, question: Question, fact: Fact, { language }: Options): void {
  const words = WORDS[language];
  const total = interview.asked.length + question.remainingAtMost;
  print(
    `\n${styled("dim", words.progress({ settled: interview.asked.length, total, most: question.remainingAtMost }))}`,
  );
  for (const line of wrap(fact.ask[language], columns(), language)) print(styled("bold", line));
  for (const line of wrap(fact.help[language], columns(), language)) print(styled("dim", line));
  fact.choices.forEach((choice, i) => {
    print(`  ${String(i + 1).padStart(2)}  ${choice.name[language]}`);
  });
  const kind = fact.type === "integer" || fact.type === "money" ? "number" : fact.type;
  print(styled("dim", `${words.hint[kind]}   (${words.hintKeys})`));
}

function printWhy({ engine }: Interview, question: Question, { language }: Options): void {
  const words = WORDS[language];
  print(words.whyAsked);
  for (const id of question.about.slice(0, 5)) {
    const provision = provisionOf(engine, id);
    print(`  ${MARK[provision.modality]} ${whereFrom(engine, provision, language)}`);
  }
  if (question.about.length > 5) print(`  ${words.opens(question.about.length)}`);
}

/** Writes the answers as a subject file that `yawara check` reads. */
function save({ facts, regime }: Interview, options: Options): void {
  try {
    writeFileSync(options.save!, stringify({ at: regime.at, facts }));
  } catch (error) {
    throw new BadInput(`${options.save}: ${(error as NodeJS.ErrnoException).code ?? "write"}`);
  }
  print(WORDS[options.language].saved(options.save!));
}
