// What an attacker who knows all but one fact of one firm gets from twenty counts, and from a year's hundred.
import { type CountKey, protectedCount } from "../../packages/cooperation/src/index.ts";
import { guess, key, likelihood, random } from "../../packages/cooperation/test/count-attacker.ts";
import type { Figure } from "../figure.ts";

const FIRMS = 2_000;
const CONDITION = { kind: "const", value: true } as const;
/** Surer than this from even odds: singled out. */
const SINGLED_OUT = 0.95;

export async function run(): Promise<Record<string, Figure>> {
  const request = attacked(20);
  const year = attacked(100);
  return {
    "singled out by 20 counts, of 2,000": { value: request.singledOut, unit: "", bar: 0 },
    "singled out by 100 counts, of 2,000": { value: year.singledOut, unit: "", bar: 0 },
    "guessed right after 20 counts (a coin: 50)": { value: request.right, unit: "%", bar: 58 },
    "guessed right after 100 counts": { value: year.right, unit: "%", bar: 64 },
    "surest after 100 counts": { value: year.surest, unit: "%" },
  };
}

/** Each count turns on the fact, among up to forty other firms that he knows, and is of a set and a house of its own. */
function attacked(counts: number) {
  const guesses = Array.from({ length: FIRMS }, (_, seed) => {
    const next = random(seed + 1);
    const keys = (number: number): CountKey[] => Array.from({ length: number }, () => key(next));
    const truth = next() < 0.5;
    let logOdds = 0;
    for (let i = 0; i < counts; i++) {
      const others = Math.floor(next() * 40);
      const shown = protectedCount(CONDITION, keys(others + (truth ? 1 : 0)), key(next));
      logOdds += Math.log(likelihood(shown, others + 1) / likelihood(shown, others));
    }
    return guess(logOdds, truth);
  });
  return {
    singledOut: guesses.filter(({ sure }) => sure > SINGLED_OUT).length,
    right: (100 * guesses.filter(({ right }) => right).length) / FIRMS,
    surest: 100 * Math.max(...guesses.map(({ sure }) => sure)),
  };
}
