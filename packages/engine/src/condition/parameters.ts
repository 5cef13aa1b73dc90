// The values parameters had on a day, put into conditions, amounts and a whole corpus.
import type { Amount, Condition, Corpus, Parameter } from "../law/model.ts";
import { mapLeaves } from "./fold.ts";

/** The value of every parameter that is not its newest on a day. */
export function olderValues({ parameters }: Pick<Corpus, "parameters">, at: string): Map<string, number> {
  const older = new Map<string, number>();
  for (const { id, values } of parameters) {
    const sorted = byDay(values);
    const held = heldOn(sorted, at);
    if (held !== sorted.at(-1)) older.set(id, held.value);
  }
  return older;
}

/** The value of every parameter on a day. */
function heldValues({ parameters }: Pick<Corpus, "parameters">, at: string): Map<string, number> {
  return new Map(parameters.map(({ id, values }) => [id, heldOn(byDay(values), at).value]));
}

type Dated = Parameter["values"][number];

function byDay(values: readonly Dated[]): Dated[] {
  return values.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** Of values by day the newest that is not after one; before the first of them the first. */
function heldOn(sorted: readonly Dated[], at: string): Dated {
  return sorted.findLast(({ from }) => from <= at) ?? sorted[0]!;
}

/**
 * The corpus with the thresholds and sums that its parameters had on a day (ISO); the corpus itself where none was another
 * then. Before a parameter's first day its first value holds.
 *
 * @example
 * corpusAt(corpus, "2026-06-01") === corpus; // → true
 * toCel(corpusAt(corpus, "2025-06-01").provisions[1]!.when, () => false); // → "firm.employees >= 300"
 */
export function corpusAt(corpus: Corpus, at: string): Corpus {
  const older = olderValues(corpus, at);
  return older.size === 0 ? corpus : corpusWithValues(corpus, older);
}

/** Whether some threshold or sum has another value on a day than on an earlier one. */
export function thresholdsMove({ parameters }: Pick<Corpus, "parameters">, from: string, to: string): boolean {
  const [before, after] = [from, to].map((at) => heldValues({ parameters }, at)) as [
    Map<string, number>,
    Map<string, number>,
  ];
  return [...before].some(([id, value]) => after.get(id) !== value);
}

/** The corpus with the thresholds and sums of a day (ISO), whichever day's it holds. */
export function corpusHeldOn(corpus: Corpus, at: string): Corpus {
  return corpusWithValues(corpus, heldValues(corpus, at));
}

function corpusWithValues(corpus: Corpus, older: ReadonlyMap<string, number>): Corpus {
  return {
    ...corpus,
    definitions: corpus.definitions.map((definition) => ({ ...definition, when: withValues(definition.when, older) })),
    provisions: corpus.provisions.map((provision) => ({
      ...provision,
      when: withValues(provision.when, older),
      unless: provision.unless.map((exception) => ({ ...exception, when: withValues(exception.when, older) })),
      ...(typeof provision.breach === "object" && {
        breach: { ...provision.breach, when: withValues(provision.breach.when, older) },
      }),
      sanction: {
        ...provision.sanction,
        ...(provision.sanction.max && { max: amountWithValues(provision.sanction.max, older) }),
        ...(provision.sanction.maxPerson && { maxPerson: amountWithValues(provision.sanction.maxPerson, older) }),
      },
      ...(provision.worth && {
        worth: {
          ...provision.worth,
          ...(provision.worth.max && { max: amountWithValues(provision.worth.max, older) }),
        },
      }),
    })),
  };
}

/** A condition with other values for some parameters. Definitions stay references. */
export function withValues(condition: Condition, values: ReadonlyMap<string, number>): Condition {
  return mapLeaves(condition, {
    test: (at) => (at.kind === "compare" ? { ...at, value: values.get(at.parameter ?? "") ?? at.value } : at),
    definition: (at) => at,
  });
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
