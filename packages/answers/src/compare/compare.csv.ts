// A comparison as CSV: one row a system and regime, all law beside law made for AI.
import { MODALITIES, type RegimeScore } from "@yawara/engine";
import { csvFile, visible } from "../visible.ts";
import type { Comparison } from "./comparison.ts";

type Cell = string | number;

const COLUMNS = [
  ...MODALITIES,
  "bans_not_broken",
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

/** First line the names of the columns. A sum that turns on a fact not given is empty; a regime without law has no rows. */
export function standingsCsv({ standings, forAi, at }: Comparison): string {
  const rows = [
    ...standings.map((one) => ["all", ...valuesOf(one)] as Cell[]),
    ...forAi.map((one) => ["for_ai", ...valuesOf(one)] as Cell[]),
  ];
  return csvFile([
    ["law", "at", "subject", "regime", ...COLUMNS],
    ...rows.map(([law, ...rest]) => [law!, at, ...rest]),
  ]);
}

function valuesOf({
  subject,
  regime,
  counts,
  bans,
  beforeMarket,
  hours,
  voluntaryHours,
  worst,
  open,
}: RegimeScore): Cell[] {
  return [
    visible(subject),
    regime,
    ...MODALITIES.map((modality) => counts[modality]),
    bans,
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
