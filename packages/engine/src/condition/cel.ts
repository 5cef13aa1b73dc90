// Conditions written by others than the law: read, type-checked, each problem with the place it begins at.
export { readCondition } from "./from-cel.ts";
export type { CelProblem, Names } from "./names.ts";
