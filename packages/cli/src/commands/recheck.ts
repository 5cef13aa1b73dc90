// `yawara recheck OLD.json FILE`: what became of an earlier check, each difference with its cause.
import { recheckAnswer, rechecked, recheckMarkdown, recheckText } from "@yawara/answers/recheck";
import { BadInput, type Options } from "../args.ts";
import { readEarlierFile } from "../earlier-file.ts";
import { lawStore } from "../law-store.ts";
import { EXIT, print, printAnswer, printBlocks, printProblems } from "../output.ts";
import { readSubjectLaw } from "../subject-law.ts";
import { WORDS } from "../words/index.ts";
import { checkedFrom } from "./report.ts";

export function recheck(options: Options, [earlier, file]: string[]): number {
  const { language } = options;
  if (earlier === undefined) throw new BadInput(WORDS[language].missing("OLD.json", "recheck"));
  if (file === undefined) throw new BadInput(WORDS[language].missing("FILE", "recheck"));
  const then = readEarlierFile(earlier, options);
  const law = readSubjectLaw(options, "recheck", file);
  if ("problems" in law) {
    printProblems(options, law.problems);
    return EXIT.badInput;
  }
  const answer = recheckAnswer(rechecked(lawStore(options), then, checkedFrom(options, law)));
  if (options.json) printAnswer(options, answer);
  else if (options.md) print(options, recheckMarkdown(answer, language));
  else printBlocks(options, recheckText(answer, language));
  return EXIT.done;
}
