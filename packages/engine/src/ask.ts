// The next question: the fact that settles most of what is still open, weighted by force, for the seconds it costs.
import { type Engine, onlyIfRoot, rootOf, tidy } from "./engine.ts";
import type { Fact, Layer, Modality } from "./model.ts";
import { outcomeOfRoot } from "./outcome.ts";
import type { Regime } from "./regime.ts";
import type { Subject } from "./subject.ts";
import { type Worth, worthOf } from "./worth.ts";

export interface Question {
  fact: string;
  /** How far the answer is expected to move what is open: up to 1 for each provision in `about`, by a plain prior. */
  settles: number;
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
  weight: number;
  ids: string[];
  worth: Worth;
}

/** The next question to put, or `undefined` when nothing that may be asked can change anything that is open. */
export function nextQuestion(
  engine: Engine,
  regime: Regime,
  subject: Subject,
  options: AskOptions,
): Question | undefined {
  tidy(engine);
  const open =
    options.goal === undefined ? openRoots(engine, regime, subject) : openGoal(engine, options.goal, subject);
  const { slots } = engine.variables;
  const scores = new Float64Array(slots.length).fill(-1);
  for (const { worth, weight } of open)
    worth.slots.forEach((slot, i) => {
      scores[slot] = Math.max(0, scores[slot]!) + weight * worth.moves[i]!;
    });
  const wanted = slots.flatMap(({ fact }, slot) =>
    scores[slot]! >= 0 && options.layers.includes(fact.asked) && options.declined?.has(fact.id) !== true
      ? [{ fact, slot, rank: scores[slot]! / fact.seconds }]
      : [],
  );
  const first = ({ fact }: { fact: Fact }) => Number(options.goal === undefined && fact.asked === "core");
  wanted.sort((a, b) => first(b) - first(a) || b.rank - a.rank || a.slot - b.slot);
  const best = wanted.find(({ fact }) => isAskable(engine, fact, subject));
  if (best === undefined) return undefined;
  const about = open.filter(({ worth }) => worth.slots.includes(best.slot)).sort((a, b) => b.weight - a.weight);
  const moved = about.reduce(
    (sum, { worth, ids }) => sum + ids.length * worth.moves[worth.slots.indexOf(best.slot)]!,
    0,
  );
  return {
    fact: best.fact.id,
    settles: Math.round(moved * 1000) / 1000,
    about: about.flatMap(({ ids }) => ids),
    remainingAtMost: wanted.length,
  };
}

function openRoots(engine: Engine, regime: Regime, subject: Subject): Open[] {
  const byRoot = new Map<number, Open>();
  for (const id of regime.provisions) {
    const index = engine.index.get(id)!;
    const root = engine.roots[index]!;
    const weight = FORCE[engine.corpus.provisions[index]!.modality];
    const before = byRoot.get(root);
    if (before === undefined) byRoot.set(root, { weight, ids: [id], worth: worthOf(engine, root, subject) });
    else {
      before.weight += weight;
      before.ids.push(id);
    }
  }
  return [...byRoot.values()].filter(({ worth }) => worth.slots.length > 0);
}

function openGoal(engine: Engine, goal: string, subject: Subject): Open[] {
  const root = rootOf(engine, goal);
  return root === undefined ? [] : [{ weight: 1, ids: [goal], worth: worthOf(engine, root, subject) }];
}

/** Whether the question makes sense for what is known: not answered yet, and its `onlyIf` is certain. */
function isAskable(engine: Engine, fact: Fact, subject: Subject): boolean {
  const given = subject.facts[fact.id];
  if (given !== undefined && (typeof given !== "object" || Array.isArray(given))) return false;
  if (fact.onlyIf === undefined) return true;
  return outcomeOfRoot(engine, onlyIfRoot(engine, fact), subject) === "applies";
}
