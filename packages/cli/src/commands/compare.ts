// `yawara compare SUBJECT… | --basket`: systems through several regimes, each put at home there, and the touch index of a basket.
import {
  type Composition,
  compare as compared,
  corpusAt,
  type Engine,
  HALF,
  load,
  type NamedSubject,
  type Problem,
  type Sensitivity,
  type Standing,
  sensitivity,
  TOUCH_PARTS,
  type Touch,
  touchIndex,
} from "@yawara/engine";
import { BadInput, type Options } from "../args.ts";
import { basketFiles } from "../basket-folder.ts";
import { standingsCsv } from "../compare-csv.ts";
import { standingsText, touchText } from "../compare-text.ts";
import { readBase } from "../corpus-file.ts";
import { EXIT, print, printJson, printProblems } from "../output.ts";
import { compositions } from "../regimes.ts";
import { openSubjectFile, readSubjectFile } from "../subject-file.ts";
import { WORDS } from "../words/index.ts";
import { today } from "./today.ts";

export interface Comparison {
  engine: Engine;
  at: string;
  known: string;
  /** By all law, subjects first, regimes in the order of `regimes`. */
  standings: Standing[];
  /** The same with only the instruments made for AI: what the index is made of. */
  forAi: Standing[];
  regimes: Composition[];
  subjects: { id: string; name: { en: string; ja: string } }[];
  touches: Touch[];
  sensitivity: Sensitivity[];
}

/** Regimes that are compared where none are named. */
const USUAL = ["JP", "EU", "US", "KR"];

export function compare(options: Options, files: string[]): number {
  if (files.length === 0 && !options.basket) throw new BadInput(WORDS[options.language].missing("SUBJECT", "compare"));
  const paths = [...files, ...(options.basket ? basketFiles() : [])];
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
  const usual = options.basket ? Object.keys(readBase().homes) : USUAL;
  const { regimes, corpus } = compositions(options, usual);
  const at = options.at ?? today();
  const clocks = { at, known: options.known ?? today() };
  const engine = load(corpusAt(corpus, at));
  const subjects: NamedSubject[] = [];
  const names: Comparison["subjects"] = [];
  for (const path of paths) {
    const file = openSubjectFile(path);
    const result = "problems" in file ? file : readSubjectFile(engine, file.opened, options.language);
    if ("problems" in result) return result;
    const id = path.replace(/^.*\//, "").replace(/\.\w+$/, "");
    subjects.push({ id, subject: result.read.subject });
    names.push({ id, name: result.read.name ?? { en: id, ja: id } });
  }
  const { all, forAi } = compared(engine, regimes, subjects, { ...clocks, asIs: options.asIs });
  return {
    engine,
    ...clocks,
    regimes,
    subjects: names,
    standings: all,
    forAi,
    touches: touchIndex(forAi),
    sensitivity: sensitivity(forAi),
  };
}

/** Everything behind the tables. A sum that turns on a fact not given has no ceiling: JSON writes it as null. */
function comparisonJson({ engine, at, known, standings, forAi, touches, sensitivity: changes }: Comparison): unknown {
  return {
    corpus: engine.corpus.version,
    at,
    known,
    standings,
    for_ai: forAi,
    touch: { parts: TOUCH_PARTS, half: HALF, regimes: touches, sensitivity: changes },
  };
}
