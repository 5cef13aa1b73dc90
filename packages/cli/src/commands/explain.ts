// `yawara explain FILE ID`: why a provision or definition comes out as it does, what would change that, and the trace.
import { jurisdictionsWith, problemText } from "@yawara/answers";
import { explanationOf, explanationText, isThere, notThere } from "@yawara/answers/explain";
import { regimeAt } from "@yawara/engine";
import { BadInput, type Options } from "../args.ts";
import { lawStore } from "../law-store.ts";
import { EXIT, printAnswer, printBlocks, printProblems } from "../output.ts";
import { readSubjectLaw } from "../subject-law.ts";
import { WORDS } from "../words/index.ts";
import { today } from "./today.ts";

export function explain(options: Options, [file, id]: string[]): number {
  const { language } = options;
  if (file === undefined || id === undefined)
    throw new BadInput(WORDS[language].missing(file === undefined ? "FILE" : "ID", "explain"));
  const also = jurisdictionsWith(lawStore(options).base.jurisdictions, id);
  const law = readSubjectLaw(options, "explain", file, { also });
  if ("problems" in law) {
    printProblems(options, law.problems);
    return EXIT.badInput;
  }
  const { engine, jurisdictions, at, read } = law;
  if (!isThere(engine, id)) throw new BadInput(problemText(notThere(engine, id).problems[0]!, language));
  const regime = regimeAt(engine, { at, known: options.known ?? today(options.terminal), jurisdictions });
  const answer = explanationOf({ engine, jurisdictions, regime, subject: read.subject }, id);
  if (options.json) printAnswer(options, answer);
  else printBlocks(options, explanationText(answer, language, engine.corpus.facts));
  return EXIT.done;
}
