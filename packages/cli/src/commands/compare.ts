// `yawara compare SUBJECT… | --basket`: systems through several regimes, each put at home there, and the touch index of a basket.

import { isProblems } from "@yawara/answers";
import {
  type ComparedSubject,
  type Comparison,
  compareSubjects,
  comparisonJson,
  lawCompared,
  standingsBlocks,
  standingsCsv,
  touchBlocks,
} from "@yawara/answers/compare";
import { BASKET_FOLDER, subjectFiles } from "@yawara/answers/node";
import { readOpened } from "@yawara/answers/subject-file";
import type { Problem } from "@yawara/engine";
import { BadInput, type Options } from "../args.ts";
import { clocksAsked, lawStore, refuse } from "../law-store.ts";
import { EXIT, printBlocks, printJson, printProblems, printText } from "../output.ts";
import { openSubjectFile } from "../subject-file.ts";
import { WORDS } from "../words/index.ts";

export function compare(options: Options, files: string[]): number {
  const { language } = options;
  if (files.length === 0 && !options.basket) throw new BadInput(WORDS[language].missing("SUBJECT", "compare"));
  const result = comparisonOf(options, files);
  if ("problems" in result) {
    printProblems(options, result.problems);
    return EXIT.badInput;
  }
  if (options.json) printJson(options, comparisonJson(result));
  else if (options.csv) printText(options, standingsCsv(result));
  else
    printBlocks(options, [
      ...standingsBlocks(result, language),
      ...(options.basket ? touchBlocks(result, language) : []),
    ]);
  return EXIT.done;
}

/** Puts every subject through every regime named by the options. */
function comparisonOf(options: Options, files: readonly string[]): Comparison | { problems: Problem[] } {
  const { basket, asIs, language } = options;
  const store = lawStore(options);
  const regimes = regimesOf(options, Object.keys(store.base.homes));
  const law = lawCompared(store, { basket, ...(regimes && { regimes }), ...clocksAsked(options) });
  if (isProblems(law)) refuse(law, language);
  const paths = [...files, ...(basket ? subjectFiles(BASKET_FOLDER) : [])];
  const ids = idsOf(paths, language);
  const subjects: ComparedSubject[] = [];
  for (const [i, path] of paths.entries()) {
    const file = openSubjectFile(path, options);
    const result = "problems" in file ? file : readOpened(law.engine, file.opened, language);
    if ("problems" in result) return result;
    const id = ids[i]!;
    subjects.push({ id, subject: result.read.subject, name: result.read.name ?? { en: id, ja: id } });
  }
  return compareSubjects(law.engine, law.regimes, subjects, { ...law.clocks, asIs });
}

/** `--regimes A,B` each alone, or all there is a home in, and `--regime 'A - x + y'` as one more. */
function regimesOf({ regimes, regime }: Options, homes: readonly string[]): string[] | undefined {
  if (regimes === undefined && regime === undefined) return undefined;
  const named = regimes?.split(",").map((one) => one.trim()) ?? [];
  const alone = regimes === "all" ? homes : named;
  return [...alone, ...(regime === undefined ? [] : [regime])];
}

/** A file's name without folder and ending, or where two have the same the path that tells them apart. */
function idsOf(paths: readonly string[], language: Options["language"]): string[] {
  const twin = paths.find((path, i) => paths.indexOf(path) < i);
  if (twin !== undefined) throw new BadInput(WORDS[language].namedTwice(twin));
  const names = paths.map((path) => path.replace(/^.*[/\\]/, "").replace(/\.\w+$/, ""));
  return paths.map((path, i) => (names.indexOf(names[i]!) === names.lastIndexOf(names[i]!) ? names[i]! : path));
}
