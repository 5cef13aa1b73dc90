// An attacker on counts: knows every fact of every firm but one, the whole rule, and registers firms of his own. Deterministic.
import type { Condition, Corpus, Fact } from "@yawara/engine";
import { COUNT_EPSILON, COUNT_STEP, decideCount, type EarlierCount, type ProtectedCount } from "../src/index.ts";

const text = (word: string) => ({ en: word, ja: word });
const ATTRIBUTES = ["a", "b", "c", "d", "e", "f", "g"].map((id) => `firm.${id}`);
/** The fact he does not know of his target. */
export const SECRET = "firm.secret";

const boolean = (id: string): Fact => ({
  id,
  name: text(id),
  type: "boolean",
  scope: "organisation",
  layer: "core",
  ask: text(id),
  help: text(id),
  knownBy: "anyone",
  seconds: 5,
  choices: [],
});

export const corpus: Corpus = {
  version: "0123456789ab",
  facts: [...[...ATTRIBUTES, SECRET].map(boolean), { ...boolean("firm.employees"), type: "integer" }],
  definitions: [],
  constraints: [],
  parameters: [],
  instruments: [],
  provisions: [],
  glossary: {},
  eventTypes: [],
  knownJurisdictions: [],
  homes: {},
  cases: 0,
};

export type Firm = Record<string, boolean>;

/** Numbers between 0 and 1, the same for the same seed: mulberry32. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function key(next: () => number): string {
  return Array.from({ length: 4 }, () =>
    Math.floor(next() * 2 ** 32)
      .toString(16)
      .padStart(8, "0"),
  ).join("");
}

export interface Population {
  target: Firm;
  /** All others, those of his own included: he knows them. */
  others: Firm[];
}

/** Eight to thirty firms of others, and up to twelve of his own beside the target, which are what he likes. */
export function population(next: () => number): Population {
  const firm = (): Firm => Object.fromEntries([...ATTRIBUTES, SECRET].map((id) => [id, next() < 0.5]));
  const others = Array.from({ length: 8 + Math.floor(next() * 23) }, firm);
  const own = Array.from({ length: Math.floor(next() * 13) }, (): Firm => ({ ...firm(), [SECRET]: true }));
  // Targets of four shapes: what is counted of a plan is decided once for each, for it does not depend on who is there.
  const target = { ...firm(), ...Object.fromEntries(ATTRIBUTES.slice(2).map((id) => [id, true])) };
  return { target, others: [...others, ...own] };
}

/** What he asks: facts that are so or not so, all at once. */
export type Asking = [fact: string, is: boolean][];

function conditionOf(asking: Asking): Condition {
  return {
    kind: "and",
    of: asking.map(([fact, is]) => (is ? { kind: "fact", fact } : { kind: "not", of: { kind: "fact", fact } })),
  };
}

export const meets = (firm: Firm, asking: Asking) => asking.every(([fact, is]) => firm[fact] === is);

const known = (target: Firm) => ATTRIBUTES.map((id): [string, boolean] => [id, target[id]!]);

/** The secret together with one or two facts that are true of the target: every one of the counts turns on it. */
export function directly(target: Firm): Asking[] {
  const facts = known(target);
  return facts.flatMap((a, i): Asking[] => [
    [[SECRET, true], a],
    ...facts.slice(i + 1).map((b): Asking => [[SECRET, true], a, b]),
  ]);
}

/** The same twice, with a fact that is not true of the target the second time: the two can differ in few firms, or in it alone. */
export function inPairs(target: Firm): Asking[] {
  const facts = known(target);
  return Array.from({ length: 10 }, (_, i): Asking[] => {
    const [a, b, c, d] = [i, i + 1, i + 3, i + 4 + (i > 6 ? 1 : 0)].map((at) => facts[at % facts.length]!);
    const wide: Asking = [[SECRET, true], a!, b!, c!];
    return [wide, [...wide, [d![0], !d![1]]]];
  }).flat();
}

/** Which of his questions are counted, asked one after the other in one request; at the end two sizes one employee apart. */
export function counted(askings: readonly Asking[]): { counted: Asking[]; refused: number } {
  const earlier: EarlierCount[] = [];
  const sizes = [4_000, 4_001].map(
    (value): Condition => ({ kind: "compare", fact: "firm.employees", op: ">=", value }),
  );
  const decisions = [...sizes, ...askings.map(conditionOf)].map((condition) => {
    const asked = { request: "r", day: "2026-12-01", condition };
    const { decision } = decideCount(corpus, asked, earlier);
    if (decision === "count") earlier.push(asked);
    return decision;
  });
  return {
    counted: askings.filter((_, i) => decisions[i + sizes.length] === "count"),
    refused: decisions.filter((decision) => decision === "refused").length,
  };
}

export const condition = conditionOf;

/** How sure he is of what he holds for likelier, 0.5 to 1, and whether that is so. */
export interface Guess {
  sure: number;
  right: boolean;
}

/** His belief from the odds that the secret is true, which were even before. */
export function guess(logOdds: number, truth: boolean): Guess {
  const sure = 1 / (1 + Math.exp(-Math.abs(logOdds)));
  return { sure, right: logOdds === 0 ? false : logOdds > 0 === truth };
}

const ALPHA = Math.exp(-COUNT_EPSILON);
const share = (k: number) => ((1 - ALPHA) / (1 + ALPHA)) * ALPHA ** Math.abs(k);

const seen = new Map<string, number>();

/** How likely a true number is shown so, by the published law of the noise. */
export function likelihood(shown: ProtectedCount, number: number): number {
  const name = `${"about" in shown ? shown.about : ""} ${number}`;
  let sum = seen.get(name);
  if (sum !== undefined) return sum;
  const [from, to] =
    "about" in shown ? [shown.about - COUNT_STEP / 2, shown.about + COUNT_STEP / 2] : [-2_000, COUNT_STEP / 2];
  sum = 0;
  for (let value = from; value < to; value++) sum += share(value - number);
  seen.set(name, sum);
  return sum;
}
