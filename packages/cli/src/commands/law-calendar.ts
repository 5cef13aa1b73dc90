// `yawara law calendar`: the days law begins or ends to bind and is reviewed, as iCalendar or as an Atom feed.

import { isProblems } from "@yawara/answers";
import {
  atom,
  type CalendarAnswer,
  calendarDays,
  calendarFor,
  lawCalendar as calendarOf,
  icalendar,
} from "@yawara/answers/calendar";
import type { LawIndex } from "@yawara/engine";
import type { Options } from "../args.ts";
import { lawStore, refuse, regimesAsked } from "../law-store.ts";
import { EXIT, print, printJson, printProblems } from "../output.ts";
import { readSubjectLaw } from "../subject-law.ts";
import { today } from "./today.ts";

export function lawCalendar(options: Options): number {
  const asked = askedFor(options);
  if (asked === undefined) return EXIT.badInput;
  const { law, answer } = asked;
  if (options.json) printJson(options, answer);
  else {
    const write = options.atom ? atom : icalendar;
    print(options, write(law, answer.appointments, { language: options.language, today: today(options.terminal) }));
  }
  return EXIT.done;
}

function askedFor(options: Options): { law: LawIndex; answer: CalendarAnswer } | undefined {
  const { from, to, known, language, terminal } = options;
  const days = calendarDays(today(terminal), { from, to, known });
  if (isProblems(days)) refuse(days, language);
  if (options.subject === undefined) {
    const store = lawStore(options);
    const answer = calendarOf(store, { ...days, regimes: regimesAsked(options) });
    if (isProblems(answer)) refuse(answer, language);
    return { law: store.law(), answer };
  }
  const read = readSubjectLaw(options, "law calendar", options.subject);
  if ("problems" in read) {
    printProblems(options, read.problems);
    return undefined;
  }
  const { engine, jurisdictions } = read;
  return { law: engine, answer: calendarFor(engine, read.read.subject, { ...days, jurisdictions }) };
}
