// A comparison as CSV: one row a system and regime, all law beside law made for AI.
import { bound, isComparable, MODALITIES, type RegimeScore } from "@yawara/engine";
import { csvFile, visible } from "../visible.ts";
import type { Comparison } from "./comparison.ts";

type Cell = string | number;

const COLUMNS = [
  "comparable",
  "open",
  "open_binding",
  ...MODALITIES,
  "bans_not_broken",
  "uses_forbidden",
  "conduct_forbidden",
  "before_market",
  "hours_once",
  "hours_yearly",
  "voluntary_hours_once",
  "voluntary_hours_yearly",
  "worst_sanction",
  "worst_sanction_yen",
  "worst_sanction_years",
  "worst_sanction_provision",
];

/** First line the names of the columns. Where most of what could bind is open nothing else is claimed: those cells are empty. A sum that turns on a fact not given is empty; a regime without law has no rows. */
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

function valuesOf(score: RegimeScore): Cell[] {
  const { subject, regime, open, openBinding } = score;
  const isClaimed = isComparable({ bound: bound(score), openBinding });
  const figures = isClaimed ? figuresIn(score) : Array.from({ length: COLUMNS.length - 3 }, () => "");
  return [visible(subject), regime, isClaimed ? "yes" : "no", open, openBinding, ...figures];
}

function figuresIn({ counts, bans, forbids, beforeMarket, hours, voluntaryHours, worst }: RegimeScore): Cell[] {
  return [
    ...MODALITIES.map((modality) => counts[modality]),
    bans,
    forbids.uses.binds,
    forbids.conduct.binds,
    beforeMarket,
    hours.once,
    hours.yearly,
    voluntaryHours.once,
    voluntaryHours.yearly,
    worst?.kind ?? "none",
    worst?.max !== undefined && Number.isFinite(worst.max) ? Math.round(worst.max) : "",
    worst?.confinementYears ?? "",
    worst?.provision ?? "",
  ];
}
