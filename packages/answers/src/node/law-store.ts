// The law kept by a Node process: read once, engines made for a set of jurisdictions and a day when asked about, the last used kept.
import { readFileSync } from "node:fs";
import {
  type Corpus,
  type CorpusBase,
  type CorpusPart,
  type DisclosureTemplate,
  type Engine,
  federationOf,
  indexOf,
  joinCorpus,
  type LawIndex,
  load,
  loadAt,
  type MeasureLibrary,
  olderConditions,
  regimeAt,
} from "@yawara/engine";
import type { LawStore } from "../law-store.ts";
import { type Kept, keep, kept } from "../lru.ts";
import { ALWAYS } from "../whose-law.ts";
import { corpusFile, readBase, readCompiled, readDisclosureTemplates, readMeasures } from "./corpus-files.ts";
import { BASKET_FOLDER, EXAMPLES_FOLDER } from "./shipped-files.ts";
import { shippedSubjects } from "./shipped-subjects.ts";

/** Engines kept: each holds the diagrams of its law, some megabytes for a country and tens for all. */
const MOST_ENGINES = 4;

export interface LawStoreOptions {
  today: () => string;
  zone?: () => string | undefined;
}

/** Opens the law that comes with Yawara; `today` is asked anew each time. */
export function openLawStore({ today, zone = () => undefined }: LawStoreOptions): LawStore {
  const base = readBase();
  const parts = new Map<string, CorpusPart>();
  const engines: Kept<Engine> = new Map();
  const laws = new Map<string, LawIndex>();
  let templates: DisclosureTemplate[] | undefined;
  let measures: MeasureLibrary | undefined;
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
    law: (jurisdictions = base.jurisdictions) => {
      const federations = federationsOf(jurisdictions);
      const law = laws.get(federations.join()) ?? indexOf(corpusOf(federations));
      laws.set(federations.join(), law);
      return law;
    },
    engine: (jurisdictions, at) => {
      const federations = federationsOf(jurisdictions);
      return engineOf(keyOf(federations, at), () => loadAt(corpusOf(federations), at, readCompiled(federations)));
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
    measures: () => {
      measures ??= readMeasures();
      return measures;
    },
    shipped: (collection) => shippedSubjects(collection === "basket" ? BASKET_FOLDER : EXAMPLES_FOLDER),
    disclosures: () => {
      templates ??= readDisclosureTemplates();
      return templates;
    },
  };
}

/** Makes the engine most people ask: Japan's law and the international texts, today. */
export function warm(store: LawStore): void {
  const today = store.today();
  const engine = store.engine(ALWAYS, today);
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
