// What kept checks are judged by today: the law data and the engine at hand, and the day.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { LawStore } from "@yawara/answers";
import type { CheckedBy } from "@yawara/register";

const { version: engine } = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve("@yawara/engine/package.json")), "utf8"),
) as { version: string };

/** By what a check made now would be made. */
export function checkedBy(store: Pick<LawStore, "base" | "today">): CheckedBy {
  return { corpus: store.base.version, engine, today: store.today() };
}
