// The steps to take first: what applies, ranked, and no further looked into than the first few need.

import { type Engine, rootOf } from "../compiled/engine.ts";
import { modelShare } from "../compiled/model-count.ts";
import { type State, UNKNOWN } from "../diagram/table.ts";
import { reachableEnds } from "../diagram/walk.ts";
import { FORCE, isBinding, isStrict } from "../law/modality.ts";
import type { Provision } from "../law/model.ts";
import type { Subject } from "../subject/subject.ts";
import { APPLIES, codeOfRoot } from "./outcome.ts";

/** How many steps to take first there are at most. */
export const MOST_STEPS = 7;
const MOST_OF_AN_INSTRUMENT = 2;
const SANCTION = { criminal: 15, "administrative-fine": 12, order: 9, civil: 9, naming: 4, none: 0 } as const;
/** What a rule loses that binds the firm whatever its AI does: it is no step to take first. */
const FIRM_ALONE = 25;
/** What of the provisions that apply may be a step: what only binds, and what is broken. */
export const APPLYING = 1;
export const BROKEN = 2;
/** Risks carried beyond these say no more. */
const MOST_RISKS = 3;

/** A step to take: a provision, and an index into its `do`. */
export interface Step {
  provision: string;
  action: number;
}

/** A provision that says what to do, with its rank: the highest it can have for any subject, or what it has for one. */
interface RankedStep {
  provision: Provision;
  /** Its place in the corpus. */
  index: number;
  /** Its rank for a subject that carries none of its risks. */
  bare: number;
  /** Definitions that say whether a subject carries its risks. */
  risks: string[];
  rank: number;
}

/**
 * What is broken as described comes first, however much of it is of one instrument. Ranks what applies: force, then the
 * sanction behind it, then how particular the rule is to this system (a rule few subjects meet says more than one all meet)
 * and whether it mitigates a risk this system carries.
 * One step a provision, at most two an instrument, at most seven in all. Provisions are taken in the order of the highest
 * rank they can have; what turns out to rank lower waits until it is its turn. `applying` says which are `APPLYING` and
 * which of these `BROKEN`.
 */
export function nextSteps(engine: Engine, applying: Uint8Array, subject: Subject): Step[] {
  const rankFor = rankOf(engine, subject);
  const lower: RankedStep[] = [];
  const perInstrument = new Map<string, number>();
  const steps: Step[] = [];
  const isFull = ({ instrument }: Provision) => (perInstrument.get(instrument) ?? 0) >= MOST_OF_AN_INSTRUMENT;
  const add = ({ id, instrument }: Provision) => {
    perInstrument.set(instrument, (perInstrument.get(instrument) ?? 0) + 1);
    steps.push({ provision: id, action: 0 });
  };
  const take = (provision: Provision) => {
    if (steps.length < MOST_STEPS && !isFull(provision)) add(provision);
  };
  const byOwnRank: RankedStep[] = [];
  for (const one of ranked(engine)) if (applying[one.index] === BROKEN) byOwnRank.push({ ...one, rank: rankFor(one) });
  byOwnRank.sort(byRank);
  for (const { provision } of byOwnRank.slice(0, MOST_STEPS)) add(provision);
  for (const highest of ranked(engine)) {
    if (steps.length === MOST_STEPS) break;
    const { provision, index } = highest;
    if (applying[index] !== APPLYING || isFull(provision)) continue;
    while (lower.length > 0 && byRank(lower[0]!, highest) < 0) take(lower.shift()!.provision);
    const rank = rankFor(highest);
    if (rank === highest.rank) take(provision);
    else putIn(lower, { ...highest, rank });
  }
  for (const { provision } of lower) take(provision);
  return steps;
}

function byRank(a: RankedStep, b: RankedStep): number {
  return b.rank - a.rank || (a.provision.id < b.provision.id ? -1 : 1);
}

function putIn(sorted: RankedStep[], step: RankedStep): void {
  let at = sorted.length;
  while (at > 0 && byRank(step, sorted[at - 1]!) < 0) at--;
  sorted.splice(at, 0, step);
}

const rankings = new WeakMap<Engine, readonly RankedStep[]>();

/** Every provision that may be a step, by the highest rank it can have. */
function ranked(engine: Engine): readonly RankedStep[] {
  let ranking = rankings.get(engine);
  if (ranking === undefined) {
    ranking = engine.corpus.provisions
      .flatMap((provision, index): RankedStep[] => {
        if (provision.do.length === 0 || provision.modality === "power") return [];
        const bare = bareRank(engine, provision);
        const risks = provision.mitigates.map(riskDefinition);
        return [{ provision, index, bare, risks, rank: withRisks(bare, risks.length) }];
      })
      .sort(byRank);
    rankings.set(engine, ranking);
  }
  return ranking;
}

/** Steps of ranks, a power of two: sums of them are exact, and equal in whatever order they are added. */
const STEPS = 1024;

function bareRank(engine: Engine, { id, modality, sanction, clocks }: Provision): number {
  const bits = Math.min(8, -Math.log2(Math.max(modelShare(engine, id), 1e-6)));
  const particular = Math.round(bits * STEPS) / STEPS;
  const binding = isBinding(modality) ? SANCTION[sanction.kind] : 0;
  return FORCE[modality].step + binding + (clocks === undefined ? 0 : 4) + 2 * particular;
}

function withRisks(bare: number, risks: number): number {
  return bare + 2 * Math.min(risks, MOST_RISKS);
}

/** The rank of what applies to a subject. */
function rankOf(engine: Engine, subject: Subject): (step: RankedStep) => number {
  const known = new Map<string, boolean>();
  const isFirmAlone = firmTest(engine, subject);
  return ({ provision, index, bare, risks }) => {
    const carried = risks.filter((risk) => carries(engine, risk, subject, known)).length;
    const firm = isStrict(provision.modality) && isFirmAlone(index);
    return withRisks(bare, carried) - (firm ? FIRM_ALONE : 0);
  };
}

function carries(engine: Engine, risk: string, subject: Subject, known: Map<string, boolean>): boolean {
  let carried = known.get(risk);
  if (carried === undefined) {
    const root = rootOf(engine, risk);
    carried = root !== undefined && codeOfRoot(engine, root, subject) === APPLIES;
    known.set(risk, carried);
  }
  return carried;
}

/** The definition that says when a system carries a risk of the glossary: `privacy.leak` → `risk.leak`. */
function riskDefinition(risk: string): string {
  return `risk.${(risk.split(".")[1] ?? risk).replaceAll("-", "_")}`;
}

/** Tells whether what was given of the firm makes a rule apply by itself, whatever its AI does. */
function firmTest(engine: Engine, subject: Subject): (index: number) => boolean {
  let firm: State | undefined;
  return (index) => {
    firm ??= firmAlone(engine, subject);
    return (reachableEnds(engine.table, engine.roots[index]!, firm) & 3) === APPLIES;
  };
}

/** What was given of the firm, without its system. */
function firmAlone({ variables, baseline }: Engine, { given }: Subject): State {
  const cells = baseline.cells.slice();
  for (const { fact, first, count } of variables.slots)
    if (fact.scope === "organisation")
      for (let variable = first; variable < first + count; variable++)
        if (given[variable] !== UNKNOWN) cells[variable] = given[variable]!;
  return { cells, allowed: baseline.allowed };
}
