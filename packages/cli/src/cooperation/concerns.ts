// Which systems a request concerns, by their own subject files, on the machine that has them: nothing of it is sent.
import {
  type Concern,
  concernOf,
  conditionEngine,
  type RegisteredFirm,
  type RequestDocument,
  readRequestCondition,
} from "@yawara/cooperation";
import { problemLine } from "@yawara/engine";
import { BadInput, type Options } from "../args.ts";
import type { Command } from "../command-names.ts";
import { lawStore } from "../law-store.ts";
import { readSubjectLaw } from "../subject-law.ts";

/** The systems of subject files, by the name of their file, and whether a request by condition concerns each; an inquiry has no condition. */
export interface Systems {
  firm: RegisteredFirm;
  concerns: Record<string, Concern>;
  /** Those that are answered for: a condition is true of them, or there is none. */
  chosen: string[];
}

/** Reads subject files and holds each against the condition. Throws BadInput with what is wrong in one of them. */
export function systemsOf(
  options: Options,
  command: Command,
  { condition }: RequestDocument,
  files: readonly string[],
): Systems {
  const systems = [...new Set(files)].map((file) => {
    const law = readSubjectLaw(options, command, file);
    if ("problems" in law)
      throw new BadInput(law.problems.map((problem) => problemLine(problem, options.language)).join("\n"));
    const { subject, name } = law.read;
    return { id: file, name: name?.[options.language] ?? file, facts: subject.facts };
  });
  const firm = { facts: {}, systems };
  if (condition === undefined || files.length === 0) return { firm, concerns: {}, chosen: systems.map(({ id }) => id) };
  const { systems: concerns } = concernOf(engineOf(condition, options), 0, firm);
  return { firm, concerns, chosen: Object.keys(concerns).filter((id) => concerns[id]!.outcome === "concerned") };
}

/** Throws BadInput where this law has no such condition: a newer one may. */
function engineOf(condition: string, options: Options) {
  const law = lawStore(options).law();
  const read = readRequestCondition(law, condition);
  if ("problems" in read) throw new BadInput(problemLine(read.problems[0]!, options.language));
  return conditionEngine(law.corpus, [read.condition]);
}
