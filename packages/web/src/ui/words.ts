// Words of the legend of the force scale.
import type { Language } from "@yawara/engine";

const en = {
  label: "What the marks mean",
  dagger: "not read in the source itself: from a commentary, or not confirmed.",
};

type LegendWords = typeof en;

const ja: LegendWords = {
  label: "印の意味",
  dagger: "原典で確かめていないもの(解説による、又は未確認)。",
};

export const LEGEND_WORDS: Record<Language, LegendWords> = { en, ja };
