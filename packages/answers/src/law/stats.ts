// How much law there is: instruments and provisions by jurisdiction, by force, and by how sure it is.
import type { Corpus } from "@yawara/engine";
import type { LawStore } from "../law-store.ts";

interface StatsAnswer {
  jurisdictions: Record<string, { instruments: number; provisions: number }>;
  modality: Record<string, number>;
  facts: number;
  cases: number;
  confidence: Record<string, number>;
}

/** The law in four figures. */
export interface LawTotals {
  provisions: number;
  instruments: number;
  /** Countries and the EU; international texts are not counted. */
  jurisdictions: number;
  cases: number;
}

export function lawTotals(
  { provisions, instruments, cases }: Pick<Corpus, "provisions" | "instruments" | "cases">,
  jurisdictions: readonly string[],
): LawTotals {
  return {
    provisions: provisions.length,
    instruments: instruments.length,
    jurisdictions: jurisdictions.filter((one) => one !== "INTL").length,
    cases,
  };
}

export function lawStats(store: LawStore): StatsAnswer {
  const { instruments, provisions, facts, cases } = store.law().corpus;
  const jurisdictions: StatsAnswer["jurisdictions"] = {};
  for (const { jurisdiction, provisions: of } of instruments) {
    const counts = jurisdictions[jurisdiction] ?? { instruments: 0, provisions: 0 };
    jurisdictions[jurisdiction] = counts;
    counts.instruments++;
    counts.provisions += of.length;
  }
  return {
    jurisdictions,
    modality: counted(provisions.map(({ modality }) => modality)),
    facts: facts.length,
    cases,
    confidence: counted(provisions.map(({ source }) => source.confidence)),
  };
}

function counted(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort((a, b) => b[1] - a[1]));
}
