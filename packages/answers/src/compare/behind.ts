// What is behind a figure of a comparison: the provisions it counts, by instrument, decided again for the systems it is of.

import {
  amountFor,
  decide,
  WORDS as ENGINE_WORDS,
  type Engine,
  type Finding,
  forbids,
  isBinding,
  isOffer,
  isVoluntary,
  type Language,
  MODALITIES,
  type Modality,
  type Provision,
  provisionOf,
  regimeAt,
  relocate,
  SEVERITY,
  type Subject,
} from "@yawara/engine";
import { sanctionText } from "../check/check-lines.ts";
import { sumText } from "../check/sanction-sums.ts";
import type { ComparedSubject, Comparison } from "./comparison.ts";

/** A comparison with the systems it is of. */
export interface ComparisonRun {
  comparison: Comparison;
  systems: readonly ComparedSubject[];
  asIs: boolean;
}

export type Law = "all" | "ai";

/** The figures that open to what is behind them. */
export const FIGURES = [
  "binds",
  "uses",
  "conduct",
  "voluntary",
  "before-market",
  "hours",
  "voluntary-hours",
  "sanction",
  "offers",
  "open",
] as const;
export type Figure = (typeof FIGURES)[number];

/** A figure of a comparison: of one system, or over all of them. */
export interface Behind {
  regime: string;
  law: Law;
  figure: Figure;
  subject?: string;
}

export interface BehindProvision {
  id: string;
  /** Id within its instrument. */
  local: string;
  ref: string;
  modality: Modality;
  says: string;
  /** Not read in the source itself. */
  unsure: boolean;
  /** In how many of the systems. */
  systems: number;
  hours?: { once: number; yearly: number; basis: string };
  sanction?: string;
  /** Names of the facts it waits for. */
  waitsFor?: string[];
}

/** What is behind a figure. */
export interface BehindFigure {
  /** How many provisions there are. */
  provisions: number;
  instruments: BehindInstrument[];
}

export interface BehindInstrument {
  id: string;
  title: string;
  provisions: BehindProvision[];
}

/** Whether an applying provision is counted in a figure. Kept equal to the engine's own count by the tests. */
const COUNTED: Record<Exclude<Figure, "open" | "uses" | "conduct">, (provision: Provision) => boolean> = {
  binds: ({ modality }) => isBinding(modality),
  voluntary: ({ modality }) => isVoluntary(modality),
  offers: ({ modality }) => isOffer(modality),
  "before-market": ({ modality, beforeMarket }) => modality !== "power" && beforeMarket === true,
  hours: ({ modality, effort }) => isBinding(modality) && effort !== undefined,
  "voluntary-hours": ({ modality, effort }) => modality !== "power" && !isBinding(modality) && effort !== undefined,
  sanction: ({ modality, sanction }) => isBinding(modality) && sanction.kind !== "none",
};

interface Found {
  provision: Provision;
  /** Facts it waits for in any of the systems. */
  openOn: Set<string>;
  systems: number;
  /** The highest sum of its sanction in any of the systems; `Infinity` where it turns on a fact not given. */
  sum: number;
}

/** The provisions behind a figure, hardest first within an instrument; of sanctions the heaviest first. */
export function behindFigure(run: ComparisonRun, behind: Behind, language: Language): BehindFigure {
  const { engine } = run.comparison;
  const found = [...foundBehind(run, behind).values()];
  const bySanction = behind.figure === "sanction";
  if (bySanction) found.sort((a, b) => severity(b) - severity(a) || (a.sum === b.sum ? 0 : b.sum - a.sum));
  const instruments = new Map<string, BehindInstrument>();
  for (const one of found) {
    const { instrument: id } = one.provision;
    const instrument = engine.instruments.get(id)!;
    const group = instruments.get(id) ?? { id, title: instrument.title[language], provisions: [] };
    instruments.set(id, group);
    group.provisions.push(shownProvision(engine, one, behind.figure, language));
  }
  if (!bySanction)
    for (const { provisions } of instruments.values())
      provisions.sort((a, b) => MODALITIES.indexOf(a.modality) - MODALITIES.indexOf(b.modality));
  return { provisions: found.length, instruments: [...instruments.values()] };
}

