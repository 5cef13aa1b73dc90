// The answer of law_at for a reader: a line an instrument, a line a provision, or one of them whole.

import { WORDS as FINDING_WORDS, MARK } from "@yawara/answers";
import { WORDS as ENGINE_WORDS, type InstrumentKind, type Language } from "@yawara/engine";
import { WORDS } from "../words/index.ts";
import type { LawData } from "./law-at.ts";

/** A list, an instrument or a provision in plain lines. */
export function lawText(data: LawData, lang: Language): string {
  const { day } = ENGINE_WORDS[lang];
  const stamp = FINDING_WORDS[lang].asOf({ at: day(data.at), known: day(data.known), version: data.corpus });
  const { instrument, provision } = data;
  const shown = data.instruments.length + data.provisions.length;
  return [
    ...(instrument === undefined ? [] : instrumentLines(instrument, lang)),
    ...(provision === undefined ? [] : provisionLines(provision, data.at, lang)),
    ...data.instruments.map((one) => `${one.id} · ${one.title} · ${stateOf(one, lang)}`),
    ...data.provisions.map((one) => {
      const force = one.in_force ? "" : ` (${WORDS[lang].notInForceOn(day(data.at))})`;
      return `${MARK[one.modality]} ${one.ref} [${one.id}]${force}: ${one.says}`;
    }),
    ...(provision === undefined ? [WORDS[lang].shown(shown, data.total, data.next_cursor)] : []),
    stamp,
  ].join("\n");
}

function stateOf(one: { kind: string; status: keyof (typeof FINDING_WORDS)["en"]["status"] }, lang: Language): string {
  return `${ENGINE_WORDS[lang].kind[one.kind as InstrumentKind]} · ${FINDING_WORDS[lang].status[one.status]}`;
}

function instrumentLines(one: NonNullable<LawData["instrument"]>, lang: Language): string[] {
  return [
    `${one.title} [${one.id}] · ${stateOf(one, lang)} · ${one.issuer}`,
    one.summary,
    ...(one.url === undefined ? [] : [one.url]),
    ...one.events.map(({ date, what }) => `${date} ${what}`),
    "",
  ];
}

function provisionLines(one: NonNullable<LawData["provision"]>, at: string, lang: Language): string[] {
  const own = WORDS[lang];
  const words = FINDING_WORDS[lang];
  const { day, modality, confidence } = ENGINE_WORDS[lang];
  const begins = (from: string) =>
    from === "pending" ? words.pending : from === "never" ? own.never : words.from(day(from));
  return [
    `${MARK[one.modality]} ${one.instrument}, ${one.ref} [${one.id}] · ${modality[one.modality]}`,
    one.says,
    (one.in_force ? own.inForceOn : own.notInForceOn)(day(at)),
    ...one.commencement.map((row) => `  ${begins(row.from)}${row.to === undefined ? "" : own.until(day(row.to))}`),
    `${words.when}${one.when}`,
    ...one.unless.map(({ ref, when }) => `${own.exception} (${ref}): ${when}`),
    ...one.do.map((step) => `  · ${step}`),
    `${words.sanction}: ${one.sanction}`,
    `${words.source}: ${one.source.url} (${confidence[one.source.confidence]}, ${words.checked(one.source.checked)})`,
  ];
}
