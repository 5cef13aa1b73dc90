// What the register has to say in each language: the table every language fills, so that the compiler finds a gap.
import type { ProblemCode } from "../problems.ts";

export type Language = "en" | "ja";

export interface Words {
  problem: Record<ProblemCode, (args: Record<string, string>) => string>;
}
