// From findings to a report: groups by force, the verdict, the gauge, and at most seven steps to take first.

import { type Engine, tidy } from "../compiled/engine.ts";
import { regimeRootsOf } from "../compiled/regime-roots.ts";
import { isBinding, isOffer, isStrict, isVoluntary } from "../law/modality.ts";
import type { Modality, Provision } from "../law/model.ts";
import type { Regime } from "../law/regime.ts";
import type { Subject } from "../subject/subject.ts";
import { decideCodes, type Finding } from "./decide.ts";
import { nextSteps, type Step } from "./next-steps.ts";
import { APPLIES } from "./outcome.ts";

export const GROUPS = ["must", "cooperate", "should", "get", "watch", "if", "power"] as const;
export type Group = (typeof GROUPS)[number];

export interface Entry {
  provision: string;
  outcome: Finding["outcome"];
  modality: Modality;
  /** Facts the outcome still waits for. */
  openOn: readonly string[];
  /** For what is not in force yet: the day, `pending` where none is fixed. */
  from?: string;
}

export interface Report {
  groups: Record<Group, Entry[]>;
  /** Provisions that still wait for a fact the first interview asks about. */
  open: Entry[];
  /** How what applies is spread over force: with a sanction behind it, binding without one, voluntary. */
  gauge: { sanctioned: number; unsanctioned: number; voluntary: number };
  /** At most seven, the first to take first. */
  next: Step[];
  /** Provisions whose practice looks forbidden as described. */
  forbidden: string[];
}

const NONE: readonly string[] = [];

/**
 * Sorts findings into a report: groups by force, what is open, how what applies is spread over force, at most seven steps to take
 * first. `findings` are those `decide` gives for the same regime and subject, in its order. What waits only for details or events
 * is under `if`, never under `open`.
 *
 * @example
 * const { groups, open, next } = report(engine, regime, subject, decide(engine, regime, subject));
 * groups.must.map(({ provision }) => provision); // → [ "jp.demo/inform" ]
 * open.map(({ provision }) => provision); // → [ "jp.demo/report" ]
 * next; // → [ { provision: "jp.demo/inform", action: 0 } ]
 */
export function report(engine: Engine, regime: Regime, subject: Subject, findings: readonly Finding[]): Report {
  tidy(engine);
  const groups: Record<Group, Entry[]> = { must: [], cooperate: [], should: [], get: [], watch: [], if: [], power: [] };
  const open: Entry[] = [];
  const gauge = { sanctioned: 0, unsanctioned: 0, voluntary: 0 };
  const { provisions } = engine.corpus;
  const applying = new Uint8Array(provisions.length);
  const { indexes } = regimeRootsOf(engine, regime).inForce;
  for (let i = 0; i < findings.length; i++) {
    const { provision: id, outcome, openOn } = findings[i]!;
    if (outcome === "does-not-apply") continue;
    const index = indexes[i]!;
    const provision = provisions[index]!;
    const entry: Entry = { provision: id, outcome, modality: provision.modality, openOn };
    if (outcome === "open") sortOpen(engine, entry, groups, open);
    else {
      groups[groupOf(provision.modality)].push(entry);
      count(gauge, provision);
      applying[index] = 1;
    }
  }
  groups.get.sort((a, b) => Number(b.outcome === "applies") - Number(a.outcome === "applies"));
  groups.watch.push(...watched(engine, regime, subject));
  return {
    groups,
    open,
    gauge,
    next: nextSteps(engine, applying, subject),
    forbidden: groups.must.filter(({ modality }) => modality === "prohibition").map(({ provision }) => provision),
  };
}

function groupOf(modality: Modality): Group {
  if (isStrict(modality)) return "must";
  if (modality === "cooperate") return "cooperate";
  if (isOffer(modality)) return "get";
  return modality === "power" ? "power" : "should";
}

function sortOpen(engine: Engine, entry: Entry, groups: Report["groups"], open: Entry[]): void {
  let forSupport = false;
  for (const id of entry.openOn) {
    const { layer } = engine.facts.get(id)!;
    if (layer === "core" || layer === "branch") {
      open.push(entry);
      return;
    }
    forSupport ||= layer === "support";
  }
  if (forSupport && groupOf(entry.modality) === "get") groups.get.push(entry);
  else groups.if.push(entry);
}

function watched(engine: Engine, regime: Regime, subject: Subject): Entry[] {
  const { roots, places, indexes } = regimeRootsOf(engine, regime).coming;
  const codes = new Uint8Array(roots.length);
  decideCodes(engine, roots, subject, codes);
  const entries: Entry[] = [];
  for (const [i, { provision, from }] of regime.coming.entries()) {
    if (codes[places[i]!] !== APPLIES) continue;
    const { modality } = engine.corpus.provisions[indexes[i]!]!;
    entries.push({ provision, outcome: "applies", modality, openOn: NONE, from });
  }
  return entries.sort((a, b) => (a.from! < b.from! ? -1 : a.from! > b.from! ? 1 : 0));
}

function count(gauge: Report["gauge"], { modality, sanction }: Provision): void {
  if (isVoluntary(modality)) gauge.voluntary++;
  else if (!isBinding(modality)) return;
  else if (sanction.kind === "none") gauge.unsanctioned++;
  else gauge.sanctioned++;
}
