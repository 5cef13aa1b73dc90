// The next question: the fact that settles most of what is still open, weighted by force, for the seconds it costs.
import { cellWeight, type Masses, massOf } from "./likelihood.ts";
import { deciding, outcomeOfRoot, remaining } from "./decide.ts";
import { given } from "./diagram/axioms.ts";
import { compile } from "./diagram/compile.ts";
import { IMPOSSIBLE } from "./diagram/table.ts";
import type { Engine } from "./engine.ts";
import { rootOf } from "./engine.ts";
import type { Fact, Layer, Modality } from "./model.ts";
import type { Regime } from "./regime.ts";
import type { Subject } from "./subject.ts";

export interface Question {
  fact: string;
  /** Open provisions (or the goal) this fact can still change, the weightiest first. */
  about: string[];
  /** How many facts could still be asked at most, this one counted. */
  remainingAtMost: number;
}

export interface AskOptions {
  /** Layers whose facts may be asked. */
  layers: readonly Layer[];
  /** Facts the person does not know; they stay unknown and are not asked again. */
  declined?: ReadonlySet<string>;
  /** Ask only what bears on this provision or definition. */
  goal?: string;
}

/** The first interview: what the firm and the system are. Details, events and support come when a person asks for them. */
export const FIRST_INTERVIEW: readonly Layer[] = ["core", "branch"];

const FORCE: Record<Modality, number> = {
  prohibition: 8,
  duty: 6,
  cooperate: 4,
  "effort-duty": 3,
  guideline: 2,
  right: 2,
  benefit: 2,
  power: 1,
};

interface Open {
  root: number;
  weight: number;
  ids: string[];
}

/** The next question to put, or `undefined` when nothing that may be asked can change anything that is open. */
export function nextQuestion(engine: Engine, regime: Regime, subject: Subject, options: AskOptions): Question | undefined {
  const open = options.goal === undefined ? openRoots(engine, regime, subject) : openGoal(engine, options.goal, subject);
  const scores = new Map<string, number>();
  const about = new Map<string, Open[]>();
  const masses = new Map<number, Masses>();
  for (const one of open) {
    for (const [fact, influence] of influences(engine, remaining(engine, one.root, subject), masses)) {
      scores.set(fact, (scores.get(fact) ?? 0) + one.weight * influence);
      about.set(fact, [...(about.get(fact) ?? []), one]);
    }
  }
  const wanted = [...scores.keys()]
    .map((id) => engine.facts.get(id)!)
    .filter((fact) => options.layers.includes(fact.asked) && options.declined?.has(fact.id) !== true);
  const askable = wanted.filter((fact) => isAskable(engine, fact, subject));
  const best = pick(askable, scores);
  if (best === undefined) return undefined;
  const ids = about.get(best.id)!.sort((a, b) => b.weight - a.weight).flatMap((one) => one.ids);
  return { fact: best.id, about: ids, remainingAtMost: wanted.length };
}

/** Core facts before others; among equals the most settled a second; the vocabulary's order breaks ties. */
function pick(facts: Fact[], scores: Map<string, number>): Fact | undefined {
  const layer = facts.some((fact) => fact.asked === "core") ? facts.filter((fact) => fact.asked === "core") : facts;
  let best: Fact | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const fact of layer) {
    const score = scores.get(fact.id)! / fact.seconds;
    if (score > most) {
      best = fact;
      most = score;
    }
  }
  return best;
}

function openRoots(engine: Engine, regime: Regime, subject: Subject): Open[] {
  const byRoot = new Map<number, Open>();
  for (const id of regime.provisions) {
    const index = engine.index.get(id)!;
    const root = engine.roots[index]!;
    const before = byRoot.get(root);
    const weight = FORCE[engine.corpus.provisions[index]!.modality];
    if (before !== undefined) {
      before.weight += weight;
      before.ids.push(id);
    } else if (outcomeOfRoot(engine, root, subject) === "open") byRoot.set(root, { root, weight, ids: [id] });
  }
  return [...byRoot.values()];
}

function openGoal(engine: Engine, goal: string, subject: Subject): Open[] {
  const root = rootOf(engine, goal);
  if (root === undefined || outcomeOfRoot(engine, root, subject) !== "open") return [];
  return [{ root, weight: 1, ids: [goal] }];
}

/** Whether the question makes sense for what is known: not answered yet, and its `onlyIf` is certain. */
function isAskable(engine: Engine, fact: Fact, subject: Subject): boolean {
  const given = subject.facts[fact.id];
  if (given !== undefined && (typeof given !== "object" || Array.isArray(given))) return false;
  if (fact.onlyIf === undefined) return true;
  return outcomeOfRoot(engine, onlyIfRoot(engine, fact), subject) === "applies";
}

function onlyIfRoot(engine: Engine, fact: Fact): number {
  const key = `only_if ${fact.id}`;
  let root = engine.goals.get(key);
  if (root === undefined) {
    root = given(engine.compiler, engine.axioms, compile(engine.compiler, fact.onlyIf!));
    engine.goals.set(key, root);
  }
  return root;
}

/**
 * How much each fact moves the chance of an outcome: at every node of the fact, the chance to get there
 * times the mean distance between the node's chance and its children's. Facts that can change nothing are left out.
 */
function influences(engine: Engine, root: number, masses: Map<number, Masses>): Map<string, number> {
  const { table, variables } = engine;
  const useful = new Set(deciding(engine, root));
  const reach = new Map<number, number>([[root, 1]]);
  const found = new Map<string, number>();
  const chance = (node: number) => {
    const { yes, possible } = massOf(engine, node, undefined, masses);
    return possible === 0 ? 0 : yes / possible;
  };
  for (const node of nodesInOrder(engine, root)) {
    const variable = table.variable[node]!;
    const here = chance(node);
    const whole = massOf(engine, node, undefined, masses).possible;
    let moved = 0;
    for (let i = 0; i < table.arity[variable]!; i++) {
      const child = table.kids[table.offset[node]! + i]!;
      const share = (cellWeight(engine, variable, i) * massOf(engine, child, undefined, masses).possible) / (whole || 1);
      moved += share * Math.abs(chance(child) - here);
      if (child > IMPOSSIBLE) reach.set(child, (reach.get(child) ?? 0) + reach.get(node)! * share);
    }
    if (!useful.has(variable)) continue;
    const fact = variables.owner[variable]!.fact.id;
    found.set(fact, (found.get(fact) ?? 0) + reach.get(node)! * moved);
  }
  return found;
}

/** Inner nodes of a diagram, parents before children. */
function nodesInOrder({ table }: Engine, root: number): number[] {
  const nodes: number[] = [];
  const seen = new Set<number>([root]);
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node <= IMPOSSIBLE) continue;
    nodes.push(node);
    for (let i = 0, at = table.offset[node]!; i < table.arity[table.variable[node]!]!; i++) {
      const child = table.kids[at + i]!;
      if (child > IMPOSSIBLE && !seen.has(child)) {
        seen.add(child);
        stack.push(child);
      }
    }
  }
  return nodes.sort((a, b) => table.variable[a]! - table.variable[b]!);
}
