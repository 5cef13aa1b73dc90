// The workflow of law as source: read the files, lint them, run their worked cases.
export { type Document, LARGEST_FILE, readDocument } from "./document.ts";
export { editorSchemas } from "./editor-schemas.ts";
export { lintLaw } from "./lint.ts";
export { type Law, type LawFile, readLaw, type WorkedCase } from "./read-law.ts";
export { type CaseResult, runCases } from "./run-cases.ts";
