// `yawara incident FILE`: what an incident makes due, from which moment, until when, to whom; and the fields of a form.
import { isProblems, type Problems } from "@yawara/answers";
import {
  dayOf,
  type IncidentAnswer,
  incidentCalendar,
  incidentMarkdown,
  incidentOf,
  incidentText,
  readTiming,
} from "@yawara/answers/incident";
import { regimeAt } from "@yawara/engine";
import { BadInput, type Options } from "../args.ts";
import { lawStore, refuse } from "../law-store.ts";
import { EXIT, print, printAnswer, printBlocks, printProblems } from "../output.ts";
import { readSubjectLaw } from "../subject-law.ts";
import { WORDS } from "../words/index.ts";
import { today, zoneOfToday } from "./today.ts";

export function incident(options: Options, [file]: string[]): number {
  const asked = {
    occurred: options.occurred,
    received: options.received,
    aware: options.aware,
    zone: options.zone,
    now: options.now ?? nowAt(options),
    since: pairsOf("since", options),
    done: pairsOf("done", options),
    form: options.form,
    near_miss: options.nearMiss,
  };
  const timing = answered(readTiming(lawStore(options), asked), options);
  const day = options.at ?? dayOf(timing, undefined);
  const law = readSubjectLaw({ ...options, at: day }, "incident", file);
  if ("problems" in law) {
    printProblems(options, law.problems);
    return EXIT.badInput;
  }
  const { engine, jurisdictions, read } = law;
  const regime = regimeAt(engine, { at: day, known: options.known ?? today(options.terminal), jurisdictions });
  const { subject } = read;
  printIncident(options, answered(incidentOf({ engine, jurisdictions, regime, subject }, timing, asked), options));
  return EXIT.done;
}

function printIncident(options: Options, answer: IncidentAnswer): void {
  const { language } = options;
  if (options.json) printAnswer(options, answer);
  else if (options.md) print(options, incidentMarkdown(answer, language));
  else if (options.ics) print(options, incidentCalendar(answer, language));
  else printBlocks(options, incidentText(answer, language));
}

function answered<T extends object>(answer: T | Problems, { language }: Options): T {
  if (isProblems(answer)) refuse(answer, language);
  return answer as T;
}

/** The instant it is, or the day, where today is set. */
function nowAt({ terminal }: Options): string {
  return zoneOfToday(terminal) === undefined ? today(terminal) : new Date().toISOString();
}

/** `NAME=MOMENT`, with commas between. */
function pairsOf(option: "since" | "done", options: Options): Record<string, string> {
  const given = options[option];
  if (given === undefined) return {};
  return Object.fromEntries(
    given.split(",").map((pair) => {
      const [name = "", moment = ""] = pair.split("=").map((part) => part.trim());
      if (name === "" || moment === "") throw new BadInput(WORDS[options.language].notAPair(option, pair));
      return [name, moment];
    }),
  );
}
