// Conditions as such, for those who walk, change or write them: the lab, the benches, the screens.
export { constant, joined, not } from "./build.ts";
export { evaluator } from "./evaluate.ts";
export { type Cases, fold, leavesOf, mapLeaves, type Reference, type Test, testsThrough } from "./fold.ts";
export { olderValues, withValues } from "./parameters.ts";
export { toCel } from "./to-cel.ts";
