// What the worker answers about the law itself: the law is brought, and answers tell it.
import { inLanguage } from "@yawara/answers";
import { changesView, type LawBetween } from "@yawara/answers/diff";
import {
  comingDates,
  type DaySpan,
  definitionView,
  instrumentView,
  lawLine,
  lawOn,
  provisionView,
  turningDays,
} from "@yawara/answers/law";
import { type Kept, keep, kept } from "@yawara/answers/lru";
import { foundLaw, scriptOf, searchIndex } from "@yawara/answers/search";
import {
  type Clocks,
  type Engine,
  type Facts,
  federationOf,
  type Language,
  type LawIndex,
  load,
  olderConditions,
  readSubject,
} from "@yawara/engine";
import { lawBase, lawIndex } from "./law-store.ts";
import type { Asked } from "./request.ts";
import { jurisdictionsAsked } from "./subject-request.ts";

/** The law an instrument, a provision or a definition stands in, told by its id: `us-ca.sb-53/…` is of the US. */
async function lawOf(id: string, language: Language): Promise<LawIndex> {
  const { jurisdictions } = await lawBase(language);
  const jurisdiction = federationOf(id.split(".")[0]!.toUpperCase());
  return lawIndex(language, jurisdictions.includes(jurisdiction) ? [jurisdiction] : []);
}

interface ChangesAsked {
  from: string;
  to: string;
  /** One jurisdiction, its states with it. */
  jurisdiction: string;
  /** Only what concerns this subject on one of the days. */
  facts?: Facts;
  language: Language;
}

/** Engines between the days asked last: turning a switch on the page does not compile again. */
const engines: Kept<Engine> = new Map();
const MOST_ENGINES = 16;

async function lawBetween({ from, to, jurisdiction, language }: ChangesAsked): Promise<LawBetween> {
  const law = await lawIndex(language, [jurisdiction]);
  const key = `${jurisdiction} ${from} ${to}`;
  const engine =
    kept(engines, key) ?? keep(engines, key, load(law.corpus, olderConditions(law, [from, to])), MOST_ENGINES);
  return { engine, from, to, jurisdictions: [jurisdiction] };
}

export const lawVerbs = {
  /** Every instrument, with its standing on a day. */
  async instruments(language: Language, clocks: Clocks) {
    const law = await lawIndex(language);
    return law.corpus.instruments.map((one) => inLanguage(lawLine(law, one, clocks), language));
  },

  /** One instrument as it stands on a day; nothing where there is none of that id. */
  async instrument(id: string, language: Language, clocks: Clocks) {
    const law = await lawOf(id, language);
    const one = law.instruments.get(id);
    return one === undefined ? null : instrumentView(law, one, clocks, language);
  },

  /** The title of an instrument in a language; its texts are loaded for it. */
  async titleIn(id: string, language: Language) {
    const law = await lawOf(id, language);
    return law.instruments.get(id)?.title[language] ?? null;
  },

  /** A provision in full, with the thresholds of a day. */
  async provision(id: string, language: Language, clocks: Clocks) {
    return provisionView(lawOn(await lawOf(id, language), clocks.at), id, clocks, language);
  },

  /** A definition in full, with the thresholds of a day; `within` is the id of what names it. */
  async definition(id: string, within: string, language: Language, at: string) {
    return definitionView(lawOn(await lawOf(within, language), at), id, language);
  },

  /** What has the words of a query, in the language it is typed in, told in the page's; the law of a subject comes first. */
  async searchLaw({ query, language, ...subject }: { query: string } & Pick<Asked, "facts" | "regimes" | "language">) {
    const [law, first] = await Promise.all([
      lawIndex(scriptOf(query)),
      jurisdictionsAsked({ ...subject, language }),
      lawIndex(language),
    ]);
    return foundLaw(law, { query, first, language });
  },

  /** Makes ready for a search in the script of what is typed, or of the page. */
  async readySearch(query: string, language: Language): Promise<void> {
    const script = query.trim() === "" ? language : scriptOf(query);
    searchIndex(await lawIndex(script), script);
  },

  /** Days on which law begins or ends to bind; of one instrument where it is named. */
  async turningDays(language: Language, span: DaySpan, instrument?: string) {
    const law = instrument === undefined ? await lawIndex(language) : await lawOf(instrument, language);
    return turningDays(law, span, instrument);
  },

  /** What comes next. */
  async comingDates(language: Language, span: DaySpan, most: number) {
    return comingDates(await lawIndex(language), span, most, language);
  },

  /** The dates to come as an iCalendar file. The library that writes it is loaded only here. */
  async calendarFile(language: Language, span: DaySpan) {
    const { calendarOf, icalendar } = await import("@yawara/answers/calendar");
    const law = await lawIndex(language);
    return icalendar(law, calendarOf(law, span).appointments, { language, today: span.known });
  },

  /** Ids of the jurisdictions there is law of, states with their federations. */
  async lawJurisdictions(language: Language) {
    return (await lawBase(language)).jurisdictions;
  },

  /** What changed in one jurisdiction between two days, each reading as it was known on its own day. */
  async lawChanges(asked: ChangesAsked) {
    const law = await lawBetween(asked);
    return changesView(law, asked.language, asked.facts && readSubject(law.engine, asked.facts).subject);
  },
};
