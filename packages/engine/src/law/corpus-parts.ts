// Takes a corpus apart by jurisdiction and puts it together again.
import type { Corpus, Definition, Form, Instrument, Provision } from "./model.ts";

/** What every jurisdiction's law is written in: facts, shared definitions, constraints, parameters, lists. */
export interface CorpusBase extends Omit<Corpus, "instruments" | "provisions" | "forms" | "cases"> {
  /** The jurisdictions there is law of; a state's law stands with its federation's. */
  jurisdictions: string[];
}

/** The law of one jurisdiction and its states. */
export interface CorpusPart {
  version: string;
  jurisdiction: string;
  definitions: Definition[];
  instruments: Instrument[];
  provisions: Provision[];
  /** Absent where the jurisdiction has none. */
  forms?: Form[];
  cases: number;
}

/**
 * The federation of a state, or the jurisdiction itself; also of the `US_CA` that definitions begin with.
 *
 * @example
 * federationOf("US-CA"); // → "US"
 * federationOf("JP"); // → "JP"
 */
export function federationOf(jurisdiction: string): string {
  return jurisdiction.split(/[-_]/)[0]!;
}

/**
 * Takes a corpus apart into what every jurisdiction's law is written in and the law of each federation, for readers that load
 * only some. A definition belongs where the file stands that it is written in; `casesOf` counts the worked cases of a part.
 *
 * @example
 * splitCorpus(corpus, () => 0).parts.map(({ jurisdiction, provisions }) => [jurisdiction, provisions.length]); // → [ [ "EU", 1 ], [ "JP", 3 ] ]
 */
export function splitCorpus(
  { instruments, provisions, definitions, forms = [], cases: _, ...base }: Corpus,
  casesOf: (jurisdiction: string) => number,
): { base: CorpusBase; parts: CorpusPart[] } {
  const home = new Map(instruments.map((instrument) => [instrument.id, federationOf(instrument.jurisdiction)]));
  const jurisdictions = [...new Set(home.values())].sort();
  const folderOf = ({ at }: Definition) => federationOf(at.split("/")[0]!.toUpperCase());
  const formHome = (form: Form) => home.get(form.provisions[0]!.split("/")[0]!);
  const parts = jurisdictions.map((jurisdiction) => {
    const own = forms.filter((form) => formHome(form) === jurisdiction);
    return {
      version: base.version,
      jurisdiction,
      definitions: definitions.filter((definition) => folderOf(definition) === jurisdiction),
      instruments: instruments.filter((instrument) => home.get(instrument.id) === jurisdiction),
      provisions: provisions.filter((provision) => home.get(provision.instrument) === jurisdiction),
      ...(own.length > 0 && { forms: own }),
      cases: casesOf(jurisdiction),
    };
  });
  const shared = definitions.filter((definition) => !jurisdictions.includes(folderOf(definition)));
  return { base: { ...base, definitions: shared, jurisdictions }, parts };
}

/**
 * Puts some jurisdictions' law together again. The parts must be of the base's version: that is the caller's to check.
 *
 * @example
 * const { base, parts } = splitCorpus(corpus, () => 0);
 * joinCorpus(base, parts.slice(0, 1)).instruments.map(({ id }) => id); // → [ "eu.demo" ]
 */
export function joinCorpus({ jurisdictions: _, ...base }: CorpusBase, parts: readonly CorpusPart[]): Corpus {
  const forms = parts.flatMap((part) => part.forms ?? []);
  return {
    ...base,
    ...(forms.length > 0 && { forms }),
    definitions: [...base.definitions, ...parts.flatMap((part) => part.definitions)],
    instruments: parts.flatMap((part) => part.instruments),
    provisions: parts.flatMap((part) => part.provisions),
    cases: parts.reduce((sum, part) => sum + part.cases, 0),
  };
}
