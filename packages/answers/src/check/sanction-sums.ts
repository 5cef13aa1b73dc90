// The highest sums a sanction comes to for one subject: for the firm and for a person, in figures and in words.
import {
  type Amount,
  amountFor,
  WORDS as ENGINE_WORDS,
  type Engine,
  type Language,
  type Provision,
  type Subject,
} from "@yawara/engine";
import { WORDS } from "../words/index.ts";
import { sanctionText } from "./check-lines.ts";

/** A sum in yen. `high` is null where it turns on facts not given and has no bound. */
export interface Sum {
  whom: "firm" | "person";
  low: number;
  high: number | null;
  /** The law gives a formula over facts of the firm, not a fixed sum. */
  by_facts: boolean;
}

/** The sums of a provision's sanction for a subject. */
export function sumsOf(engine: Engine, { sanction }: Provision, subject: Subject): Sum[] {
  const sums = [
    ["firm", sanction.max],
    ["person", sanction.maxPerson],
  ] as const;
  return sums.flatMap(([whom, amount]) =>
    amount === undefined ? [] : [{ whom, ...boundsOf(engine, amount, subject), by_facts: amount.kind !== "number" }],
  );
}

/** What an amount comes to for a subject, in whole yen from 0 up. */
export function boundsOf(engine: Engine, amount: Amount, subject: Subject): { low: number; high: number | null } {
  const { low, high } = amountFor(engine, amount, subject);
  return { low: Math.max(0, Math.round(low)), high: Number.isFinite(high) ? Math.round(high) : null };
}

/** A sum in words: a fixed one as its bound, one that turns on facts not given as what it lies between; a person's told as such. */
export function sumText({ whom, low, high }: Omit<Sum, "by_facts">, language: Language): string {
  const { yen } = ENGINE_WORDS[language];
  const words = WORDS[language];
  const sum = low === high ? words.upTo(yen(low)) : `${yen(low)} – ${high === null ? "…" : yen(high)}`;
  return whom === "person" ? words.ofPerson(sum) : sum;
}

/** What stands behind a provision, a line each: the sanction, what it comes to where that turns on facts, a note; nothing of none. */
export function sanctionLines(engine: Engine, provision: Provision, subject: Subject, language: Language): string[] {
  const { sanction } = provision;
  if (sanction.kind === "none") return [];
  const sums = sumsOf(engine, provision, subject).filter(({ by_facts }) => by_facts);
  return [
    sanctionText(provision, language),
    ...sums.map((sum) => sumText(sum, language)),
    ...(sanction.note === undefined ? [] : [sanction.note[language]]),
  ];
}
