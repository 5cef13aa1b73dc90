// What law comes to for one system, counted: what binds by force, what is forbidden, the worst sanction, the hours, what is open.
import { type Engine, NO_BREACH, OPEN_BREACH } from "../compiled/engine.ts";
import { amountFor } from "../decide/amount.ts";
import { openOn } from "../decide/decide.ts";
import { APPLIES, codeOfRoot, OPEN } from "../decide/outcome.ts";
import { BINDING, isBinding } from "../law/modality.ts";
import { FIRST_INTERVIEW, MODALITIES, type Modality, type Provision, type SanctionKind } from "../law/model.ts";
import type { Subject } from "../subject/subject.ts";
import { FORBIDDEN, type Forbidden, forbids } from "./forbids.ts";

export interface WorstSanction {
  kind: SanctionKind;
  /** Highest sum for the firm in yen; absent where the law names none, `Infinity` where it turns on a fact not given. */
  max?: number;
  confinementYears?: number;
  provision: string;
}

/** What some law comes to for one system. */
export interface Score {
  /** Provisions that apply, by force; of bans those that are broken. */
  counts: Record<Modality, number>;
  /** Bans that bind and are not broken as described: they ask nothing of whoever does no such thing. */
  bans: number;
  /** All bans that bind by what they forbid, a use itself or conduct, and how many of them are broken as described. */
  forbids: Record<Forbidden, { binds: number; broken: number }>;
  /** Of the duties that bind and the bans that are broken; absent where none carries a sanction. */
  worst?: WorstSanction;
  /** Steps to be taken before the system comes to market or into use. */
  beforeMarket: number;
  /** Hours by the standard cost model that binding provisions ask for: once, and in every year. */
  hours: { once: number; yearly: number };
  /** The same of what is voluntary. */
  voluntaryHours: { once: number; yearly: number };
  /** Ids of the provisions whose hours are counted: their `basis` says where the figure is from. */
  counted: string[];
  /** Provisions that wait for facts of the first interview. */
  open: number;
  /** Of those the ones that would bind. */
  openBinding: number;
}

export function emptyScore(): Score {
  return {
    counts: Object.fromEntries(MODALITIES.map((modality) => [modality, 0])) as Record<Modality, number>,
    bans: 0,
    forbids: Object.fromEntries(FORBIDDEN.map((one) => [one, { binds: 0, broken: 0 }])) as Score["forbids"],
    beforeMarket: 0,
    hours: { once: 0, yearly: 0 },
    voluntaryHours: { once: 0, yearly: 0 },
    counted: [],
    open: 0,
    openBinding: 0,
  };
}

/**
 * How many provisions bind, the bans that are not broken among them.
 *
 * @example
 * const { all } = compare(engine, [readComposition(engine, "EU") as Composition], [{ id: "mine", subject }], { at: "2026-06-01", known: "2026-06-01" });
 * bound(all[0]!); // → 1
 */
export function bound({ counts, bans }: Pick<Score, "counts" | "bans">): number {
  return BINDING.reduce((sum, modality) => sum + counts[modality], bans);
}

/**
 * Whether anything can be claimed of what binds: of all that could, no more than half is open.
 *
 * @example
 * isComparable({ bound: 2, openBinding: 2 }); // → true
 * isComparable({ bound: 2, openBinding: 3 }); // → false
 */
export function isComparable({ bound, openBinding }: { bound: number; openBinding: number }): boolean {
  return openBinding <= bound;
}

/** Adds a provision to some scores, each of which it counts in. `code` is its outcome, `root` and `breach` its diagrams. */
export function addProvision(
  engine: Engine,
  scores: readonly Score[],
  provision: Provision,
  { code, root, breach }: { code: number; root: number; breach: number },
  subject: Subject,
): void {
  const { id, modality, scope } = provision;
  if (code === OPEN && waits(engine, root, subject))
    for (const score of scores) {
      score.open++;
      if (scope !== true && isBinding(modality)) score.openBinding++;
    }
  if (code !== APPLIES || scope === true) return;
  const isBan = modality === "prohibition";
  const broken = !isBan || isBroken(engine, breach, subject);
  const sanction = broken ? sanctionOf(engine, provision, subject) : undefined;
  for (const score of scores) {
    if (isBan) {
      const of = score.forbids[forbids(engine, id)];
      of.binds++;
      if (broken) of.broken++;
      else score.bans++;
    }
    if (broken) count(score, provision, sanction);
  }
}

function count(score: Score, { id, modality, beforeMarket, effort }: Provision, sanction?: WorstSanction): void {
  score.counts[modality]++;
  if (modality === "power") return;
  if (beforeMarket === true) score.beforeMarket++;
  if (effort !== undefined) {
    const hours = isBinding(modality) ? score.hours : score.voluntaryHours;
    hours.once += effort.onceHours ?? 0;
    hours.yearly += effort.yearlyHours ?? 0;
    score.counted.push(id);
  }
  if (sanction !== undefined && (score.worst === undefined || isWorse(sanction, score.worst))) score.worst = sanction;
}

/** Whether a ban that binds is broken for sure; one that says of no breach is. */
function isBroken(engine: Engine, root: number, subject: Subject): boolean {
  if (root === NO_BREACH) return true;
  return root !== OPEN_BREACH && codeOfRoot(engine, root, subject) === APPLIES;
}

function waits(engine: Engine, root: number, subject: Subject): boolean {
  return openOn(engine, root, subject).some((id) => FIRST_INTERVIEW.includes(engine.facts.get(id)!.layer));
}

function sanctionOf(
  engine: Engine,
  { id, modality, sanction }: Provision,
  subject: Subject,
): WorstSanction | undefined {
  const { kind, max, confinementYears } = sanction;
  if (kind === "none" || !isBinding(modality)) return undefined;
  return {
    kind,
    provision: id,
    ...(max && { max: amountFor(engine, max, subject).high }),
    ...(confinementYears !== undefined && { confinementYears }),
  };
}

/** From mild to hard. */
export const SEVERITY: readonly SanctionKind[] = [
  "none",
  "naming",
  "civil",
  "order",
  "administrative-fine",
  "criminal",
];

function isWorse(a: WorstSanction, b: WorstSanction): boolean {
  const kind = SEVERITY.indexOf(a.kind) - SEVERITY.indexOf(b.kind);
  return kind > 0 || (kind === 0 && (a.max ?? 0) > (b.max ?? 0));
}
