// The law that comes with Yawara, opened once a process, when it is first asked about.
import type { LawStore } from "@yawara/answers";
import { openLawStore } from "@yawara/answers/node";
import { today } from "./commands/today.ts";

let opened: LawStore | undefined;

export function lawStore(): LawStore {
  opened ??= openLawStore({ today });
  return opened;
}
