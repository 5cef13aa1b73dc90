// The law as the command line asks it, and what was wrong with a question in the words of its options.

import {
  type AskedRegimes,
  type LawStore,
  type Problems,
  problemText,
  type VerbProblem,
  visible,
} from "@yawara/answers";
import { openLawStore } from "@yawara/answers/node";
import type { Language } from "@yawara/engine";
import { BadInput, type Options } from "./args.ts";
import { today, zoneOfToday } from "./commands/today.ts";

let opened: LawStore | undefined;

/** The law that comes with Yawara, opened once a process and read as far as it is asked for; today is the terminal's. */
export function lawStore({ terminal }: Pick<Options, "terminal">): LawStore {
  opened ??= openLawStore({ today: () => today(terminal) });
  return { ...opened, today: () => today(terminal), zone: () => zoneOfToday(terminal) };
}

/** What `--regimes` names: `all`, or names with commas between. */
export function regimesAsked({ regimes }: Pick<Options, "regimes">): AskedRegimes {
  return regimes === undefined || regimes === "all" ? regimes : regimes.split(",");
}

/** The two clocks of a command. */
export function clocksAsked({ at, known }: Options): { at?: string | undefined; known?: string | undefined } {
  return { at, known };
}

const OPTIONS = [
  "regimes",
  "at",
  "known",
  "from",
  "to",
  "occurred",
  "received",
  "aware",
  "now",
  "since",
  "done",
  "zone",
  "form",
  "risk",
  "stage",
  "role",
];

/** Ends a command with what was wrong with its question, a line each. */
export function refuse({ problems }: Problems, language: Language): never {
  throw new BadInput(problems.map((one) => lineOf(one, language)).join("\n"));
}

function lineOf(problem: VerbProblem, language: Language): string {
  const option = String(problem.path[0] ?? "");
  const text = visible(problemText(problem, language));
  return OPTIONS.includes(option) ? `--${option}: ${text}` : text;
}
