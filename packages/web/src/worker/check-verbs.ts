// What the worker answers about a subject described: the report, one finding, and what a change would move.
import { reportVerbs } from "./report-verbs.ts";

export const checkVerbs = { ...reportVerbs };
