// Japanese text with the readings of hard legal terms above them, each where it first stands.
import type { Language } from "@yawara/engine";
import { useLanguage } from "../../shell/language.ts";
import { RUBY_TERMS } from "./ruby-terms.ts";

/** The terms of a language that have readings. */
const TERMS: Record<Language, RegExp | undefined> = {
  en: undefined,
  ja: new RegExp(
    Object.keys(RUBY_TERMS)
      .sort((a, b) => b.length - a.length)
      .join("|"),
    "gu",
  ),
};
/** Kana a term ends in are read as they are written. */
const KANA_END = /\p{Script=Hiragana}+$/u;

export function WithRuby({ text }: { text: string }) {
  const terms = TERMS[useLanguage()];
  if (terms === undefined) return text;
  const told = new Set<string>();
  const parts: (string | { at: number; term: string })[] = [];
  let end = 0;
  for (const { 0: term, index } of text.matchAll(terms)) {
    if (told.has(term)) continue;
    told.add(term);
    parts.push(text.slice(end, index), { at: index, term });
    end = index + term.length;
  }
  parts.push(text.slice(end));
  return parts.map((part) => (typeof part === "string" ? part : <Term key={part.at} term={part.term} />));
}

function Term({ term }: { term: string }) {
  const kana = KANA_END.exec(term)?.[0] ?? "";
  const reading = RUBY_TERMS[term]!;
  return (
    <>
      <ruby>
        {term.slice(0, term.length - kana.length)}
        <rp>(</rp>
        <rt>{reading.slice(0, reading.length - kana.length)}</rt>
        <rp>)</rp>
      </ruby>
      {kana}
    </>
  );
}
