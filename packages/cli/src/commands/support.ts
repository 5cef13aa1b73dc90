// `yawara support FILE`: what the firm may get on a day, with sum, deadline, office and what is missing.
import { whoseOffers } from "@yawara/answers";
import { supportOf, supportText } from "@yawara/answers/support";
import { regimeAt } from "@yawara/engine";
import type { Options } from "../args.ts";
import { EXIT, printAnswer, printBlocks, printProblems } from "../output.ts";
import { readSubjectLaw } from "../subject-law.ts";
import { today } from "./today.ts";

export function support(options: Options, [file]: string[]): number {
  const law = readSubjectLaw(options, "support", file, { whose: whoseOffers });
  if ("problems" in law) {
    printProblems(options, law.problems);
    return EXIT.badInput;
  }
  const { engine, jurisdictions, at, read } = law;
  const regime = regimeAt(engine, { at, known: options.known ?? today(options.terminal), jurisdictions });
  const answer = supportOf({ engine, jurisdictions, regime, subject: read.subject });
  if (options.json) printAnswer(options, answer);
  else printBlocks(options, supportText(answer, options.language));
  return EXIT.done;
}
