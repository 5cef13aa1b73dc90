// What an inventory would do, as the server tells it, and the asking for it.
import type { Language } from "@yawara/engine";
import { ask, type Refused } from "../../api/client.ts";
import type { AssetKind } from "../register/ledger-types.ts";

export interface ShownAsset {
  ref: string;
  kind: AssetKind;
  name: string;
  version?: string;
  outcome: "create" | "update" | "unchanged" | "question";
  changes?: { field: string }[];
  candidates?: { id: string; name: string; version?: string }[];
}

export interface ShownInventory {
  batch?: string;
  format: string;
  applies: boolean;
  assets: ShownAsset[];
  links: { from: string; to: string; outcome: "create" | "unchanged" | "circle" }[];
  left_behind: { path: string; count: number }[];
}

/** A file whose text the server reads. */
export interface InventoryFile {
  name: string;
  content: string;
}

/** What was said of things that only share their name, by ref. */
export type Answers = Readonly<Record<string, string>>;

export const askInventory = (
  language: Language,
  file: InventoryFile,
  answers: Answers,
  preview: boolean,
): Promise<ShownInventory | Refused> =>
  ask<ShownInventory>(language, "POST", "v1/inventories", { ...file, answers, ...(preview && { preview }) });

/** How many assets and links it would write. */
export const sizeOf = ({ assets, links }: ShownInventory) => ({
  assets: assets.filter(({ outcome }) => outcome === "create" || outcome === "update").length,
  links: links.filter(({ outcome }) => outcome === "create").length,
});
