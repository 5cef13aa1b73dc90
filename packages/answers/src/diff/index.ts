// What changed in the law between two days.

export { type AlternativesView, type ChangedProvision, type ChangesView, changesView } from "./changes-view.ts";
export { type DiffAnswer, diffJson, joinDiffs } from "./diff.json.ts";
export { diffLines } from "./diff.text.ts";
export { lawDiff } from "./diff.ts";
export { changesIn, type LawBetween, lawBetween } from "./law-between.ts";
