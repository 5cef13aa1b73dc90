// `yawara compare SUBJECT… | --basket`: systems through several regimes, each put at home there, and the touch index of a basket.

import { type Comparison, compareSubjects, comparisonJson, standingsCsv, USUAL_REGIMES } from "@yawara/answers";
import { BASKET_FOLDER, readBase, subjectFiles } from "@yawara/answers/node";
import { readOpened } from "@yawara/answers/subject-file";
import { corpusAt, load, type Problem } from "@yawara/engine";
import { BadInput, type Options } from "../args.ts";
import { standingsText, touchText } from "../compare-text.ts";
import { EXIT, print, printJson, printProblems } from "../output.ts";
import { compositions } from "../regimes.ts";
import { openSubjectFile } from "../subject-file.ts";
import { WORDS } from "../words/index.ts";
import { today } from "./today.ts";

export function compare(options: Options, files: string[]): number {
  if (files.length === 0 && !options.basket) throw new BadInput(WORDS[options.language].missing("SUBJECT", "compare"));
  const paths = [...files, ...(options.basket ? subjectFiles(BASKET_FOLDER) : [])];
  const result = comparisonOf(options, paths);
  if ("problems" in result) {
    printProblems(result.problems, options.language);
    return EXIT.badInput;
  }
  if (options.json) printJson(comparisonJson(result));
  else if (options.csv) print(standingsCsv(result));
  else {
    print(standingsText(result, options.language));
    if (options.basket) print(touchText(result, options.language));
  }
  return EXIT.done;
}

/** Puts every subject through every regime named by the options. */
export function comparisonOf(options: Options, paths: readonly string[]): Comparison | { problems: Problem[] } {
  const usual = options.basket ? Object.keys(readBase().homes) : USUAL_REGIMES;
  const { regimes, corpus } = compositions(options, usual);
  const at = options.at ?? today();
  const clocks = { at, known: options.known ?? today() };
  const engine = load(corpusAt(corpus, at));
  const subjects: Parameters<typeof compareSubjects>[2][number][] = [];
  for (const path of paths) {
    const file = openSubjectFile(path, options.language);
    const result = "problems" in file ? file : readOpened(engine, file.opened, options.language);
    if ("problems" in result) return result;
    const id = path.replace(/^.*\//, "").replace(/\.\w+$/, "");
    subjects.push({ id, subject: result.read.subject, name: result.read.name ?? { en: id, ja: id } });
  }
  return compareSubjects(engine, regimes, subjects, { ...clocks, asIs: options.asIs });
}
