// What columns were read as in earlier files: kept in this browser, for each organisation apart.
import type { KeptMapping } from "@yawara/tables";
import { keep, kept } from "../../shell/storage.ts";

const KEPT = "yawara.import.";
/** Heads kept of an organisation; the oldest go first. */
const MOST_HEADS = 500;

/** What was remembered; nothing where that cannot be read. */
export function rememberedMapping(organisation: string): KeptMapping {
  try {
    const read: unknown = JSON.parse(kept(KEPT + organisation) ?? "{}");
    if (typeof read !== "object" || read === null || Array.isArray(read)) return {};
    return Object.fromEntries(
      Object.entries(read).filter(([, field]) => field === null || typeof field === "string"),
    ) as KeptMapping;
  } catch {
    return {};
  }
}

/**
 * Remembers what a file's columns are read as. A column nobody said anything of is not remembered as left out: the next file may come
 * when there is a field for it.
 */
export function rememberMapping(organisation: string, mapping: KeptMapping, chosen: KeptMapping): void {
  const before = rememberedMapping(organisation);
  const said = Object.entries(mapping).filter(
    ([key, field]) => field !== null || chosen[key] === null || before[key] === null,
  );
  const now = new Map([...Object.entries(before).filter(([key]) => !Object.hasOwn(mapping, key)), ...said]);
  keep(KEPT + organisation, JSON.stringify(Object.fromEntries([...now].slice(-MOST_HEADS))));
}
