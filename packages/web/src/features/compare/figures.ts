// The figures of a comparison by regime: those of one system as they are, those of many as their means.

import type { Law } from "@yawara/answers";
import { type Figures, figuresOf } from "@yawara/answers";
import { type Language, LOCALES } from "@yawara/engine";
import type { Compared, ShownRegime, ShownSanction, ShownScore } from "../../worker/compare-request.ts";

/** How one regime stands. */
export interface Row extends Figures {
  regime: ShownRegime;
  label: string;
  /** Japan, or the first regime where Japan is not among them. */
  highlighted: boolean;
  openBinding: number;
  /** Of one system only. */
  worst?: ShownSanction;
}

/** A row a regime. */
export function rowsOf(compared: Compared, law: Law, label: (regime: ShownRegime) => string): Row[] {
  const standings = law === "ai" ? compared.forAi : compared.all;
  const highlighted = highlightOf(compared.regimes);
  return compared.regimes.map((regime) => ({
    regime,
    label: label(regime),
    highlighted: regime === highlighted,
    ...meanOf(standings.filter((one) => one.regime === regime.text)),
  }));
}

/** The regime that is looked at first. */
export function highlightOf(regimes: readonly ShownRegime[]): ShownRegime | undefined {
  return regimes.find(({ text }) => text === "JP") ?? regimes[0];
}

function meanOf(standings: readonly ShownScore[]): Omit<Row, "regime" | "label" | "highlighted"> {
  const [first] = standings;
  return {
    ...figuresOf(standings),
    openBinding: standings.reduce((sum, one) => sum + one.openBinding, 0) / standings.length,
    ...(standings.length === 1 && first?.worst && { worst: first.worst }),
  };
}

/** Writes a figure: whole where it is one system's, with one decimal where it is a mean. */
export function figureText(value: number, language: Language, isMean: boolean): string {
  const digits = isMean && value < 100 ? 1 : 0;
  return value.toLocaleString(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
