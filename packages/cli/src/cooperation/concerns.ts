// Which systems a request concerns, by their own subject files, on the machine that has them: nothing of it is sent.
import type { RequestDocument } from "@yawara/cooperation";
import { evaluate, type Facts } from "@yawara/engine";
import { readCondition } from "@yawara/engine/cel";
import { BadInput, type Options } from "../args.ts";
import type { Command } from "../command-names.ts";
import { printProblems } from "../output.ts";
import { readSubjectLaw, type SubjectLaw } from "../subject-law.ts";

/** A system of a subject file: whether the condition is true of it (`undefined` where its answers do not settle that), and its facts. */
export interface System {
  file: string;
  name: string;
  isConcerned: boolean | undefined;
  facts: Facts;
}

/** The systems of subject files against the condition of a request; an inquiry has none and concerns whom it names. */
export function systemsOf(
  options: Options,
  command: Command,
  { condition }: RequestDocument,
  files: readonly string[],
): System[] {
  return files.map((file) => {
    const law = readSubjectLaw(options, command, file);
    if ("problems" in law) {
      printProblems(options, law.problems);
      throw new BadInput(file);
    }
    const { subject, name } = law.read;
    return {
      file,
      name: name?.[options.language] ?? file,
      isConcerned: condition === undefined ? true : holds(law, condition),
      facts: subject.facts,
    };
  });
}

function holds({ engine, read }: SubjectLaw, cel: string): boolean | undefined {
  const found = readCondition(cel, {
    facts: engine.facts,
    definitions: new Set(engine.definitions.keys()),
    parameters: engine.corpus.parameters,
  });
  return "problems" in found ? undefined : evaluate(engine, found.condition, read.subject.facts);
}
