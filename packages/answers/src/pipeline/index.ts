// A check in a pipeline: what stops it, and the check in the forms that code hosts, test readers and auditors take.

export type { CheckedFile, Place } from "./checked-file.ts";
export { gateMarkdown } from "./gate.markdown.ts";
export { gateText } from "./gate.text.ts";
export { type Found, type Gate, type GateAsked, gateOf, stoppingIn } from "./gate.ts";
export { type GatedFile, junitText } from "./junit.ts";
export { KINDS, type Kind, kindsOf } from "./kinds.ts";
export { OSCAL_VERSION, oscalText } from "./oscal.ts";
export { GITHUB_LIMITS, MOST_RUNS, type SarifLimits, sarifText, type Tool } from "./sarif.ts";
