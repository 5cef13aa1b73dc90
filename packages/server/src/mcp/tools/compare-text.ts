// The answer of compare for a reader: a line a system and regime, then the index with its parts.

import { WORDS as FINDING_WORDS } from "@yawara/answers";
import { WORDS as ENGINE_WORDS, HALF, type Language, type SanctionKind, TOUCH_PARTS } from "@yawara/engine";
import { WORDS } from "../words/index.ts";
import type { CompareData } from "./compare-output.ts";

/** Standings and index in plain lines. */
export function compareText(data: CompareData, lang: Language): string {
  const found = FINDING_WORDS[lang];
  const { day } = ENGINE_WORDS[lang];
  return [
    found.asOf({ at: day(data.at), known: day(data.known), version: data.corpus }),
    ...data.standings.flatMap((one, i) => [
      ...(one.subject === data.standings[i - 1]?.subject ? [] : ["", one.name]),
      standingLine(one, lang),
    ]),
    WORDS[lang].shown(data.standings.length, data.total, data.next_cursor),
    ...(data.touch === undefined ? [] : touchLines(data.touch, lang)),
    "",
    ...data.read_with,
  ].join("\n");
}

function standingLine(one: CompareData["standings"][number], lang: Language): string {
  const words = WORDS[lang];
  const { counts, hours } = one;
  const figures = [
    words.binding({ prohibitions: counts.prohibition, duties: counts.duty, cooperate: counts.cooperate }),
    words.voluntary(counts["effort-duty"] + counts.guideline),
    words.beforeMarket(one.beforeMarket),
    words.hours(Math.round(hours.once), Math.round(hours.yearly)),
    words.rightsAndOffers(counts.right + counts.benefit),
    words.openPoints(one.open),
    ...(one.worst === undefined ? [] : [worstText(one.worst, lang)]),
  ];
  return `${one.regime}: ${figures.join(" · ")}`;
}

function worstText(worst: NonNullable<CompareData["standings"][number]["worst"]>, lang: Language): string {
  const { compare, upTo, confinement } = FINDING_WORDS[lang];
  const { sanction, yen, list } = ENGINE_WORDS[lang];
  const parts = [
    sanction[worst.kind as SanctionKind],
    ...(worst.max === undefined ? [] : [worst.max === null ? compare.openSum : upTo(yen(worst.max))]),
    ...(worst.confinementYears === undefined ? [] : [confinement(worst.confinementYears)]),
    worst.where,
  ];
  return `${compare.worst} ${list(parts)}`;
}

function touchLines({ regimes }: NonNullable<CompareData["touch"]>, lang: Language): string[] {
  const words = FINDING_WORDS[lang].compare;
  return [
    "",
    words.touch,
    words.touchBasis(HALF.binding, HALF["before-market"], HALF.effort),
    ...regimes.map(({ regime, index, parts }) => {
      const shown = TOUCH_PARTS.map(
        (part) => `${words.parts[part]} ${parts[part].value.toFixed(2)} (${parts[part].figure.toFixed(1)})`,
      );
      return `${regime} ${index.toFixed(1)}: ${shown.join(" · ")}`;
    }),
  ];
}
