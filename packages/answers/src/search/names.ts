// What people call an instrument: its title and what stands there in brackets, its short name, its usual names, its numbers.
import type { Instrument, LawIndex } from "@yawara/engine";
import { withDigits } from "./articles.ts";
import { plain } from "./tokens.ts";

/** First year of an era less one, the newest first. */
const ERAS = [
  ["令和", 2018],
  ["平成", 1988],
  ["昭和", 1925],
  ["大正", 1911],
  ["明治", 1867],
] as const;

/** The numbers an instrument is quoted by: as it is written, a Japanese act's in both languages, and its number at e-Gov. */
export function numbersOf(law: LawIndex, instrument: Instrument): string[] {
  const { number = "", jurisdiction } = instrument;
  const japanese = jurisdiction === "JP" ? inBothLanguages(number) : [];
  return [...(number === "" ? [] : [number]), ...japanese, ...eGovNumbers(law, instrument)];
}

function inBothLanguages(number: string): string[] {
  const written = [...number.matchAll(/(令和|平成|昭和|大正|明治)(\d+)年法律第(\d+)号/g)].map(
    ([, era, year, act]) => `Act No. ${act} of ${ERAS.find(([name]) => name === era)![1] + Number(year)}`,
  );
  const quoted = [...number.matchAll(/No\. (\d+) of (\d{4})/g)].flatMap(([, act, year]) => {
    const era = ERAS.find(([, before]) => Number(year) > before);
    return era === undefined ? [] : [`${era[0]}${Number(year) - era[1]}年法律第${act}号`];
  });
  return [...written, ...quoted];
}

/** The e-Gov address of an instrument; where it has none, the one that most of its provisions were read at. */
function eGovNumbers(law: LawIndex, { url = "", provisions }: Instrument): string[] {
  const own = numberIn(url);
  if (own !== undefined) return [own];
  const counts = new Map<string, number>();
  for (const id of provisions) {
    const number = numberIn(law.corpus.provisions[law.index.get(id)!]!.source.url);
    if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return [...counts].filter(([, count]) => count === most).map(([number]) => number);
}

function numberIn(url: string): string | undefined {
  return /laws\.e-gov\.go\.jp\/law\/(\w+)/.exec(url)?.[1];
}

/** Usual names and other words by the id of what they stand for. */
export function synonymsOf({ corpus }: LawIndex): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const { standsFor, en, ja } of corpus.synonyms ?? [])
    for (const id of standsFor) words.set(id, [...(words.get(id) ?? []), ...en, ...ja]);
  return words;
}

/** Names in the form they are compared in, without what cannot tell one law from another. */
export function namesOf(law: LawIndex, instrument: Instrument, synonyms: readonly string[]): string[] {
  const { id, title, short } = instrument;
  const titles = [title.ja, title.en].flatMap(withAndWithoutBrackets);
  const all = [id, ...titles, short?.ja, short?.en, ...numbersOf(law, instrument), ...synonyms];
  return [...new Set(all.flatMap((name) => (name ? [folded(name)] : [])))].filter(
    (name) => name.length > 1 && /\p{L}/u.test(name),
  );
}

/** What stands in brackets after a title may be a name, or a remark such as (案) or (proposal). */
const IS_NAME = /(法|条例|指針|令|規則|コード)$|^[A-Z][A-Z0-9]{2,}|\b(Act|Law|Code|Bill)\b/;

function withAndWithoutBrackets(title: string): string[] {
  const inside = [...title.matchAll(/[(（]([^()（）]+)[)）]/g)]
    .flatMap(([, names]) => names!.split(/・|\s\/\s/))
    .filter((name) => IS_NAME.test(name));
  return [title.replaceAll(/[(（][^()（）]+[)）]/g, ""), ...inside, title];
}

/** A name as it is compared: one form of letters and digits, single spaces. */
export function folded(text: string): string {
  return withDigits(plain(text)).replaceAll(/\s+/g, " ").trim();
}
