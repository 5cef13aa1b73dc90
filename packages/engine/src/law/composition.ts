// A regime composed by hand: `EU - eu.ai-act + jp.ai-promotion-act`. Each part is judged where its law is at home.

import { federationOf } from "./corpus-parts.ts";
import { nearestPlace } from "./country.ts";
import type { LawIndex } from "./law-index.ts";
import type { Instrument } from "./model.ts";
import { isWithin } from "./regime.ts";

/** Law of one jurisdiction within a composition. */
export interface RegimePart {
  jurisdiction: string;
  without: string[];
  /** Only these instruments: the part was moved in from elsewhere. */
  only?: string[];
}

export interface Composition {
  text: string;
  parts: RegimePart[];
}

/** Something in the text that is neither a jurisdiction nor an instrument, with the nearest name, or that is not there to be taken out. */
interface CompositionProblem {
  name: string;
  suggestion?: string;
  /** The jurisdictions the instrument was to be taken out of, where none of them has it. */
  absentFrom?: string[];
}

/**
 * The federations a composition's text names, and those its instruments come from: what law to load before reading it. Names
 * are not checked.
 *
 * @example
 * jurisdictionsNamed("EU - eu.demo + jp.demo"); // → [ "EU", "JP" ]
 */
export function jurisdictionsNamed(text: string): string[] {
  return [...new Set(termsOf(text).map(({ name }) => federationOf(name.split(".")[0]!.toUpperCase())))];
}

/**
 * Reads a regime composed by hand: jurisdictions and instruments joined by `+` and `-`. A `-` takes an instrument out of the
 * jurisdictions named, a `+` of an instrument moves it in. A name there is nothing of comes back as `problem`, with the nearest,
 * and so do a sign with nothing behind it and an instrument that is to be taken out of what does not have it. Jurisdictions may be written small.
 *
 * @example
 * readComposition(engine, "EU - eu.demo + jp.demo"); // → { text: "EU - eu.demo + jp.demo", parts: [ { jurisdiction: "EU", without: [ "eu.demo" ] }, { jurisdiction: "JP", without: [], only: [ "jp.demo" ] } ] }
 * readComposition(engine, "EU - eu.dmo"); // → { problem: { name: "eu.dmo", suggestion: "eu.demo" } }
 * readComposition(engine, "EU - jp.demo"); // → { problem: { name: "jp.demo", absentFrom: [ "EU" ] } }
 */
export function readComposition(law: LawIndex, text: string): Composition | { problem: CompositionProblem } {
  if (/[+-]\s*$/.test(text)) return { problem: { name: text } };
  const known = [...Object.keys(law.corpus.homes), ...law.instruments.keys()];
  const parts: RegimePart[] = [];
  for (const { sign, name } of termsOf(text)) {
    const instrument = law.instruments.get(name);
    const place = name.toUpperCase();
    const isPlace = isJurisdiction(law, place);
    if ((instrument === undefined && !isPlace) || (isPlace && sign === "-")) {
      const suggestion = nearestPlace(law.corpus, name, known);
      return { problem: { name, ...(suggestion === undefined ? {} : { suggestion }) } };
    }
    if (instrument === undefined) parts.push({ jurisdiction: place, without: [] });
    else if (sign === "-") {
      const having = parts.filter((part) => hasInstrument(part, instrument));
      if (having.length === 0) return { problem: { name, absentFrom: parts.map(({ jurisdiction }) => jurisdiction) } };
      for (const part of having) part.without.push(name);
    } else moveIn(parts, federationOf(instrument.jurisdiction), name);
  }
  return { text: isJurisdiction(law, text.toUpperCase()) ? text.toUpperCase() : text, parts };
}

/** A country there is a home in, or one of its states that has law of its own. */
function isJurisdiction({ corpus }: LawIndex, name: string): boolean {
  if (corpus.homes[name] !== undefined) return true;
  const isState = corpus.instruments.some(({ jurisdiction }) => jurisdiction === name);
  return isState && corpus.homes[federationOf(name)] !== undefined;
}

/** Whether an instrument is of a part's law, and was not taken out of it before. */
function hasInstrument({ jurisdiction, without, only }: RegimePart, { id, jurisdiction: of }: Instrument): boolean {
  return isWithin(of, jurisdiction) && !without.includes(id) && only?.includes(id) !== false;
}

function moveIn(parts: RegimePart[], jurisdiction: string, instrument: string): void {
  const there = parts.find((part) => part.jurisdiction === jurisdiction);
  if (there === undefined) parts.push({ jurisdiction, without: [], only: [instrument] });
  else if (there.only !== undefined) there.only.push(instrument);
  else there.without = there.without.filter((id) => id !== instrument);
}

function termsOf(text: string): { sign: "+" | "-"; name: string }[] {
  return text
    .trim()
    .split(/\s+(?=[+-]\s)|\s*\+\s*/)
    .map((term) => term.trim())
    .filter((term) => term !== "")
    .map((term) => ({ sign: term.startsWith("-") ? "-" : "+", name: term.replace(/^[+-]\s*/, "") }));
}
