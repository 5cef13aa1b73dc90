// The difference of two days as files: JSON as the command line writes it, CSV in plain words.
import { type AlternativesView, type ChangedProvision, csvFile, joinDiffs } from "@yawara/answers";
import { type Language, WORDS } from "@yawara/engine";
import { jurisdictionName } from "../../law-picker/jurisdictions.ts";
import type { ChangesOf } from "./use-changes.ts";
import { type ChangeKind, DIFF_WORDS } from "./words.ts";

export const CHANGE_KINDS = ["changed", "came", "went"] as const satisfies readonly ChangeKind[];

export interface Days {
  from: string;
  to: string;
}

/** Conditions are CEL; the same keys as `yawara law diff --json`. */
export function changesAsJson(found: readonly ChangesOf[], days: Days): string {
  return JSON.stringify(
    joinDiffs(
      found.map(({ changes }) => changes.json),
      days,
    ),
    null,
    2,
  );
}

function inOneLine(alternatives: AlternativesView | undefined, language: Language): string {
  if (alternatives === undefined) return "";
  const { and, or } = WORDS[language];
  const ways = alternatives.of.map((way) => [...alternatives.common, ...way].join(and));
  return ways.length > 1 ? ways.map((way) => `(${way})`).join(or) : (ways[0] ?? "");
}

function cellsOf(kind: ChangeKind, one: ChangedProvision, language: Language): string[] {
  return [
    DIFF_WORDS[language].kind[kind],
    jurisdictionName(one.jurisdiction, language),
    one.instrumentName,
    one.ref,
    WORDS[language].modality[one.modality],
    one.says,
    one.condition,
    inOneLine(one.gained, language),
    inOneLine(one.lost, language),
    one.id,
    one.source,
  ];
}

/** One line a provision. */
export function changesAsCsv(found: readonly ChangesOf[], language: Language): string {
  const rows = CHANGE_KINDS.flatMap((kind) =>
    found.flatMap(({ changes }) => changes[kind].map((one) => cellsOf(kind, one, language))),
  );
  return csvFile([DIFF_WORDS[language].columns, ...rows]);
}
