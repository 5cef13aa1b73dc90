// What the worker answers about the law itself.
import { federationOf, type Language, type LawIndex } from "@yawara/engine";
import { type ChangesAsked, lawChanges } from "./law-changes.ts";
import { onDay } from "./law-conditions.ts";
import { calendarFile, comingDates, type Span, turningDays } from "./law-dates.ts";
import { instrumentView } from "./law-instrument.ts";
import { type Day, instrumentRows } from "./law-instruments.ts";
import { definitionView, provisionView } from "./law-provision.ts";
import { readySearch, type SearchAsked, searchLaw } from "./law-search.ts";
import { lawBase, lawIndex } from "./law-store.ts";

/** The law an instrument, a provision or a definition stands in, told by its id: `us-ca.sb-53/…` is of the US. */
async function lawOf(id: string, language: Language): Promise<LawIndex> {
  const { jurisdictions } = await lawBase(language);
  const jurisdiction = federationOf(id.split(".")[0]!.toUpperCase());
  return lawIndex(language, jurisdictions.includes(jurisdiction) ? [jurisdiction] : []);
}

export const lawVerbs = {
  /** Every instrument, with its standing on a day. */
  async instruments(language: Language, day: Day) {
    return instrumentRows(await lawIndex(language), language, day);
  },

  /** One instrument as it stands on a day; nothing where there is none of that id. */
  async instrument(id: string, language: Language, day: Day) {
    const law = await lawOf(id, language);
    const one = law.instruments.get(id);
    return one === undefined ? null : instrumentView(law, one, language, day);
  },

  /** The title of an instrument in a language; its texts are loaded for it. */
  async titleIn(id: string, language: Language) {
    const law = await lawOf(id, language);
    return law.instruments.get(id)?.title[language] ?? null;
  },

  /** A provision in full, with the thresholds of a day. */
  async provision(id: string, language: Language, at: string) {
    const law = await lawOf(id, language);
    return provisionView(onDay(law, at), id, language);
  },

  /** A definition in full, with the thresholds of a day; `within` is the id of what names it. */
  async definition(id: string, within: string, language: Language, at: string) {
    const law = await lawOf(within, language);
    return definitionView(onDay(law, at), id, language);
  },

  /** What has the words of a query, in the language it is typed in. */
  searchLaw: (asked: SearchAsked) => searchLaw(asked),

  /** Makes ready for a search in the script of what is typed, or of the page. */
  readySearch,

  /** Days on which law begins or ends to bind; of one instrument where it is named. */
  async turningDays(language: Language, span: Span, instrument?: string) {
    const law = instrument === undefined ? await lawIndex(language) : await lawOf(instrument, language);
    return turningDays(law, span, instrument);
  },

  /** What comes next. */
  async comingDates(language: Language, asked: Parameters<typeof comingDates>[2]) {
    return comingDates(await lawIndex(language), language, asked);
  },

  /** The dates to come as an iCalendar file. */
  async calendarFile(language: Language, asked: Parameters<typeof calendarFile>[2]) {
    return calendarFile(await lawIndex(language), language, asked);
  },

  /** Ids of the jurisdictions there is law of, states with their federations. */
  async lawJurisdictions(language: Language) {
    return (await lawBase(language)).jurisdictions;
  },

  /** What changed in one jurisdiction between two days. */
  lawChanges: (asked: ChangesAsked) => lawChanges(asked),
};
