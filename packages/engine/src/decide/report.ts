// From findings to a report: groups by force, the verdict, the gauge, and at most seven steps to take first.

import { type Engine, tidy } from "../compiled/engine.ts";
import { regimeRootsOf } from "../compiled/regime-roots.ts";
import { breachId, conductOf } from "../law/breach-id.ts";
import { isBinding, isOffer, isStrict, isVoluntary } from "../law/modality.ts";
import { FIRST_INTERVIEW, type Modality, type Provision } from "../law/model.ts";
import type { Regime } from "../law/regime.ts";
import type { Subject } from "../subject/subject.ts";
import { type BreachFinding, decideCodes, type Finding, openFacts, outcomeOf } from "./decide.ts";
import { APPLYING, BROKEN, nextSteps, type Step } from "./next-steps.ts";
import { APPLIES, DOES_NOT_APPLY } from "./outcome.ts";

/**
 * `ban`: bans that bind and are not broken as described; what is broken stands under `must`. `detail` waits for details that
 * are not asked at first, `if` for an event. `scope` says whom or what a law reaches and asks nothing.
 */
export const GROUPS = ["must", "ban", "cooperate", "should", "get", "watch", "detail", "if", "scope", "power"] as const;
export type Group = (typeof GROUPS)[number];

export interface Entry {
  provision: string;
  outcome: Finding["outcome"];
  modality: Modality;
  /** Facts the outcome still waits for. */
  openOn: readonly string[];
  /** Whether it is broken, of a norm that says what breaks it. */
  breach?: BreachFinding;
  /** For what is not in force yet: the day, `pending` where none is fixed. */
  from?: string;
}

export interface Report {
  groups: Record<Group, Entry[]>;
  /** Provisions that still wait for a fact the first interview asks about. */
  open: Entry[];
  /**
   * How what applies is spread over force: with a sanction behind it, binding without one, voluntary; and apart from these the
   * bans that bind and are not broken as described, which ask nothing of whoever does no such thing.
   */
  gauge: { sanctioned: number; unsanctioned: number; voluntary: number; bans: number };
  /** At most seven, the first to take first. */
  next: Step[];
  /** Bans broken as described. */
  forbidden: string[];
  /** Duties not met as described. */
  unmet: string[];
  /** Bans that bind, where nothing was said of what would break them. */
  unseenBans: string[];
  /** Bans that may yet bind, and are not kept for sure. */
  undecidedBans: string[];
  /** Of these, the ones that are broken as described if they bind. */
  wouldBreak: string[];
}

const NONE: readonly string[] = [];

/**
 * Sorts findings into a report: groups by force, what is open, how what applies is spread over force, at most seven steps to take
 * first. `findings` are those `decide` gives for the same regime and subject, in its order. What waits only for details
 * is under `detail`, what waits for an event under `if`, never under `open`.
 *
 * @example
 * const { groups, open, next } = report(engine, regime, subject, decide(engine, regime, subject));
 * groups.must.map(({ provision }) => provision); // → [ "jp.demo/inform" ]
 * open.map(({ provision }) => provision); // → [ "jp.demo/report" ]
 * next; // → [ { provision: "jp.demo/inform", action: 0 } ]
 */
export function report(engine: Engine, regime: Regime, subject: Subject, findings: readonly Finding[]): Report {
  tidy(engine);
  const groups: Report["groups"] = {
    must: [],
    ban: [],
    cooperate: [],
    should: [],
    get: [],
    watch: [],
    detail: [],
    if: [],
    scope: [],
    power: [],
  };
  const open: Entry[] = [];
  const gauge = { sanctioned: 0, unsanctioned: 0, voluntary: 0, bans: 0 };
  const undecidedBans: string[] = [];
  const { provisions } = engine.corpus;
  const applying = new Uint8Array(provisions.length);
  const { indexes } = regimeRootsOf(engine, regime).inForce;
  for (let i = 0; i < findings.length; i++) {
    const { provision: id, outcome, openOn, breach } = findings[i]!;
    if (outcome === "does-not-apply") continue;
    const index = indexes[i]!;
    const provision = provisions[index]!;
    const { modality } = provision;
    const entry: Entry = { provision: id, outcome, modality, openOn, ...(breach && { breach }) };
    if (outcome === "open") {
      sortOpen(engine, entry, groups, open);
      if (modality === "prohibition" && breach?.outcome !== "kept") undecidedBans.push(id);
    } else if (provision.scope === true) {
      groups.scope.push(entry);
    } else if (modality === "prohibition" && !isBroken(entry)) {
      groups.ban.push(entry);
      gauge.bans++;
    } else {
      groups[groupOf(modality)].push(entry);
      count(gauge, provision);
      applying[index] = isStrict(modality) && isBroken(entry) ? BROKEN : APPLYING;
    }
  }
  groups.get.sort((a, b) => Number(b.outcome === "applies") - Number(a.outcome === "applies"));
  groups.watch.push(...watched(engine, regime, subject));
  return {
    groups,
    open,
    gauge,
    next: nextSteps(engine, applying, subject),
    forbidden: idsOf(groups.must.filter(({ modality }) => modality === "prohibition")),
    unmet: idsOf(groups.must.filter((entry) => entry.modality === "duty" && isBroken(entry))),
    unseenBans: idsOf(groups.ban.filter(({ breach }) => breach?.outcome === "open")),
    undecidedBans,
    wouldBreak: undecidedBans.filter((id) => outcomeOf(engine, conductOf(breachId(id))!, subject) === "applies"),
  };
}

