// The law as a server keeps it: read once, engines made for a set of jurisdictions and a day when asked about, the last used kept.
import { readFileSync } from "node:fs";
import {
  type Corpus,
  type CorpusBase,
  type CorpusPart,
  corpusAt,
  type Engine,
  federationOf,
  indexOf,
  joinCorpus,
  type LawIndex,
  load,
  olderConditions,
  regimeAt,
} from "@yawara/engine";
import { ALWAYS } from "@yawara/exchange";
import { corpusFile, readBase } from "@yawara/exchange/node";
import { type Kept, keep, kept } from "./kept.ts";

/** Engines kept: each holds the diagrams of its law, some megabytes for a country and tens for all. */
const MOST_ENGINES = 4;

/** The law, ready to be asked. Everything a shelf gives out is shared: read it, never change it. */
export interface LawShelf {
  base: CorpusBase;
  /** The day it is, for what is asked without one. */
  today: () => string;
  /** The time zone whose day that is; absent where the day was set. */
  zone: () => string | undefined;
  /** All law with its parts by id: enough to look at, not to decide by. */
  law: () => LawIndex;
  /** The law of some jurisdictions (a state's stands with its federation's) with the thresholds of a day. */
  engine: (jurisdictions: readonly string[], at: string) => Engine;
  /** Whether that engine is made already. */
  isAtHand: (jurisdictions: readonly string[], at: string) => boolean;
  /** The same with today's thresholds, numbers told apart where they were cut on some days too: what differences are asked of. */
  engineBetween: (jurisdictions: readonly string[], days: readonly string[]) => Engine;
  /** How many engines were made so far: making one is what costs most here. */
  made: () => number;
}

export interface ShelfOptions {
  today: () => string;
  zone?: () => string | undefined;
}

/** Opens the law that comes with Yawara; `today` is asked anew each time. */
export function openLawShelf({ today, zone = () => undefined }: ShelfOptions): LawShelf {
  const base = readBase();
  const parts = new Map<string, CorpusPart>();
  const engines: Kept<Engine> = new Map();
  let law: LawIndex | undefined;
  let made = 0;

  const changes = daysOfChange(base);
  const periodOf = (day: string) => changes.filter((change) => change <= day).length;
  const federationsOf = (jurisdictions: readonly string[]) => {
    const wanted = new Set(jurisdictions.map(federationOf));
    return base.jurisdictions.filter((one) => wanted.has(one));
  };
  const corpusOf = (federations: readonly string[]): Corpus =>
    joinCorpus(
      base,
      federations.map((one) => {
        const part = parts.get(one) ?? readPart(one);
        parts.set(one, part);
        return part;
      }),
    );
  const keyOf = (federations: readonly string[], at: string) => `${federations} ${periodOf(at)}`;
  const engineOf = (key: string, make: () => Engine): Engine => {
    const known = kept(engines, key);
    if (known !== undefined) return known;
    made++;
    return keep(engines, key, make(), MOST_ENGINES);
  };

  return {
    base,
    today,
    zone,
    law: () => {
      law ??= indexOf(corpusOf(base.jurisdictions));
      return law;
    },
    engine: (jurisdictions, at) => {
      const federations = federationsOf(jurisdictions);
      return engineOf(keyOf(federations, at), () => load(corpusAt(corpusOf(federations), at)));
    },
    isAtHand: (jurisdictions, at) => engines.has(keyOf(federationsOf(jurisdictions), at)),
    engineBetween: (jurisdictions, days) => {
      const federations = federationsOf(jurisdictions);
      const newest = changes.length;
      const older = [...new Set(days.map((day) => periodOf(day)))].filter((period) => period !== newest).sort();
      const key = older.length === 0 ? `${federations} ${newest}` : `${federations} ${newest} and ${older}`;
      return engineOf(key, () => {
        const corpus = corpusOf(federations);
        return load(corpus, olderConditions(indexOf(corpus), days));
      });
    },
    made: () => made,
  };
}

/** Makes the engine most people ask: Japan's law and the international texts, today. */
export function warm(shelf: LawShelf): void {
  const today = shelf.today();
  const engine = shelf.engine(ALWAYS, today);
  regimeAt(engine, { at: today, known: today, jurisdictions: ALWAYS });
}

/** The days on which a parameter takes another value: between two of them every threshold stands still. */
function daysOfChange({ parameters }: CorpusBase): string[] {
  const later = parameters.flatMap(({ values }) =>
    values
      .map(({ from }) => from)
      .sort()
      .slice(1),
  );
  return [...new Set(later)];
}

function readPart(jurisdiction: string): CorpusPart {
  return JSON.parse(readFileSync(corpusFile(jurisdiction), "utf8")) as CorpusPart;
}
