// The days law begins or ends to bind and is reviewed, as iCalendar and as an Atom feed.
import { type Appointment, isoOf, type Language, type LawIndex, provisionOf } from "@yawara/engine";
import { Feed } from "feed";
import ical, { ICalCalendarMethod } from "ical-generator";
import { MARK } from "../check/check-lines.ts";
import { instrumentName } from "../law/instrument-name.ts";
import { WORDS } from "../words/index.ts";

/** Provisions an entry names; it says how many more there are. */
const MOST_NAMED = 12;

interface FeedOptions {
  language: Language;
  /** The day the feed is made, ISO. */
  today: string;
}

function titleOf(law: LawIndex, one: Appointment, language: Language): string {
  const words = WORDS[language].calendar;
  const name = instrumentName(law.instruments.get(one.instrument)!, language);
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

/** The appointments as an iCalendar (RFC 5545) of whole days. */
export function icalendar(law: LawIndex, found: readonly Appointment[], { language, today }: FeedOptions): string {
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
      stamp: new Date(`${today}T00:00:00Z`),
      summary: titleOf(law, one, language),
      description: detailOf(law, one, language),
      url: one.source,
      categories: [{ name: law.instruments.get(one.instrument)!.jurisdiction }, { name: one.bill ? "bill" : one.kind }],
    });
  return feed.toString();
}

/** The appointments as an Atom feed (RFC 4287). */
export function atom(law: LawIndex, found: readonly Appointment[], { language, today }: FeedOptions): string {
  const updated = new Date(`${today}T00:00:00Z`);
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
