// The figures of a comparison by regime: those of one system as they are, those of many as their means.
import { BINDING, type Language, type Modality } from "@yawara/engine";
import type { Compared, Law, ShownRegime, ShownSanction, ShownScore } from "../../worker/compare-request.ts";

/** How one regime stands. */
export interface Row {
  regime: ShownRegime;
  label: string;
  /** Japan, or the first regime where Japan is not among them. */
  highlighted: boolean;
  counts: Record<Modality, number>;
  beforeMarket: number;
  hours: Hours;
  voluntaryHours: Hours;
  open: number;
  openBinding: number;
  /** Of one system only. */
  worst?: ShownSanction;
}

interface Hours {
  once: number;
  yearly: number;
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
  const mean = (figure: (one: ShownScore) => number) =>
    standings.reduce((sum, one) => sum + figure(one), 0) / standings.length;
  const hours = (figure: (one: ShownScore) => Hours) => ({
    once: mean((one) => figure(one).once),
    yearly: mean((one) => figure(one).yearly),
  });
  const first = standings[0]!;
  const modalities = Object.keys(first.counts) as Modality[];
  return {
    counts: Object.fromEntries(modalities.map((one) => [one, mean(({ counts }) => counts[one])])) as Row["counts"],
    beforeMarket: mean(({ beforeMarket }) => beforeMarket),
    hours: hours((one) => one.hours),
    voluntaryHours: hours((one) => one.voluntaryHours),
    open: mean(({ open }) => open),
    openBinding: mean(({ openBinding }) => openBinding),
    ...(standings.length === 1 && first.worst && { worst: first.worst }),
  };
}

export function sumOf(counts: Record<Modality, number>, modalities: readonly Modality[]): number {
  return modalities.reduce((sum, one) => sum + counts[one], 0);
}

export function bindsOf({ counts }: Pick<Row, "counts">): number {
  return sumOf(counts, BINDING);
}

/** Writes a figure: whole where it is one system's, with one decimal where it is a mean. */
export function figureText(value: number, language: Language, isMean: boolean): string {
  const digits = isMean && value < 100 ? 1 : 0;
  return value.toLocaleString(language === "ja" ? "ja-JP" : "en-GB", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
