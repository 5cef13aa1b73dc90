// What an offer comes to: its rate and ceiling, and what the planned investment would bring, in figures and in a line.
import { amountFor, WORDS as ENGINE_WORDS, type Engine, type Provision, type Subject, type Text } from "@yawara/engine";
import { inBoth } from "../words/index.ts";
import { SUPPORT_WORDS, type SupportWords } from "./words.ts";

/** The fact that says what is to be spent. */
const COST = "support.investment";

/** A sum in yen. `high` is null where it turns on facts not given and has no bound. */
export interface Bounds {
  low: number;
  high: number | null;
}

/** The rate of the planned investment, up to the ceiling: of money and taxes, where both are known. */
export function expectedOf(engine: Engine, { worth }: Provision, subject: Subject): Bounds | undefined {
  const cost = subject.facts[COST];
  if (worth?.rate === undefined || typeof cost !== "number") return undefined;
  if (worth.as !== "money" && worth.as !== "tax") return undefined;
  const sum = Math.floor(cost * shareOf(worth.rate));
  if (worth.max === undefined) return { low: sum, high: sum };
  const { low, high } = amountFor(engine, worth.max, subject);
  return { low: Math.min(sum, low), high: Math.min(sum, high) };
}

/** `1/2`, `7%`. */
function shareOf(rate: string): number {
  const [over, under = "1"] = rate.replace("%", "/100").split("/");
  return Number(over) / Number(under);
}

/** All that is known of a sum, in a line; nothing of what is no money. */
export function sumOf(
  { as, rate }: NonNullable<Provision["worth"]>,
  max: Bounds | undefined,
  expects: Bounds | undefined,
  { facts }: Subject,
): { sum?: Text } {
  if (as !== "money" && as !== "tax" && as !== "finance" && rate === undefined && max === undefined) return {};
  return {
    sum: inBoth((language) => {
      const words = SUPPORT_WORDS[language];
      const { yen, parts } = ENGINE_WORDS[language];
      const found = [
        ...(rate === undefined ? [] : [words.rateOf(rate)]),
        ...(max === undefined ? [] : [ceiling(max, words, yen)]),
      ];
      if (found.length === 0) return words.noSum;
      if (expects === undefined) return parts(found);
      const most = words.expects(yen(expects.high ?? expects.low), yen(facts[COST] as number));
      return words.withExpected(parts(found), most);
    }),
  };
}

function ceiling({ low, high }: Bounds, words: SupportWords, yen: (sum: number) => string): string {
  if (high === null) return words.atLeast(yen(low));
  return low === high ? words.upTo(yen(high)) : words.between(yen(low), yen(high));
}
