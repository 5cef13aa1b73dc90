// From findings to a report: groups by force, the verdict, the gauge, and at most seven steps to take first.
import { type Finding, outcomeOf } from "./decide.ts";
import { type Engine, provisionOf } from "./engine.ts";
import { reasonsFor } from "./explain.ts";
import { likelihood } from "./likelihood.ts";
import type { Modality, Provision } from "./model.ts";
import type { Regime } from "./regime.ts";
import type { Subject } from "./subject.ts";

export const GROUPS = ["must", "cooperate", "should", "get", "watch", "if", "power"] as const;
export type Group = (typeof GROUPS)[number];

export interface Entry {
  provision: string;
  outcome: Finding["outcome"];
  modality: Modality;
  /** Facts the outcome still waits for. */
  openOn: string[];
  /** For what is not in force yet: the day, `pending` where none is fixed. */
  from?: string;
}

export interface Report {
  groups: Record<Group, Entry[]>;
  /** Provisions that still wait for a fact the first interview asks about. */
  open: Entry[];
  /** How what applies is spread over force: with a sanction behind it, binding without one, voluntary. */
  gauge: { sanctioned: number; unsanctioned: number; voluntary: number };
  /** At most seven, the first to take first. `action` is an index into the provision's `do`. */
  next: { provision: string; action: number }[];
  /** Provisions whose practice looks forbidden as described. */
  forbidden: string[];
}

const VOLUNTARY: readonly Modality[] = ["effort-duty", "guideline"];
const BINDING: readonly Modality[] = ["prohibition", "duty", "cooperate"];
const MOST_STEPS = 7;

/** Sorts findings into a report. `coming` are the provisions not in force yet that could touch the subject. */
export function report(engine: Engine, regime: Regime, subject: Subject, findings: readonly Finding[]): Report {
  const groups: Record<Group, Entry[]> = { must: [], cooperate: [], should: [], get: [], watch: [], if: [], power: [] };
  const open: Entry[] = [];
  for (const finding of findings) {
    const provision = provisionOf(engine, finding.provision);
    const entry: Entry = {
      provision: provision.id,
      outcome: finding.outcome,
      modality: provision.modality,
      openOn: finding.openOn,
    };
    if (finding.outcome === "applies") groups[groupOf(provision.modality)].push(entry);
    else if (finding.outcome === "open") sortOpen(engine, entry, groups, open);
  }
  groups.get.sort((a, b) => Number(b.outcome === "applies") - Number(a.outcome === "applies"));
  groups.watch.push(...watched(engine, regime, subject));
  return {
    groups,
    open,
    gauge: gauge(engine, groups),
    next: nextSteps(engine, groups, subject),
    forbidden: forbidden(engine, groups),
  };
}

function groupOf(modality: Modality): Group {
  if (modality === "prohibition" || modality === "duty") return "must";
  if (modality === "cooperate") return "cooperate";
  if (modality === "right" || modality === "benefit") return "get";
  return modality === "power" ? "power" : "should";
}

function sortOpen(engine: Engine, entry: Entry, groups: Report["groups"], open: Entry[]): void {
  const layers = new Set(entry.openOn.map((id) => engine.facts.get(id)!.asked));
  if (layers.has("core") || layers.has("branch")) open.push(entry);
  else if (layers.has("support") && groupOf(entry.modality) === "get") groups.get.push(entry);
  else groups.if.push(entry);
}

function watched(engine: Engine, regime: Regime, subject: Subject): Entry[] {
  const entries: Entry[] = [];
  for (const { provision: id, from } of regime.coming) {
    const provision = provisionOf(engine, id);
    const outcome = outcomeOf(engine, id, subject);
    if (outcome === "applies") entries.push({ provision: id, outcome, modality: provision.modality, openOn: [], from });
  }
  return entries.sort((a, b) => (a.from! < b.from! ? -1 : a.from! > b.from! ? 1 : 0));
}

function gauge(engine: Engine, groups: Report["groups"]): Report["gauge"] {
  const counts = { sanctioned: 0, unsanctioned: 0, voluntary: 0 };
  for (const entry of [...groups.must, ...groups.cooperate, ...groups.should]) {
    if (VOLUNTARY.includes(entry.modality)) counts.voluntary++;
    else if (provisionOf(engine, entry.provision).sanction.kind === "none") counts.unsanctioned++;
    else counts.sanctioned++;
  }
  return counts;
}

function forbidden(engine: Engine, groups: Report["groups"]): string[] {
  return groups.must
    .filter((entry) => provisionOf(engine, entry.provision).modality === "prohibition")
    .map((entry) => entry.provision);
}

const FORCE: Record<Modality, number> = {
  prohibition: 60,
  duty: 55,
  cooperate: 35,
  "effort-duty": 30,
  guideline: 20,
  right: 5,
  benefit: 10,
  power: 0,
};
const SANCTION = { criminal: 15, "administrative-fine": 12, order: 9, civil: 9, naming: 4, none: 0 } as const;

/**
 * Ranks what applies: force, then the sanction behind it, then how particular the rule is to this system
 * (a rule few subjects meet says more than one all meet) and whether it mitigates a risk this system carries.
 * One step a provision, at most two an instrument, at most seven in all.
 */
function nextSteps(engine: Engine, groups: Report["groups"], subject: Subject): Report["next"] {
  const candidates = [...groups.must, ...groups.cooperate, ...groups.should, ...groups.get]
    .filter((entry) => entry.outcome === "applies")
    .map((entry) => provisionOf(engine, entry.provision))
    .filter((provision) => provision.do.length > 0)
    .map((provision) => ({ provision, rank: rankOf(engine, provision, subject) }))
    .sort((a, b) => b.rank - a.rank || (a.provision.id < b.provision.id ? -1 : 1));
  const perInstrument = new Map<string, number>();
  const steps: Report["next"] = [];
  for (const { provision } of candidates) {
    if (steps.length === MOST_STEPS) break;
    const taken = perInstrument.get(provision.instrument) ?? 0;
    if (taken === 2) continue;
    perInstrument.set(provision.instrument, taken + 1);
    steps.push({ provision: provision.id, action: 0 });
  }
  return steps;
}

function rankOf(engine: Engine, provision: Provision, subject: Subject): number {
  const particular = Math.min(8, -Math.log2(Math.max(likelihood(engine, provision.id), 1e-6)));
  const carried = provision.mitigates.filter(
    (risk) => outcomeOf(engine, riskDefinition(risk), subject) === "applies",
  ).length;
  const timed = provision.deadline === undefined ? 0 : 4;
  const binding = BINDING.includes(provision.modality) ? SANCTION[provision.sanction.kind] : 0;
  return (
    FORCE[provision.modality] +
    binding +
    timed -
    (groupOf(provision.modality) === "must" && aboutFirmAlone(engine, provision.id, subject) ? 25 : 0) +
    2 * particular +
    2 * Math.min(carried, 3)
  );
}

/** The definition that says when a system carries a risk of the glossary: `privacy.leak` → `risk.leak`. */
export function riskDefinition(risk: string): string {
  return `risk.${(risk.split(".")[1] ?? risk).replaceAll("-", "_")}`;
}

/** Whether a rule applies for what the firm is and no more: it binds whatever the AI does, so it is no step to take first. */
function aboutFirmAlone(engine: Engine, id: string, subject: Subject): boolean {
  return reasonsFor(engine, id, subject).every(({ fact }) => engine.facts.get(fact)!.scope === "organisation");
}
