// What became of a check since: the two compared, each difference with its cause, and its ways to be written.

export type { Change } from "./change.ts";
export { type EarlierCheck, readEarlier } from "./earlier-check.ts";
export { recheckMarkdown } from "./recheck.markdown.ts";
export { recheckText } from "./recheck.text.ts";
export {
  type ChangedAnswer,
  changesOf,
  type RecheckAnswer,
  type RecheckAsked,
  recheck,
  recheckAnswer,
} from "./recheck.ts";
export { answersKept, CAUSES, type Cause, isOfAnother, type Rechecked, rechecked } from "./rechecked.ts";
export { CHANGES, type ChangeKind, type Standing, type Standings, standingsOf } from "./standing.ts";
