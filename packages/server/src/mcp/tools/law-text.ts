// The answer of law_at for a reader: a line an instrument, a line a provision, or one of them whole.

import { WORDS as FINDING_WORDS, MARK, plainText, provisionLines, stateText } from "@yawara/answers";
import { WORDS as ENGINE_WORDS, type Language, type LawIndex } from "@yawara/engine";
import { WORDS } from "../words/index.ts";
import type { LawData } from "./law-output.ts";

/** A list, an instrument or a provision in plain lines. */
export function lawText(law: LawIndex, data: LawData, lang: Language): string {
  const { day } = ENGINE_WORDS[lang];
  const stamp = FINDING_WORDS[lang].asOf({ at: day(data.at), known: day(data.known), version: data.corpus });
  const { instrument, provision } = data;
  const shown = data.instruments.length + data.provisions.length;
  return [
    ...(data.loose === true ? [FINDING_WORDS[lang].search.loose] : []),
    ...(data.loose !== undefined && data.total === 0 ? nothingLines(lang) : []),
    ...(instrument === undefined ? [] : instrumentHead(instrument, lang)),
    ...(provision === undefined ? [] : [plainText(provisionLines(law, provision.id, data, lang))]),
    ...data.instruments.map((one) => `${one.id} · ${one.title} · ${stateText(one, lang)}`),
    ...data.provisions.map((one) => {
      const force = one.in_force ? "" : ` (${FINDING_WORDS[lang].notInForceOn(day(data.at))})`;
      return `${MARK[one.modality]} ${one.ref} [${one.id}]${force}: ${one.says}`;
    }),
    ...(provision === undefined ? [WORDS[lang].shown(shown, data.total, data.next_cursor)] : []),
    stamp,
  ].join("\n");
}

function nothingLines(lang: Language): string[] {
  const { nothing, tries } = FINDING_WORDS[lang].search;
  return [nothing, ...tries.map((text) => `· ${text}`)];
}

function instrumentHead(one: NonNullable<LawData["instrument"]>, lang: Language): string[] {
  return [
    `${one.title} [${one.id}] · ${stateText(one, lang)} · ${one.issuer}`,
    one.summary,
    ...(one.url === undefined ? [] : [one.url]),
    ...one.events.map(({ date, what }) => `${date} ${what}`),
    "",
  ];
}
