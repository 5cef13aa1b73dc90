// `yawara law search WORDS`: the law by words, by name and article, or by number, the best first.

import { GAP, isProblems, paragraph } from "@yawara/answers";
import { search, searchLines } from "@yawara/answers/search";
import { BadInput, type Options } from "../args.ts";
import { clocksAsked, lawStore, refuse, regimesAsked } from "../law-store.ts";
import { EXIT, printBlocks, printJson, printProblems } from "../output.ts";
import { openSubjectFile } from "../subject-file.ts";
import { WORDS } from "../words/index.ts";

/** Provisions printed in a terminal; JSON has more. */
const MOST_SHOWN = 20;

export function lawSearch(options: Options, words: string[]): number {
  const { language } = options;
  const q = words.join(" ").trim();
  if (q === "") throw new BadInput(WORDS[language].missing("WORDS", "law search"));
  const file = options.subject === undefined ? undefined : openSubjectFile(options.subject, options);
  if (file !== undefined && "problems" in file) {
    printProblems(options, file.problems);
    return EXIT.badInput;
  }
  const store = lawStore(options);
  const facts = file?.opened.facts;
  const answer = search(store, { q, regimes: regimesAsked(options), facts, ...clocksAsked(options) });
  if (isProblems(answer)) refuse(answer, language);
  if (options.json) printJson(options, answer);
  else {
    printBlocks(options, searchLines(store.law(), answer, language, MOST_SHOWN));
    if (answer.instruments.length + answer.total > 0)
      printBlocks(options, [GAP, paragraph(WORDS[language].narrow, { role: "quiet" })]);
  }
  return EXIT.done;
}
