// How a provision stands on a day, as it was known on a day: in force, to come, over.
import { type Clocks, isInForce, type Provision, rowsKnown } from "@yawara/engine";

/** `from`: when it begins. `until`: when it ends or ended. */
export interface InForceState {
  state: "in-force" | "coming" | "pending" | "ended" | "never";
  from?: string;
  until?: string;
}

export const IN_FORCE_STATES = [
  "in-force",
  "coming",
  "pending",
  "ended",
  "never",
] as const satisfies readonly InForceState["state"][];

/** How a provision stands. */
export function inForceStateOf(provision: Provision, clocks: Clocks): InForceState {
  const rows = rowsKnown(provision.inForce, clocks.known);
  const dated = rows.filter(({ from }) => /^\d/.test(from)).sort((a, b) => (a.from < b.from ? -1 : 1));
  if (isInForce(provision, clocks)) {
    const { from, to } = dated.findLast((row) => row.from <= clocks.at)!;
    return { state: "in-force", from, ...(to && { until: to }) };
  }
  const next = dated.find(({ from }) => from > clocks.at);
  if (next !== undefined) return { state: "coming", from: next.from, ...(next.to && { until: next.to }) };
  if (rows.some(({ from }) => from === "pending")) return { state: "pending" };
  const last = dated.at(-1);
  return last?.to === undefined ? { state: "never" } : { state: "ended", from: last.from, until: last.to };
}
