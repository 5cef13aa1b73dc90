// Every figure and list that is read off a report: computed here, and nowhere else.
import {
  type BreachFinding,
  type Engine,
  type Entry,
  FIRST_INTERVIEW,
  GROUPS,
  isWithin,
  type Language,
  MODALITIES,
  type Modality,
  provisionOf,
  type Regime,
  type Report,
} from "@yawara/engine";
import type { VerdictCounts } from "../words/en.ts";
import type { Checked } from "./checked.ts";
import { offersOf } from "./offers.ts";

/** Where a finding stands in a report, hard to soft; `open` waits for a fact of the first interview. */
export const REPORT_GROUPS = [...GROUPS, "open"] as const;
export type ReportGroup = (typeof REPORT_GROUPS)[number];

/** Every entry of a report with where it stands, the hardest first, what is open last. */
export function entriesOf(report: Report): { group: ReportGroup; entry: Entry }[] {
  return REPORT_GROUPS.flatMap((group) => entriesIn(report, group).map((entry) => ({ group, entry })));
}

/** The entries of one group. */
export function entriesIn({ groups, open }: Report, group: ReportGroup): readonly Entry[] {
  return group === "open" ? open : groups[group];
}

/** How many entries stand where. */
export function countsOf(report: Report): Record<ReportGroup, number> {
  const counts = REPORT_GROUPS.map((group) => [group, entriesIn(report, group).length]);
  return Object.fromEntries(counts) as Record<ReportGroup, number>;
}

/** How many provisions of each force apply today; clauses of reach and terms are counted nowhere. */
export function countsByForce({ groups: { scope: _, ...groups } }: Report): Record<Modality, number> {
  const counts = Object.fromEntries(MODALITIES.map((modality) => [modality, 0])) as Record<Modality, number>;
  for (const { outcome, from, modality } of Object.values(groups).flat())
    if (outcome === "applies" && from === undefined) counts[modality]++;
  return counts;
}

/** What the verdict says in a sentence. */
export function verdictCounts(checked: Pick<Checked, "engine" | "regime" | "report">): VerdictCounts {
  const { groups, forbidden, unmet, unseenBans, undecidedBans, wouldBreak, open } = checked.report;
  const { certain, money } = offersOf(checked);
  return {
    forbidden: forbidden.length,
    unseen: unseenBans.length,
    undecided: undecidedBans.length - wouldBreak.length,
    wouldBreak: wouldBreak.length,
    duties: groups.must.length - forbidden.length,
    unmet: unmet.length,
    cooperate: groups.cooperate.length,
    should: groups.should.length,
    offers: certain,
    money: money.certain,
    open: open.length,
  };
}

/** Facts of the first interview that are unknown and matter, to what binds or to what is broken, by id. */
export function questionsLeft({ engine, report }: Pick<Checked, "engine" | "report">): string[] {
  const waited = new Set(report.open.flatMap(({ openOn }) => openOn));
  for (const group of REPORT_GROUPS)
    for (const { breach } of entriesIn(report, group))
      for (const fact of breach?.openOn ?? []) if (isAskedFirst(engine, fact)) waited.add(fact);
  return [...waited].sort();
}

function isAskedFirst(engine: Engine, fact: string): boolean {
  return FIRST_INTERVIEW.includes(engine.facts.get(fact)!.layer);
}

/** The facts that open entries or breaches wait for, the most wanted first. */
export function waitingFor(
  engine: Engine,
  entries: readonly Pick<Entry, "openOn">[],
  language: Language,
): { fact: string; name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { openOn } of entries) for (const fact of openOn) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return [...counts]
    .map(([fact, count]) => ({ fact, name: engine.facts.get(fact)!.name[language], count }))
    .sort((a, b) => b.count - a.count || (a.fact < b.fact ? -1 : 1));
}

/** The breaches of which nothing is said yet, of all norms or of bans alone. */
export function openBreaches(report: Report, which: "all" | "bans" = "all"): BreachFinding[] {
  return entriesOf(report).flatMap(({ entry: { modality, breach } }) =>
    breach?.outcome === "open" && (which === "all" || modality === "prohibition") ? [breach] : [],
  );
}

/** How many findings rest on something else than the source itself. */
export function unsureCount({ engine, report: { groups } }: Checked): number {
  let count = 0;
  for (const shown of [groups.must, groups.ban, groups.cooperate, groups.should, groups.get])
    for (const { provision } of shown) if (provisionOf(engine, provision).source.confidence !== "seen") count++;
  return count;
}

/** How much of a gauge binds, and all of it; bans that are not broken ask nothing and stand beside it. */
export function bindingShare({ sanctioned, unsanctioned, voluntary }: Omit<Report["gauge"], "bans">): {
  binding: number;
  all: number;
} {
  const binding = sanctioned + unsanctioned;
  return { binding, all: binding + voluntary };
}

/** A gauge in so many cells: full where a sanction stands behind, half where it binds without one, light where it is voluntary. */
export function gaugeCells(
  { sanctioned, unsanctioned, voluntary }: Omit<Report["gauge"], "bans">,
  cells: number,
): { full: number; half: number; light: number } {
  const total = Math.max(1, sanctioned + unsanctioned + voluntary);
  const full = Math.round((cells * sanctioned) / total);
  const share = Math.round((cells * unsanctioned) / total);
  const half = Math.min(cells - full, unsanctioned > 0 ? Math.max(1, share) : 0);
  return { full, half, light: cells - full - half };
}

const silent = new WeakMap<Regime, readonly string[]>();

/** The jurisdictions asked about of which no provision is in force on the day: they were not looked at. */
export function notLookedAt({ engine, regime, jurisdictions }: Checked): readonly string[] {
  const known = silent.get(regime);
  if (known !== undefined) return known;
  const there = new Set(
    regime.provisions.map((id) => engine.instruments.get(provisionOf(engine, id).instrument)!.jurisdiction),
  );
  const found = jurisdictions.filter((one) => ![...there].some((jurisdiction) => isWithin(jurisdiction, one)));
  silent.set(regime, found);
  return found;
}
