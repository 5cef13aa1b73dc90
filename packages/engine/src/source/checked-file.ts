// Law files held to the schema of their kind; what a file has wrong becomes problems at its place.
import type { z } from "zod";
import type { Problem } from "../law/model.ts";
import type { Document, Path } from "./document.ts";
import { schemaFinding } from "./schema-finding.ts";

/** A file whose value has the shape of its kind. */
export interface Checked<T> {
  document: Document;
  value: T;
}

/** The files that hold to the schema; of the others the problems are added. */
export function checkedAs<S extends z.ZodType>(
  documents: Document[],
  schema: S,
  problems: Problem[],
): Checked<z.infer<S>>[] {
  const checked: Checked<z.infer<S>>[] = [];
  for (const document of documents) {
    if (document.value === null || document.value === undefined) {
      problems.push({ code: "file-empty", args: {}, ...document.place([]) });
      continue;
    }
    const result = schema.safeParse(document.value);
    if (result.success) checked.push({ document, value: result.data });
    else for (const issue of result.error.issues.slice(0, 20)) problems.push(schemaProblem(document, issue));
  }
  return checked;
}

function schemaProblem(document: Document, whole: z.core.$ZodIssue): Problem {
  const issue = ofOneForm(whole);
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0] ?? "";
    const path = [...(issue.path as Path), key];
    return { code: "unknown-key", args: { key, path: path.join(".") }, ...document.placeOfKey(path) };
  }
  const path = issue.path as Path;
  if (issue.code === "custom" && issue.params?.problem === "no-such-day")
    return { code: "no-such-day", args: { value: String(valueAt(document.value, path)) }, ...document.place(path) };
  const args = { path: path.join("."), ...schemaFinding(issue, valueAt(document.value, path)) };
  return { code: "schema", args, ...document.place(path) };
}

/** Of a value that may have several forms, what is wrong with the one it has: its own finding is that it has none of them. */
function ofOneForm(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== "invalid_union") return issue;
  const within = issue.errors.find(
    ([first]) => first !== undefined && !(first.code === "invalid_type" && first.path.length === 0),
  );
  return within === undefined ? issue : ofOneForm({ ...within[0]!, path: [...issue.path, ...within[0]!.path] });
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((within, step) => (within as Record<string | number, unknown>)[step], value);
}
