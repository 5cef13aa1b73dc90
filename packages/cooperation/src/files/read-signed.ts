// From the bytes of a file to a document of its schema, in its one form alone.
import type { z } from "zod";
import { canonicalJson, isWellFormedJson } from "../canonical-json.ts";
import { type FileProblem, fileProblem } from "./problem.ts";

/** The version of the forms in this folder, at the end of every `type`. */
const FORM = 1;

/**
 * The document that bytes hold. `changed` where they are not the one form of a document of the schema, `newer-form` where a later
 * version of these files says so itself.
 */
export function readDocumentOf<T>(bytes: Uint8Array, schema: z.ZodType<T>): { document: T } | FileProblem {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    return fileProblem("changed");
  }
  const form = formOf(value);
  if (form > FORM) return fileProblem("newer-form", { form: String(form) });
  const read = schema.safeParse(value);
  if (!read.success || canonicalJson(value) !== text || !isWellFormedJson(value)) return fileProblem("changed");
  return { document: read.data };
}

/** The number at the end of the payload's `type`; 0 where there is none. */
function formOf(value: unknown): number {
  const payload = typeof value === "object" && value !== null && "payload" in value ? value.payload : undefined;
  const type = typeof payload === "object" && payload !== null && "type" in payload ? payload.type : undefined;
  const [, number = "0"] = /^yawara-[a-z]+\/(\d{1,6})$/.exec(String(type)) ?? [];
  return Number(number);
}
