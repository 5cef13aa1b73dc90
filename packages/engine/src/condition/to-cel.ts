// Writes a condition as CEL text, in the profile that from-cel reads.
import { isoOf } from "../law/days.ts";
import type { Condition } from "../law/model.ts";
import { fold, type Test } from "./fold.ts";

/** Text, and whether it needs brackets as a part of something else. */
interface Written {
  text: string;
  compound: boolean;
}

/**
 * The CEL text of a condition, as law files write it. `isDate` tells which facts are dates, so that their numbers are written as
 * days.
 *
 * @example
 * toCel(conditionOf(provisionOf(engine, "eu.demo/inform")), () => false); // → 'demo.hires && "EU" in market.countries'
 */
export function toCel(condition: Condition, isDate: (fact: string) => boolean): string {
  const plain = (text: string): Written => ({ text, compound: false });
  const joined = (parts: Written[], operator: string): Written => ({
    text: parts.map(({ text, compound }) => (compound ? `(${text})` : text)).join(operator),
    compound: true,
  });
  return fold<Written>(condition, {
    constant: (value) => plain(String(value)),
    test: (at) => plain(testText(at, isDate)),
    definition: ({ id }) => plain(id),
    not: ({ text }, { of }) => plain(of.kind === "fact" || of.kind === "definition" ? `!${text}` : `!(${text})`),
    and: (parts) => joined(parts, " && "),
    or: (parts) => joined(parts, " || "),
  }).text;
}

function testText(at: Test, isDate: (fact: string) => boolean): string {
  switch (at.kind) {
    case "fact":
      return at.fact;
    case "has":
      return `"${at.member}" in ${at.fact}`;
    case "is":
      return `${at.fact} == "${at.member}"`;
    case "compare":
      return `${at.fact} ${at.op} ${isDate(at.fact) ? `date("${isoOf(at.value)}")` : at.value}`;
  }
}
