// `yawara ask`: the interview in a terminal, question by question, then the report.
import { createInterface } from "node:readline/promises";
import { jurisdictionsWith, MARK, presumedFor, whereFrom } from "@yawara/answers";
import { readBase, readCorpus } from "@yawara/answers/node";
import { subjectText } from "@yawara/answers/subject-file";
import {
  assertionText,
  corpusAt,
  WORDS as ENGINE_WORDS,
  type Engine,
  explain,
  type Fact,
  type Facts,
  type FactValue,
  FIRST_INTERVIEW,
  isoOf,
  LAYERS,
  type Language,
  load,
  nextQuestion,
  problemLine,
  provisionOf,
  type Question,
  type Regime,
  regimeAt,
  type Subject,
  subjectOf,
  suggest,
} from "@yawara/engine";
import { readAnswer, readBack } from "../answer.ts";
import { BadInput, type Options } from "../args.ts";
import { EXIT, print, printJson } from "../output.ts";
import { federationsOf, jurisdictionsOf } from "../regimes.ts";
import { columns, styled, wrap } from "../terminal.ts";
import { WORDS } from "../words/index.ts";
import { whyNotWritable, writeWhole } from "../write-whole.ts";
import { checkedFrom, printReport } from "./check.ts";
import { today } from "./today.ts";

interface Interview {
  /** The law known to matter so far; more is loaded when an answer names another market. */
  law: InterviewLaw;
  facts: Facts;
  declined: Set<string>;
  /** Facts in the order they were put, so that one can go back. */
  asked: string[];
}

interface InterviewLaw {
  engine: Engine;
  jurisdictions: string[];
  regime: Regime;
}

export async function ask(options: Options): Promise<number> {
  const words = WORDS[options.language];
  if (!process.stdin.isTTY && process.env.YAWARA_ANSWERS !== "stdin") throw new BadInput(words.noTerminal);
  const cause = options.save === undefined ? undefined : whyNotWritable(options.save);
  if (cause !== undefined) throw new BadInput(words.notSaved(options.save!, cause));
  const facts = options.about === undefined ? {} : presumedFor(readBase().jurisdictions, options.about);
  const interview: Interview = { law: lawFor(options, facts), facts, declined: new Set(), asked: [] };
  const { engine } = interview.law;
  if (options.about !== undefined && !engine.index.has(options.about) && !engine.definitions.has(options.about))
    throw new BadInput(
      words.unknownId(options.about, suggest(options.about, [...engine.index.keys(), ...engine.definitions.keys()])),
    );
  if (options.about !== undefined) print(words.presumed(nameOf(engine, options.about, options.language)));
  await run(interview, options);
  print(`\n${words.interviewEnd(interview.asked.length)}\n`);
  if (options.save !== undefined) save(interview, options);
  const { law } = interview;
  const subject = subjectOf(law.engine, interview.facts);
  if (options.about !== undefined) printVerdict(law.engine, options.about, subject, options);
  else printReport(options, checkedFrom(options, { ...law, at: law.regime.at, read: { subject, sources: [] } }));
  return EXIT.done;
}

/** The law an interview needs for what it knows; the same as `before` where that is enough. */
function lawFor(options: Options, facts: Facts, before?: InterviewLaw): InterviewLaw {
  const jurisdictions = jurisdictionsOf(options, (fact) => facts[fact]);
  if (before !== undefined && jurisdictions.join() === before.jurisdictions.join()) return before;
  const at = options.at ?? today();
  const also = options.about === undefined ? [] : jurisdictionsWith(readBase().jurisdictions, options.about);
  const engine = load(corpusAt(readCorpus([...federationsOf(jurisdictions), ...also]), at));
  return { engine, jurisdictions, regime: regimeAt(engine, { at, known: options.known ?? today(), jurisdictions }) };
}

async function run(interview: Interview, options: Options): Promise<void> {
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: process.stdin.isTTY === true,
  });
  const lines = terminal[Symbol.asyncIterator]();
  for (;;) {
    interview.law = lawFor(options, interview.facts, interview.law);
    const { engine, regime } = interview.law;
    const question = nextQuestion(engine, regime, subjectOf(engine, interview.facts), {
      layers:
        options.about !== undefined ? LAYERS : options.support ? [...FIRST_INTERVIEW, "support"] : FIRST_INTERVIEW,
      declined: interview.declined,
      ...(options.about !== undefined && { goal: options.about }),
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
  const fact = interview.law.engine.facts.get(question.fact)!;
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
      const answer = readAnswer(fact, given);
      if ("value" in answer) {
        printReadBack(fact, given, answer.value, options);
        return keep(interview, fact, answer.value);
      }
      const { problem } = answer;
      print(problem === undefined ? WORDS[options.language].badAnswer(given) : problemLine(problem, options.language));
    }
  }
}

/** What was understood of a number or a day that was not typed in plain figures. */
function printReadBack(fact: Fact, typed: string, value: FactValue, { language }: Options): void {
  const read = readBack(fact, value, language);
  if (read !== undefined && typed !== String(value)) print(styled("dim", `= ${read}`));
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

function printWhy({ law: { engine } }: Interview, question: Question, { language }: Options): void {
  const words = WORDS[language];
  print(words.whyAsked);
  for (const id of question.about.slice(0, 5)) print(`  ${nameOf(engine, id, language)}`);
  if (question.about.length > 5) print(`  ${words.opens(question.about.length)}`);
}

/** A provision with its mark and place, or a definition by its name. */
function nameOf(engine: Engine, id: string, language: Language): string {
  if (!engine.index.has(id)) return `${engine.definitions.get(id)!.name[language]} (${id})`;
  const provision = provisionOf(engine, id);
  return `${MARK[provision.modality]} ${whereFrom(engine, provision, language)}`;
}

/** What an interview about one provision or definition came to, and why. */
function printVerdict(engine: Engine, id: string, subject: Subject, { language, json }: Options): void {
  const { outcome, because, counterfactual } = explain(engine, id, subject);
  if (json) {
    printJson({ about: id, outcome, because, what_if: counterfactual, facts: subject.facts });
    return;
  }
  const words = WORDS[language];
  print(styled("bold", nameOf(engine, id, language)));
  print(engine.index.has(id) ? ENGINE_WORDS[language].outcome[outcome] : words.holds[outcome]);
  const list = (title: string, assertions: typeof because) => {
    if (assertions.length > 0) print(`\n${title}:`);
    for (const one of assertions) print(`  · ${assertionText(engine, one, language)}`);
  };
  list(words.because, because);
  list(words.notIf, counterfactual);
}

/** Writes the answers as a subject file that `yawara check` reads; where that fails they are printed, so that none is lost. */
function save({ facts, law: { engine, regime } }: Interview, options: Options): void {
  const text = subjectText({ at: regime.at, facts: writtenFacts(engine, facts) });
  try {
    writeWhole(options.save!, text);
  } catch (error) {
    print(text);
    throw new BadInput(WORDS[options.language].notSaved(options.save!, (error as NodeJS.ErrnoException).code ?? ""));
  }
  print(WORDS[options.language].saved(options.save!));
}

/** Facts as a file says them: days as days. */
function writtenFacts(engine: Engine, facts: Facts): Facts {
  const written = (id: string, value: FactValue) =>
    engine.facts.get(id)!.type === "date" && typeof value === "number" ? isoOf(value) : value;
  return Object.fromEntries(Object.entries(facts).map(([id, value]) => [id, written(id, value)]));
}
