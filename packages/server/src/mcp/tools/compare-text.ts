// The answer of compare for a reader: a line a system and regime, then the index with its parts.

import { WORDS as FINDING_WORDS } from "@yawara/answers";
import { type Comparison, figuresOf, partCells, withoutLawTexts, worstText } from "@yawara/answers/compare";
import { WORDS as ENGINE_WORDS, HALF, type Language, TOUCH_PARTS } from "@yawara/engine";
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
  const { counts, bans, hours, voluntary, offers, beforeMarket, open } = figuresOf([one]);
  const figures = [
    words.binding({ broken: counts.prohibition, duties: counts.duty, cooperate: counts.cooperate }),
    words.bansKept(bans),
    words.voluntary(voluntary),
    words.beforeMarket(beforeMarket),
    words.hours(Math.round(hours.once), Math.round(hours.yearly)),
    words.rightsAndOffers(offers),
    words.openPoints(open),
    ...(one.worst === undefined ? [] : [worstText(engine, one.worst, lang)]),
  ];
  return `${one.regime}: ${figures.join(" · ")}`;
}

function touchLines({ touches }: Comparison, lang: Language): string[] {
  const words = FINDING_WORDS[lang].compare;
  return [
    "",
    words.touch,
    words.touchBasis(HALF.binding, HALF["before-market"], HALF.effort),
    ...touches.map((one) => {
      const parts = partCells(one).map((cell, i) => `${words.parts[TOUCH_PARTS[i]!]} ${cell}`);
      return `${one.regime} ${one.index.toFixed(1)}: ${parts.join(" · ")}`;
    }),
  ];
}
