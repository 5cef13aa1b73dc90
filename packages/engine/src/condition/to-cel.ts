// Writes a condition as CEL text, in the profile that from-cel reads.
import { isoOf } from "../law/days.ts";
import type { Condition } from "../law/model.ts";

/** The CEL text of a condition. `isDate` tells which facts are dates, so that their numbers are written as days. */
export function toCel(condition: Condition, isDate: (fact: string) => boolean): string {
  const write = (at: Condition, inner: boolean): string => {
    switch (at.kind) {
      case "const":
        return String(at.value);
      case "fact":
        return at.fact;
      case "definition":
        return at.id;
      case "has":
        return `"${at.member}" in ${at.fact}`;
      case "is":
        return `${at.fact} == "${at.member}"`;
      case "compare":
        return `${at.fact} ${at.op} ${isDate(at.fact) ? `date("${isoOf(at.value)}")` : at.value}`;
      case "not":
        return at.of.kind === "fact" || at.of.kind === "definition"
          ? `!${write(at.of, true)}`
          : `!(${write(at.of, false)})`;
      case "and":
      case "or": {
        const text = at.of.map((part) => write(part, true)).join(at.kind === "and" ? " && " : " || ");
        return inner ? `(${text})` : text;
      }
    }
  };
  return write(condition, false);
}
