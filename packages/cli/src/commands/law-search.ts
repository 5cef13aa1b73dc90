// `yawara law search WORDS`: the law by words, by name and article, or by number, the best first.

import { isProblems } from "@yawara/answers";
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
  const file = options.subject === undefined ? undefined : openSubjectFile(options.subject, options.language);
  if (file !== undefined && "problems" in file) {
    printProblems(file.problems, language);
    return EXIT.badInput;
  }
  const store = lawStore();
  const facts = file?.opened.facts;
  const answer = search(store, { q, regimes: regimesAsked(options), facts, ...clocksAsked(options) });
  if (isProblems(answer)) refuse(answer, language);
  if (options.json) printJson(answer);
  else {
    printBlocks(searchLines(store.law(), answer, language, MOST_SHOWN), language);
    if (answer.instruments.length + answer.total > 0)
      printBlocks([{ text: "" }, { text: WORDS[language].narrow, look: "dim" }], language);
  }
  return EXIT.done;
}
