// The day somebody last looked at a ledger in this browser, before today: what changed since is listed by it.
import { useEffect, useState } from "react";
import { keep, kept } from "../../shell/storage.ts";
import { today } from "../../ui/today.ts";

const KEPT = "yawara.register.looked";

/** Days by organisation: that of the look before, and that of the last one. */
type Looks = Record<string, { before?: string; last: string }>;

/** The day of the look before today's, ISO; nothing where there was none. */
export function useLastLook(organisation: string): string | undefined {
  const [looks] = useState(readKept);
  const known = looks[organisation];
  const before = known === undefined || known.last === today() ? known?.before : known.last;
  useEffect(() => {
    keep(KEPT, JSON.stringify({ ...readKept(), [organisation]: { ...(before && { before }), last: today() } }));
  }, [organisation, before]);
  return before;
}

/** What another hand left may be anything. */
function readKept(): Looks {
  try {
    const found: unknown = JSON.parse(kept(KEPT) ?? "{}");
    if (typeof found !== "object" || found === null) return {};
    return Object.fromEntries(Object.entries(found).filter(([, look]) => typeof look?.last === "string"));
  } catch {
    return {};
  }
}

/** The day thirty days ago, ISO. */
export function monthAgo(): string {
  return new Date(Date.parse(`${today()}T00:00:00Z`) - 30 * 86_400_000).toISOString().slice(0, 10);
}