function severity({ provision }: Found): number {
  return SEVERITY.indexOf(provision.sanction.kind);
}

function foundBehind({ comparison, systems, asIs }: ComparisonRun, { regime: text, law, figure, subject }: Behind) {
  const { engine, regimes, at, known } = comparison;
  const chosen = systems.filter(({ id }) => subject === undefined || id === subject);
  const found = new Map<string, Found>();
  for (const { jurisdiction, without, only } of regimes.find((one) => one.text === text)?.parts ?? []) {
    const regime = regimeAt(engine, { at, known, jurisdictions: [jurisdiction], without, ...(only && { only }) });
    const provisions = regime.provisions.filter((id) => law === "all" || isForAi(engine, id));
    for (const one of chosen) {
      const there = asIs ? one.subject : relocate(engine, one.subject, jurisdiction);
      for (const finding of decide(engine, { ...regime, provisions }, there))
        if (isBehind(engine, finding, figure)) note(found, engine, finding, there);
    }
  }
  return found;
}

function isForAi(engine: Engine, id: string): boolean {
  return engine.instruments.get(provisionOf(engine, id).instrument)!.forAi === true;
}

function note(found: Map<string, Found>, engine: Engine, { provision: id, openOn }: Finding, subject: Subject): void {
  const known = found.get(id);
  const provision = provisionOf(engine, id);
  const { max } = provision.sanction;
  found.set(id, {
    provision,
    openOn: new Set([...(known?.openOn ?? []), ...openOn]),
    systems: (known?.systems ?? 0) + 1,
    sum: Math.max(known?.sum ?? 0, max === undefined ? 0 : amountFor(engine, max, subject).high),
  });
}

function isBehind(engine: Engine, { provision: id, outcome, openOn, breach }: Finding, figure: Figure): boolean {
  const provision = provisionOf(engine, id);
  if (figure === "open")
    return outcome === "open" && openOn.some((fact) => ["core", "branch"].includes(engine.facts.get(fact)!.layer));
  if (outcome !== "applies" || provision.scope === true) return false;
  const isBan = provision.modality === "prohibition";
  if (figure === "uses" || figure === "conduct") return isBan && forbids(engine, id) === figure;
  const asksNothing = isBan && breach !== undefined && breach.outcome !== "broken";
  return !asksNothing && COUNTED[figure](provision);
}

function shownProvision(
  engine: Engine,
  { provision, openOn, systems, sum }: Found,
  figure: Figure,
  language: Language,
): BehindProvision {
  const { id, instrument, ref, modality, says, source, effort } = provision;
  const isHours = figure === "hours" || figure === "voluntary-hours";
  return {
    id,
    local: id.slice(instrument.length + 1),
    ref: ref[language],
    modality,
    says: says[language],
    unsure: source.confidence !== "seen",
    systems,
    ...(isHours && {
      hours: { once: effort?.onceHours ?? 0, yearly: effort?.yearlyHours ?? 0, basis: effort?.basis[language] ?? "" },
    }),
    ...(figure === "sanction" && { sanction: sanctionWords(provision, sum, language) }),
    ...(figure === "open" && { waitsFor: [...openOn].map((fact) => engine.facts.get(fact)!.name[language]) }),
  };
}

/** The sanction in a line, with the sum it comes to where the law gives a formula for it. */
function sanctionWords(provision: Provision, sum: number, language: Language): string {
  const text = sanctionText(provision, language);
  const { max } = provision.sanction;
  if (max === undefined || max.kind === "number" || !Number.isFinite(sum)) return text;
  return ENGINE_WORDS[language].parts([text, sumText({ whom: "firm", low: sum, high: sum }, language)]);
}
