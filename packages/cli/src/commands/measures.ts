// `yawara measures [FILE]`: what can be done about the risks of a system, or the library of measures and its crosswalks.
import { isProblems } from "@yawara/answers";
import {
  measure,
  measuresForSubjectMarkdown,
  measuresForSubjectText,
  measures as measuresLike,
  measuresMarkdown,
  measuresOf,
  measuresText,
  measureText,
  sssom,
} from "@yawara/answers/measures";
import { regimeAt } from "@yawara/engine";
import { BadInput, type Options } from "../args.ts";
import { lawStore, refuse } from "../law-store.ts";
import { EXIT, print, printAnswer, printBlocks, printProblems, printText } from "../output.ts";
import { readSubjectLaw } from "../subject-law.ts";
import { WORDS } from "../words/index.ts";
import { today } from "./today.ts";

/** Options that only a look at the library takes, and those that only a look at a system does. */
const OF_LIBRARY = ["risk", "stage", "role", "about", "sssom"];
const OF_SYSTEM = ["regimes", "at", "known"];

export function measures(options: Options, [file]: string[]): number {
  const stray = (file === undefined ? OF_SYSTEM : OF_LIBRARY).find((name) => options.given.includes(name));
  if (stray !== undefined) throw new BadInput(WORDS[options.language].measuresEither(stray, file !== undefined));
  if (file !== undefined) return ofSystem(options, file);
  if (options.sssom) {
    printText(options, sssom(lawStore(options)).text);
    return EXIT.done;
  }
  return library(options);
}

function ofSystem(options: Options, file: string): number {
  const law = readSubjectLaw(options, "measures", file);
  if ("problems" in law) {
    printProblems(options, law.problems);
    return EXIT.badInput;
  }
  const { engine, jurisdictions, at, read } = law;
  const regime = regimeAt(engine, { at, known: options.known ?? today(options.terminal), jurisdictions });
  const answer = measuresOf(lawStore(options).measures(), { engine, jurisdictions, regime, subject: read.subject });
  if (options.json) printAnswer(options, answer);
  else if (options.md) print(options, measuresForSubjectMarkdown(answer, options.language));
  else printBlocks(options, measuresForSubjectText(answer, options.language));
  return EXIT.done;
}

/** The library: a measure whole where `--about` names one, else those that are like what is asked. */
function library(options: Options): number {
  const { language, about, risk, stage, role } = options;
  const store = lawStore(options);
  if (about !== undefined && !about.includes("/")) {
    const whole = measure(store, { id: about });
    if (isProblems(whole)) refuse(whole, language);
    if (options.json) printAnswer(options, whole);
    else printBlocks(options, measureText(whole, language));
    return EXIT.done;
  }
  const answer = measuresLike(store, { risk, stage, role, item: about });
  if (isProblems(answer)) refuse(answer, language);
  if (options.json) printAnswer(options, answer);
  else if (options.md) print(options, measuresMarkdown(answer, language));
  else printBlocks(options, measuresText(answer, language));
  return EXIT.done;
}
