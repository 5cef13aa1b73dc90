// Names of the jurisdictions there is law of, and the order they stand in: Japan, the international texts, then by name.
import type { Language, Text } from "@yawara/engine";

export const JURISDICTIONS: Readonly<Record<string, Text>> = {
  JP: { en: "Japan", ja: "日本" },
  INTL: { en: "International texts", ja: "国際文書" },
  BR: { en: "Brazil", ja: "ブラジル" },
  CA: { en: "Canada", ja: "カナダ" },
  CN: { en: "Mainland China", ja: "中国本土" },
  EU: { en: "European Union", ja: "EU" },
  IN: { en: "India", ja: "インド" },
  KR: { en: "Korea", ja: "韓国" },
  SG: { en: "Singapore", ja: "シンガポール" },
  TW: { en: "Taiwan", ja: "台湾" },
  UK: { en: "United Kingdom", ja: "英国" },
  US: { en: "United States, federal", ja: "米国(連邦)" },
  "US-CA": { en: "California", ja: "米国カリフォルニア州" },
  "US-CO": { en: "Colorado", ja: "米国コロラド州" },
  "US-CT": { en: "Connecticut", ja: "米国コネチカット州" },
  "US-IL": { en: "Illinois", ja: "米国イリノイ州" },
  "US-NY": { en: "New York State", ja: "米国ニューヨーク州" },
  "US-NYC": { en: "New York City", ja: "米国ニューヨーク市" },
  "US-TN": { en: "Tennessee", ja: "米国テネシー州" },
  "US-TX": { en: "Texas", ja: "米国テキサス州" },
  "US-UT": { en: "Utah", ja: "米国ユタ州" },
  VN: { en: "Vietnam", ja: "ベトナム" },
};

export function jurisdictionName(id: string, language: Language): string {
  return JURISDICTIONS[id]?.[language] ?? id;
}

/** Names where the states are meant too. */
const WITH_STATES: Readonly<Record<string, Text>> = {
  US: { en: "United States, with states", ja: "米国(連邦・州)" },
};

/** The name of a choice that takes a federation's states with it. */
export function choiceName(id: string, language: Language): string {
  return WITH_STATES[id]?.[language] ?? jurisdictionName(id, language);
}

const FIRST = ["JP", "INTL"];

/** Japan first, then the international texts, then the others by their names. */
export function inOrder(ids: Iterable<string>, language: Language): string[] {
  const collator = new Intl.Collator(language);
  const place = (id: string) => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);
  return [...ids].sort(
    (a, b) => place(a) - place(b) || collator.compare(jurisdictionName(a, language), jurisdictionName(b, language)),
  );
}
