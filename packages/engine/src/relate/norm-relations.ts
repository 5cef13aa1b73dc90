// Rules that meet on one subject: the same condition twice, one condition within another, and acts that exclude each other.

import { type Engine, tidy } from "../compiled/engine.ts";
import { APPLIES, codeOfRoot, DOES_NOT_APPLY } from "../decide/outcome.ts";
import { AND, apply, complement } from "../diagram/apply.ts";
import { FALSE, IMPOSSIBLE } from "../diagram/table.ts";
import { reachableEnds } from "../diagram/walk.ts";
import { provisionOf } from "../law/law-index.ts";
import type { Regime } from "../law/regime.ts";
import type { Subject } from "../subject/subject.ts";

export interface NormRelations {
  /** Provisions of different instruments with one and the same condition. */
  equal: string[][];
  /** Whoever meets `inner` meets `outer`, of another instrument and the same act or force. */
  within: { inner: string; outer: string }[];
  /** Acts that exclude each other, both possible for the subject. `certain` where both apply. */
  collisions: { a: string; b: string; acts: [string, string]; certain: boolean }[];
}

/** Verbs that exclude each other on one object. */
const OPPOSITE: Record<string, string> = { disclose: "withhold", keep: "delete", use: "refrain" };

/**
 * How the provisions of a regime that concern a subject, or may, stand to each other: the same condition in two instruments, one
 * within another on the same act, acts that exclude each other (`certain` where both apply). Powers of the State and clauses for
 * everyone are left out.
 *
 * @example
 * const inBoth = withFact(engine, subject, "market.countries", ["JP", "EU"]);
 * normRelations(engine, regime, inBoth).within; // → [ { inner: "eu.demo/inform", outer: "jp.demo/inform" } ]
 */
export function normRelations(engine: Engine, regime: Regime, subject: Subject): NormRelations {
  tidy(engine);
  const concerned = regime.provisions.filter((id) => {
    const { modality, general } = provisionOf(engine, id);
    return modality !== "power" && !general && codeOfRoot(engine, rootOf(engine, id), subject) !== DOES_NOT_APPLY;
  });
  return {
    equal: equalOnes(engine, concerned),
    within: nested(engine, concerned),
    collisions: colliding(engine, concerned, subject),
  };
}

function rootOf(engine: Engine, id: string): number {
  return engine.roots[engine.index.get(id)!]!;
}

function instrumentOf(engine: Engine, id: string): string {
  return provisionOf(engine, id).instrument;
}

function equalOnes(engine: Engine, ids: readonly string[]): string[][] {
  const byRoot = new Map<number, string[]>();
  for (const id of ids) {
    const root = rootOf(engine, id);
    byRoot.set(root, [...(byRoot.get(root) ?? []), id]);
  }
  return [...byRoot.values()].filter((group) => new Set(group.map((id) => instrumentOf(engine, id))).size > 1);
}

/** Pairs about the same act of different instruments, the one condition strictly within the other. */
function nested(engine: Engine, ids: readonly string[]): NormRelations["within"] {
  const found: NormRelations["within"] = [];
  for (const inner of ids)
    for (const outer of ids) {
      if (instrumentOf(engine, inner) === instrumentOf(engine, outer) || !sharesAct(engine, inner, outer)) continue;
      const [a, b] = [rootOf(engine, inner), rootOf(engine, outer)];
      if (a !== b && isWithin(engine, a, b)) found.push({ inner, outer });
    }
  return found;
}

function actsOf(engine: Engine, id: string): readonly string[] {
  return provisionOf(engine, id).acts ?? [];
}

function sharesAct(engine: Engine, a: string, b: string): boolean {
  const of = new Set(actsOf(engine, b));
  return actsOf(engine, a).some((act) => of.has(act));
}

/** Whether no possible case makes `a` true and `b` false. */
function isWithin({ table }: Engine, a: number, b: number): boolean {
  const outside = apply(table, AND, a, complement(table, b));
  return !reachesTrue(table, outside);
}

function reachesTrue(table: Engine["table"], root: number): boolean {
  const seen = new Set<number>();
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node <= IMPOSSIBLE) {
      if (node !== FALSE && node !== IMPOSSIBLE) return true;
      continue;
    }
    if (seen.has(node)) continue;
    seen.add(node);
    for (let i = 0; i < table.arity[table.variable[node]!]!; i++) stack.push(table.kids[table.offset[node]! + i]!);
  }
  return false;
}

function colliding(engine: Engine, ids: readonly string[], subject: Subject): NormRelations["collisions"] {
  const byAct = new Map<string, string[]>();
  for (const id of ids) for (const act of actsOf(engine, id)) byAct.set(act, [...(byAct.get(act) ?? []), id]);
  const found: NormRelations["collisions"] = [];
  for (const [act, ones] of byAct) {
    const [verb, object] = act.split(".") as [string, string];
    const opposite = OPPOSITE[verb];
    if (opposite === undefined) continue;
    for (const a of ones)
      for (const b of byAct.get(`${opposite}.${object}`) ?? []) {
        if (a === b || !canBoth(engine, a, b, subject)) continue;
        const certain = [a, b].every((id) => codeOfRoot(engine, rootOf(engine, id), subject) === APPLIES);
        found.push({ a, b, acts: [act, `${opposite}.${object}`], certain });
      }
  }
  return found.sort((x, y) => Number(y.certain) - Number(x.certain));
}

/** Whether some possible completion of the subject makes both apply. */
function canBoth(engine: Engine, a: string, b: string, subject: Subject): boolean {
  const both = apply(engine.table, AND, rootOf(engine, a), rootOf(engine, b));
  return (reachableEnds(engine.table, both, subject.state) & 2) !== 0;
}
