// `yawara law calendar`: the days law begins or ends to bind and is reviewed, as iCalendar or as an Atom feed.
import {
  type Appointment,
  calendar,
  indexOf,
  isoOf,
  type Language,
  type LawIndex,
  outcomeOf,
  provisionOf,
} from "@yawara/engine";
import { Feed } from "feed";
import ical, { ICalCalendarMethod } from "ical-generator";
import { BadInput, type Options } from "../args.ts";
import { readCorpus } from "../corpus-file.ts";
import { EXIT, print, printJson, printProblems } from "../output.ts";
import { federationsOf, namedJurisdictions } from "../regimes.ts";
import { MARK } from "../report-view.ts";
import { readSubjectLaw } from "../subject-law.ts";
import { WORDS } from "../words/index.ts";
import { today } from "./today.ts";

/** Provisions an entry names; it says how many more there are. */
const MOST_NAMED = 12;

interface Asked {
  law: LawIndex;
  jurisdictions?: string[];
  concerns?: (provision: string) => boolean;
}

export function lawCalendar(options: Options): number {
  const asked = askedFor(options);
  if (asked === undefined) return EXIT.badInput;
  const { law, jurisdictions, concerns } = asked;
  const from = options.from ?? today();
  const to = options.to ?? inTenYears(from);
  if (from > to) throw new BadInput(WORDS[options.language].wrongOrder(from, to));
  const found = calendar(law, {
    from,
    to,
    known: options.known ?? today(),
    ...(jurisdictions && { jurisdictions }),
    ...(concerns && { concerns }),
  });
  if (options.json) printJson({ corpus: law.corpus.version, from, to, appointments: found });
  else print(options.atom ? atom(law, found, options) : icalendar(law, found, options));
  return EXIT.done;
}

function inTenYears(from: string): string {
  return `${Number(from.slice(0, 4)) + 10}${from.slice(4)}`.replace("-02-29", "-02-28");
}

function askedFor(options: Options): Asked | undefined {
  if (options.subject === undefined) {
    const jurisdictions = namedJurisdictions(options);
    return {
      law: indexOf(readCorpus(jurisdictions && federationsOf(jurisdictions))),
      ...(jurisdictions && { jurisdictions }),
    };
  }
  const read = readSubjectLaw(options, "law calendar", options.subject);
  if ("problems" in read) {
    printProblems(read.problems, options.language);
    return undefined;
  }
  const { engine, jurisdictions } = read;
  const concerns = (id: string) => outcomeOf(engine, id, read.read.subject) !== "does-not-apply";
  return { law: engine, jurisdictions, concerns };
}

function titleOf(law: LawIndex, one: Appointment, language: Language): string {
  const words = WORDS[language].calendar;
  const { title, short } = law.instruments.get(one.instrument)!;
  const name = (short ?? title)[language];
  const what = one.what === undefined ? name : `${name}: ${one.what[language]}`;
  return one.bill ? words.bill(words[one.kind](what)) : words[one.kind](what);
}

function detailOf(law: LawIndex, { provisions }: Appointment, language: Language): string {
  const lines = provisions.slice(0, MOST_NAMED).map((id) => {
    const provision = provisionOf(law, id);
    return `${MARK[provision.modality]} ${provision.ref[language]}: ${provision.says[language]}`;
  });
  if (provisions.length > MOST_NAMED) lines.push(`… ${provisions.length - MOST_NAMED}`);
  return lines.join("\n");
}

/** Stable across runs, so that a calendar updates an entry instead of doubling it. */
function idOf({ instrument, kind, day }: Appointment): string {
  return `${instrument}-${kind}-${day}@yawara`;
}

function icalendar(law: LawIndex, found: readonly Appointment[], { language }: Options): string {
  const feed = ical({
    name: WORDS[language].calendar.title,
    method: ICalCalendarMethod.PUBLISH,
    prodId: "//yawara//law//EN",
  });
  for (const one of found)
    feed.createEvent({
      id: idOf(one),
      start: new Date(`${one.day}T00:00:00Z`),
      end: new Date(`${isoOf(Date.parse(one.day) / 86_400_000 + 1)}T00:00:00Z`),
      allDay: true,
      timezone: "UTC",
      stamp: new Date(`${today()}T00:00:00Z`),
      summary: titleOf(law, one, language),
      description: detailOf(law, one, language),
      url: one.source,
      categories: [{ name: law.instruments.get(one.instrument)!.jurisdiction }, { name: one.bill ? "bill" : one.kind }],
    });
  return feed.toString();
}

function atom(law: LawIndex, found: readonly Appointment[], { language }: Options): string {
  const updated = new Date(`${today()}T00:00:00Z`);
  const feed = new Feed({
    id: `urn:yawara:calendar:${language}`,
    title: WORDS[language].calendar.title,
    language,
    updated,
    copyright: "Apache-2.0",
    generator: "yawara",
  });
  for (const one of found)
    feed.addItem({
      id: `urn:yawara:${idOf(one)}`,
      title: `${one.day} ${titleOf(law, one, language)}`,
      link: one.source,
      date: updated,
      description: detailOf(law, one, language) || titleOf(law, one, language),
      category: [{ name: law.instruments.get(one.instrument)!.jurisdiction }, { name: one.bill ? "bill" : one.kind }],
    });
  return feed.atom1();
}
