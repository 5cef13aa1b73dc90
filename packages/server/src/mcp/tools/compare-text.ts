// The answer of compare for a reader: a line a system and regime, then the index with its parts.

import { WORDS as FINDING_WORDS } from "@yawara/answers";
import {
  type Comparison,
  figuresOf,
  notComparableText,
  touchDayText,
  touchReasons,
  withoutLawTexts,
  worstText,
} from "@yawara/answers/compare";
import { WORDS as ENGINE_WORDS, HALF, type Language } from "@yawara/engine";
import { WORDS } from "../words/index.ts";

type Standing = Comparison["standings"][number];

/** What an answer says besides its standings. */
interface Beside {
  total: number;
  next_cursor?: string | undefined;
  /** Only a basket has an index. */
  touch?: unknown;
  read_with: readonly string[];
}

/** The standings of a page and the index, in plain lines. */
export function compareText(
  comparison: Comparison,
  standings: readonly Standing[],
  data: Beside,
  lang: Language,
): string {
  const found = FINDING_WORDS[lang];
  const { day } = ENGINE_WORDS[lang];
  const nameOf = (subject: string) => comparison.subjects.find(({ id }) => id === subject)!.name[lang];
  return [
    found.asOf({ at: day(comparison.at), known: day(comparison.known), version: comparison.engine.corpus.version }),
    ...withoutLawTexts(comparison, lang),
    ...standings.flatMap((one, i) => [
      ...(one.subject === standings[i - 1]?.subject ? [] : ["", nameOf(one.subject)]),
      standingLine(comparison, one, lang),
    ]),
    WORDS[lang].shown(standings.length, data.total, data.next_cursor),
    ...(data.touch === undefined ? [] : touchLines(comparison, lang)),
    "",
    ...data.read_with,
  ].join("\n");
}

function standingLine({ engine }: Comparison, one: Standing, lang: Language): string {
  const words = WORDS[lang];
  const found = figuresOf([one]);
  if (!found.comparable) return `${one.regime}: ${notComparableText(found, String, lang)}`;
  const { counts, uses, conduct, hours, voluntary, offers, beforeMarket, open } = found;
  const figures = [
    words.binding({ broken: counts.prohibition, duties: counts.duty, cooperate: counts.cooperate }),
    words.forbids(uses, conduct),
    words.voluntary(voluntary),
    words.beforeMarket(beforeMarket),
    words.hours(Math.round(hours.once), Math.round(hours.yearly)),
    words.rightsAndOffers(offers),
    words.openPoints(open),
    ...(one.worst === undefined ? [] : [worstText(engine, one.worst, lang)]),
  ];
  return `${one.regime}: ${figures.join(" · ")}`;
}

function touchLines(comparison: Comparison, lang: Language): string[] {
  const words = FINDING_WORDS[lang].compare;
  return [
    "",
    words.touch,
    words.touchBasis(HALF),
    ...touchReasons(comparison, lang).map(({ regime, index, because }) => words.reason(`${regime} ${index}`, because)),
    ...(comparison.coming.length === 0 ? [] : [words.coming]),
    ...comparison.coming.map((day) => touchDayText(day, (regime) => regime, lang)),
  ];
}
