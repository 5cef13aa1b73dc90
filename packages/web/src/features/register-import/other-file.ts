// A file that is no table: which kind it is and what of it goes on, judged by what is in it.
import type { Language } from "@yawara/engine";
import { today } from "../../ui/today.ts";
import type { TableRows } from "../../worker/table-verbs.ts";
import { worker } from "../../worker/worker.ts";
import type { InventoryFile } from "./inventory-plan.ts";

export type OtherFile =
  | { kind: "inventory"; file: InventoryFile }
  | { kind: "subject"; name: string; rows: TableRows }
  | { kind: "wrong"; says: string };

/** Whether a name is that of a bill of materials, a model card or a subject file. */
export const isOtherFile = (name: string): boolean => /\.(json|jsonld|md|markdown|ya?ml)$/i.test(name);

/** Reads it here as far as it is a subject; an inventory is read by the server. */
export async function readOtherFile(name: string, bytes: Uint8Array, language: Language): Promise<OtherFile> {
  const content = new TextDecoder().decode(bytes);
  const isInventory = /\.(md|markdown|jsonld)$/i.test(name) || /"(?:bomFormat|@context)"/.test(content);
  if (isInventory) return { kind: "inventory", file: { name, content } };
  const read = await worker().subjectFile(name, bytes, today(), language);
  if ("problems" in read) return { kind: "wrong", says: read.problems.map(({ text }) => text).join(" ") };
  const { subject } = read;
  const named = subject.name?.[language] || name.replace(/(?:\.subject)?\.[^.]*$/, "");
  const values = { ...(subject.facts as TableRows["rows"][number]["values"]), name: named };
  return {
    kind: "subject",
    name,
    rows: { rows: [{ sheet: "", number: 1, values, blank: [] }], wrong: [], written: {} },
  };
}
