// Search in the law, with the library that keeps its index: an entry of its own, so that nobody else loads it.

export { highlighted, isHit, type Part } from "./highlight.ts";
export { byInstrument, type Hit, type Ranking, rank } from "./rank.ts";
export { searchLines } from "./search.text.ts";
export { type SearchAnswer, type SearchAsked, search } from "./search.ts";
export { definitionsNamed, isWhole, searchIndex } from "./search-index.ts";
export { scriptOf } from "./tokens.ts";