/**
 * The voluntary items to take up first, at most seven, ranked as the steps are: those of the group `should` that say what to do
 * and are no step already. A clause that only says what is good to aim at is none.
 *
 * @example
 * const decided = report(engine, regime, subject, decide(engine, regime, subject));
 * voluntarySteps(engine, subject, decided); // → []
 */
export function voluntarySteps(
  engine: Engine,
  subject: Subject,
  { groups, next }: Pick<Report, "groups" | "next">,
): Step[] {
  const taken = new Set(next.map(({ provision }) => provision));
  return stepsAmong(
    engine,
    subject,
    idsOf(groups.should).filter((id) => !taken.has(id)),
  );
}

/**
 * The steps to take first of some provisions that apply, at most seven, ranked as those of a report are.
 *
 * @example
 * stepsAmong(engine, subject, ["jp.demo/inform"]); // → [ { provision: "jp.demo/inform", action: 0 } ]
 */
export function stepsAmong(engine: Engine, subject: Subject, provisions: readonly string[]): Step[] {
  const applying = new Uint8Array(engine.corpus.provisions.length);
  for (const id of provisions) applying[engine.index.get(id)!] = APPLYING;
  return nextSteps(engine, applying, subject);
}

/** A ban that says of no breach is broken wherever it binds: its condition is the practice itself. */
function isBroken({ modality, breach }: Entry): boolean {
  return breach === undefined ? modality === "prohibition" : breach.outcome === "broken";
}

function idsOf(entries: readonly Entry[]): string[] {
  return entries.map(({ provision }) => provision);
}

function groupOf(modality: Modality): Group {
  if (isStrict(modality)) return "must";
  if (modality === "cooperate") return "cooperate";
  if (isOffer(modality)) return "get";
  return modality === "power" ? "power" : "should";
}

function sortOpen(engine: Engine, entry: Entry, groups: Report["groups"], open: Entry[]): void {
  let forSupport = false;
  let forEvent = false;
  for (const id of entry.openOn) {
    const { layer } = engine.facts.get(id)!;
    if (FIRST_INTERVIEW.includes(layer)) {
      open.push(entry);
      return;
    }
    forSupport ||= layer === "support";
    forEvent ||= layer === "event";
  }
  if (forSupport && groupOf(entry.modality) === "get") groups.get.push(entry);
  else groups[forEvent ? "if" : "detail"].push(entry);
}

/** What is to come: what will bind or be offered, and the duties and bans with a day that only an event will bring about. */
function watched(engine: Engine, regime: Regime, subject: Subject): Entry[] {
  const { roots, places, indexes } = regimeRootsOf(engine, regime).coming;
  const codes = new Uint8Array(roots.length);
  decideCodes(engine, roots, subject, codes);
  const entries: Entry[] = [];
  for (const [i, { provision, from }] of regime.coming.entries()) {
    const code = codes[places[i]!];
    if (code === DOES_NOT_APPLY) continue;
    const { modality } = engine.corpus.provisions[indexes[i]!]!;
    if (code === APPLIES) entries.push({ provision, outcome: "applies", modality, openOn: NONE, from });
    else if (isStrict(modality) && from !== "pending") {
      const openOn = openFacts(engine, provision, subject);
      if (openOn.every((fact) => engine.facts.get(fact)!.layer === "event"))
        entries.push({ provision, outcome: "open", modality, openOn, from });
    }
  }
  const isOpen = ({ outcome }: Entry) => Number(outcome === "open");
  return entries.sort((a, b) => isOpen(a) - isOpen(b) || (a.from! < b.from! ? -1 : a.from! > b.from! ? 1 : 0));
}

function count(gauge: Report["gauge"], { modality, sanction }: Provision): void {
  if (isVoluntary(modality)) gauge.voluntary++;
  else if (!isBinding(modality)) return;
  else if (sanction.kind === "none") gauge.unsanctioned++;
  else gauge.sanctioned++;
}
