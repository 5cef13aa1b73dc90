// Takes a corpus apart by jurisdiction, puts it together again, and gives it the values of a day.
import type { Amount, Condition, Corpus, Definition, Instrument, Provision } from "./model.ts";

/** What every jurisdiction's law is written in: facts, shared definitions, constraints, parameters, lists. */
export interface CorpusBase extends Omit<Corpus, "instruments" | "provisions" | "cases"> {
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
  cases: number;
}

/** The federation of a state, or the jurisdiction itself: `US` of `US-CA`, or of the `US_CA` that definitions begin with. */
export function federationOf(jurisdiction: string): string {
  return jurisdiction.split(/[-_]/)[0]!;
}

/** Takes a corpus apart. A definition belongs where the file stands that it is written in; cases are counted by the caller. */
export function splitCorpus(
  { instruments, provisions, definitions, cases: _, ...base }: Corpus,
  casesOf: (jurisdiction: string) => number,
): { base: CorpusBase; parts: CorpusPart[] } {
  const home = new Map(instruments.map((one) => [one.id, federationOf(one.jurisdiction)]));
  const jurisdictions = [...new Set(home.values())].sort();
  const folderOf = ({ at }: Definition) => federationOf(at.split("/")[0]!.toUpperCase());
  const parts = jurisdictions.map((jurisdiction) => ({
    version: base.version,
    jurisdiction,
    definitions: definitions.filter((one) => folderOf(one) === jurisdiction),
    instruments: instruments.filter((one) => home.get(one.id) === jurisdiction),
    provisions: provisions.filter((one) => home.get(one.instrument) === jurisdiction),
    cases: casesOf(jurisdiction),
  }));
  const shared = definitions.filter((one) => !jurisdictions.includes(folderOf(one)));
  return { base: { ...base, definitions: shared, jurisdictions }, parts };
}

/** Puts some jurisdictions' law together. The parts must be of the base's version. */
export function joinCorpus({ jurisdictions: _, ...base }: CorpusBase, parts: readonly CorpusPart[]): Corpus {
  return {
    ...base,
    definitions: [...base.definitions, ...parts.flatMap((part) => part.definitions)],
    instruments: parts.flatMap((part) => part.instruments),
    provisions: parts.flatMap((part) => part.provisions),
    cases: parts.reduce((sum, part) => sum + part.cases, 0),
  };
}

/** The value of every parameter that is not its newest on a day. */
export function olderValues({ parameters }: Pick<Corpus, "parameters">, at: string): Map<string, number> {
  const older = new Map<string, number>();
  for (const { id, values } of parameters) {
    const sorted = values.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    const held = sorted.findLast(({ from }) => from <= at) ?? sorted[0]!;
    if (held !== sorted.at(-1)) older.set(id, held.value);
  }
  return older;
}

/** The corpus with the thresholds and sums of a day; the corpus itself where none was another then. */
export function corpusAt(corpus: Corpus, at: string): Corpus {
  const older = olderValues(corpus, at);
  if (older.size === 0) return corpus;
  return {
    ...corpus,
    definitions: corpus.definitions.map((one) => ({ ...one, when: withValues(one.when, older) })),
    provisions: corpus.provisions.map((one) => ({
      ...one,
      when: withValues(one.when, older),
      unless: one.unless.map((exception) => ({ ...exception, when: withValues(exception.when, older) })),
      sanction: {
        ...one.sanction,
        ...(one.sanction.max && { max: amountWithValues(one.sanction.max, older) }),
        ...(one.sanction.maxPerson && { maxPerson: amountWithValues(one.sanction.maxPerson, older) }),
      },
      ...(one.worth && {
        worth: { ...one.worth, ...(one.worth.max && { max: amountWithValues(one.worth.max, older) }) },
      }),
    })),
  };
}

/** A condition with other values for some parameters. */
export function withValues(condition: Condition, values: ReadonlyMap<string, number>): Condition {
  switch (condition.kind) {
    case "not":
      return { kind: "not", of: withValues(condition.of, values) };
    case "and":
    case "or":
      return { kind: condition.kind, of: condition.of.map((part) => withValues(part, values)) };
    case "compare":
      return { ...condition, value: values.get(condition.parameter ?? "") ?? condition.value };
    default:
      return condition;
  }
}

function amountWithValues(amount: Amount, values: ReadonlyMap<string, number>): Amount {
  switch (amount.kind) {
    case "number":
      return { ...amount, value: values.get(amount.parameter ?? "") ?? amount.value };
    case "arith":
      return { ...amount, left: amountWithValues(amount.left, values), right: amountWithValues(amount.right, values) };
    case "min":
    case "max":
      return { kind: amount.kind, of: amount.of.map((part) => amountWithValues(part, values)) };
    case "if":
      return {
        kind: "if",
        when: withValues(amount.when, values),
        // biome-ignore lint/suspicious/noThenProperty: the words of the model, `if … then … else`
        then: amountWithValues(amount.then, values),
        else: amountWithValues(amount.else, values),
      };
    default:
      return amount;
  }
}
