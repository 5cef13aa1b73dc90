// `yawara law diff --from DATE --to DATE`: what came, went or changed between two days, as plain conditions.

import { isProblems } from "@yawara/answers";
import { changesIn, diffJson, diffLines, type LawBetween, lawBetween } from "@yawara/answers/diff";
import { readOpened } from "@yawara/answers/subject-file";
import type { Subject } from "@yawara/engine";
import { BadInput, type Options } from "../args.ts";
import { lawStore, refuse, regimesAsked } from "../law-store.ts";
import { EXIT, printBlocks, printJson, printProblems } from "../output.ts";
import { openSubjectFile } from "../subject-file.ts";
import { WORDS } from "../words/index.ts";

export function lawDiff(options: Options): number {
  const { from, to, language } = options;
  if (from === undefined || to === undefined)
    throw new BadInput(WORDS[language].missing(from === undefined ? "--from" : "--to", "law diff"));
  const asked = askedFor(options, { from, to });
  if (asked === undefined) return EXIT.badInput;
  const { law, subject } = asked;
  const changes = changesIn(law, subject);
  if (options.json) printJson(options, diffJson(law, changes));
  else printBlocks(options, diffLines(law, changes, language));
  return EXIT.done;
}

/** All law, or that of a subject; nothing where its file cannot be read, which is said. */
function askedFor(
  options: Options,
  days: { from: string; to: string },
): { law: LawBetween; subject?: Subject } | undefined {
  const { language, subject: path } = options;
  const file = path === undefined ? undefined : openSubjectFile(path, options);
  if (file !== undefined && "problems" in file) {
    printProblems(options, file.problems);
    return undefined;
  }
  const law = lawBetween(lawStore(options), { ...days, regimes: regimesAsked(options), facts: file?.opened.facts });
  if (isProblems(law)) refuse(law, language);
  if (file === undefined) return { law };
  const result = readOpened(law.engine, file.opened, language);
  if (!("problems" in result)) return { law, subject: result.read.subject };
  printProblems(options, result.problems);
  return undefined;
}
