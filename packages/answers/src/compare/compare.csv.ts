// A comparison as CSV: one row a system and regime, all law beside law made for AI.
import { MODALITIES, type RegimeScore } from "@yawara/engine";
import type { Comparison } from "./comparison.ts";

const COLUMNS = [
  ...MODALITIES,
  "before_market",
  "hours_once",
  "hours_yearly",
  "voluntary_hours_once",
  "voluntary_hours_yearly",
  "worst_sanction",
  "worst_sanction_yen",
  "worst_sanction_years",
  "worst_sanction_provision",
  "open",
];

/** RFC 4180, first line the names of the columns. A sum that turns on a fact not given is empty. */
export function standingsCsv({ standings, forAi, at }: Comparison): string {
  const rows = [
    ...standings.map((one) => ["all", ...valuesOf(one)]),
    ...forAi.map((one) => ["for_ai", ...valuesOf(one)]),
  ];
  return [["law", "at", "subject", "regime", ...COLUMNS], ...rows.map(([law, ...rest]) => [law, at, ...rest])]
    .map((row) => row.map(field).join(","))
    .join("\r\n");
}

function valuesOf({
  subject,
  regime,
  counts,
  beforeMarket,
  hours,
  voluntaryHours,
  worst,
  open,
}: RegimeScore): unknown[] {
  return [
    subject,
    regime,
    ...MODALITIES.map((modality) => counts[modality]),
    beforeMarket,
    hours.once,
    hours.yearly,
    voluntaryHours.once,
    voluntaryHours.yearly,
    worst?.kind ?? "none",
    worst?.max !== undefined && Number.isFinite(worst.max) ? Math.round(worst.max) : "",
    worst?.confinementYears ?? "",
    worst?.provision ?? "",
    open,
  ];
}

function field(value: unknown): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
