// The workflow of law as source: read the files, lint them, run their worked cases.
export { readDocument } from "./document.ts";
export { editorSchemas } from "./editor-schemas.ts";
export { lintLaw } from "./lint.ts";
export { lintDisclosures } from "./lint-disclosures.ts";
export { type Disclosures, readDisclosures } from "./read-disclosures.ts";
export { type Law, type LawFile, readLaw } from "./read-law.ts";
export { runCases } from "./run-cases.ts";
