// The rows of a comparison's panels, and how its figures are written.

import type { Law, RegimeRow, ShownRegime } from "@yawara/answers";
import { type Language, LOCALES } from "@yawara/engine";
import type { Compared } from "../../worker/compare-request.ts";

/** How one regime stands. */
export interface Row extends RegimeRow {
  label: string;
  /** Japan, or the first regime where Japan is not among them. */
  highlighted: boolean;
}

/** A row a regime. */
export function rowsOf(compared: Compared, law: Law, label: (regime: ShownRegime) => string): Row[] {
  const highlighted = highlightOf(compared.regimes)?.text;
  return compared[law].rows.map((row) => ({
    ...row,
    label: label(row.regime),
    highlighted: row.regime.text === highlighted,
  }));
}

/** The regime that is looked at first. */
export function highlightOf(regimes: readonly ShownRegime[]): ShownRegime | undefined {
  return regimes.find(({ text }) => text === "JP") ?? regimes[0];
}

/** Writes a figure: whole where it is one system's, with one decimal where it is a mean. */
export function figureText(value: number, language: Language, isMean: boolean): string {
  const digits = isMean && value < 100 ? 1 : 0;
  return value.toLocaleString(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
