// Opens a subject file, loads the law it needs, and reads the subject by it.

import type { whoseLaw } from "@yawara/answers";
import { dayOf, type OpenedFile, readOpened, type SubjectFile, saidOf } from "@yawara/answers/subject-file";
import type { Engine, Problem } from "@yawara/engine";
import { BadInput, type Options } from "./args.ts";
import type { Command } from "./command-names.ts";
import { today } from "./commands/today.ts";
import { lawStore } from "./law-store.ts";
import { jurisdictionsOf } from "./regimes.ts";
import { openSubjectFile } from "./subject-file.ts";
import { WORDS } from "./words/index.ts";

export interface SubjectLaw {
  engine: Engine;
  /** Whose law is looked at. */
  jurisdictions: string[];
  /** The day the law is asked for: `--at`, else the file's own, else today. */
  at: string;
  read: SubjectFile;
  opened: OpenedFile;
}

/** What else a command needs of the law. */
export interface Needs {
  /** Days between which conditions are compared: thresholds are then today's, and told apart at each day's. */
  days?: readonly string[];
  /** Jurisdictions needed besides. */
  also?: readonly string[];
  /** Whose law is meant where none is named. */
  whose?: typeof whoseLaw;
}

/** Reads the subject of a file by the law of its jurisdictions on its day. */
export function readSubjectLaw(
  options: Options,
  command: Command,
  file: string | undefined,
  { days, also = [], whose }: Needs = {},
): SubjectLaw | { problems: Problem[] } {
  if (file === undefined) throw new BadInput(WORDS[options.language].missing("FILE", command));
  const result = openSubjectFile(file, options);
  if ("problems" in result) return result;
  const { opened } = result;
  const jurisdictions = jurisdictionsOf(options, (fact) => saidOf(opened, fact), whose);
  const at = options.at ?? dayOf(opened) ?? today(options.terminal);
  const store = lawStore(options);
  const wanted = [...jurisdictions, ...also];
  const engine = days === undefined ? store.engine(wanted, at) : store.engineBetween(wanted, days);
  const subject = readOpened(engine, opened, options.language);
  return "problems" in subject ? subject : { engine, jurisdictions, at, read: subject.read, opened };
}
