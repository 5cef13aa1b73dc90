// Which findings a file for machines holds: what asks something. Offers, powers and clauses of reach ask nothing.
import type { Entry } from "@yawara/engine";
import type { Checked } from "../check/checked.ts";
import { entriesOf, type ReportGroup } from "../check/figures.ts";

const ASKING_NOTHING: readonly ReportGroup[] = ["get", "power", "scope"];

/** The entries that ask something, hard to soft; what may be had and what the State may do are left out wherever they stand. */
export function askingEntries({ report }: Checked): Entry[] {
  return entriesOf(report)
    .filter(({ group }) => !ASKING_NOTHING.includes(group))
    .map(({ entry }) => entry)
    .filter(({ modality }) => modality !== "right" && modality !== "benefit" && modality !== "power");
}
