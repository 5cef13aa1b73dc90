// Reads a bill of materials or a model card, judged by what is in it.
import { decodeText } from "@yawara/answers/decode-text";
import { MOST_BYTES } from "../limits.ts";
import { problem, type TableProblem } from "../problem.ts";
import { readCycloneDx } from "./cyclonedx.ts";
import type { Inventory } from "./inventory.ts";
import { readModelCard } from "./model-card.ts";
import { readSpdx } from "./spdx.ts";

/** The inventory in the bytes of a file: CycloneDX or SPDX 3.0.1 as JSON, or the head of a model card in Markdown. Nothing is thrown. */
export function readInventory(
  bytes: Uint8Array,
  file: { name: string },
): { inventory: Inventory } | { problem: TableProblem } {
  if (bytes.length > MOST_BYTES)
    return { problem: problem("table-too-large", { limit: String(MOST_BYTES), size: String(bytes.length) }) };
  const decoded = decodeText(bytes);
  if ("problem" in decoded) return decoded;
  const { text } = decoded;
  if (text.trim() === "") return { problem: problem("file-empty") };
  if (/^---\s*\r?\n/.test(text)) return readModelCard(text, file.name);
  const document = parsed(text);
  if (document === undefined) return { problem: problem(/^\s*[{[]/.test(text) ? "json-broken" : "inventory-unknown") };
  return typeof document === "object" && document !== null && "@context" in document
    ? readSpdx(document)
    : readCycloneDx(document);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
