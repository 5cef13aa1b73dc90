// What may be said of a count, until the rule of the cooperation room stands in its place: rounded down to tens, and nothing below.
import { isProblem } from "../problems.ts";
import type { CountRule } from "./counts.ts";

export const countRule: CountRule = async ({ firms }) => {
  const found = await firms();
  if (isProblem(found)) return found;
  const shown = Math.floor(found.length / 10) * 10;
  return { outcome: "counted", ...(shown > 0 && { shown }) };
};
