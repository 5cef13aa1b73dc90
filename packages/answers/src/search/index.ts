// Search in the law, with the library that keeps its index: an entry of its own, so that nobody else loads it.

export { type FoundProvision, foundLaw } from "./found.ts";
export { type FoundRow, foundPassing } from "./found-passing.ts";
export type { Part } from "./highlight.ts";
export { searchLines } from "./search.text.ts";
export { type SearchAnswer, type SearchAsked, search } from "./search.ts";
export { searchIndex } from "./search-index.ts";
export { scriptOf } from "./tokens.ts";
