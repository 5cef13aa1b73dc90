// What was said of a system, fact by fact: each change with who made it, when and from where.
import { isDeepStrictEqual } from "node:util";
import type { FactSaid, SubjectRevision } from "./model.ts";

/** The changes of facts between revisions (the newest first, as they are kept), the newest first. */
export function factsSaid(revisions: readonly SubjectRevision[], only?: string): FactSaid[] {
  return revisions.flatMap((now, index) => {
    const before = revisions[index + 1]?.facts ?? {};
    return [...new Set([...Object.keys(now.facts), ...Object.keys(before)])]
      .filter((fact) => only === undefined || fact === only)
      .filter((fact) => !isDeepStrictEqual(now.facts[fact], before[fact]))
      .sort()
      .map((fact) => ({
        fact,
        ...(now.facts[fact] !== undefined && { value: now.facts[fact] }),
        revision: now.revision,
        by: now.by,
        on: now.on,
        ...(now.source !== undefined && { source: now.source }),
      }));
  });
}
