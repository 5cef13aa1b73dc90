// How one provision or definition stands for a subject, and why.

export { breachLines, explanationText, reasonLists } from "./explain.text.ts";
export { type ExplainedDefinition, type ExplainedProvision, explain, explanationOf, notThere } from "./explain.ts";
export { type FindingView, findingView, type SaidView, type WhyView } from "./finding-view.ts";
export { isThere } from "./subject-matter.ts";
