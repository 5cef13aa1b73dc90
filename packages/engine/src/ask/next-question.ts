// The next question: the fact that settles most of what is still open, weighted by force, for the seconds it costs.

import { type Engine, onlyIfRoot, rootOf, tidy } from "../compiled/engine.ts";
import { influencesOf, openOnSlot, type Weighed } from "../compiled/model-count.ts";
import { regimeRootsOf } from "../compiled/regime-roots.ts";
import { outcomeOfRoot, verdictOf } from "../decide/outcome.ts";
import { IMPOSSIBLE } from "../diagram/table.ts";
import { breachId } from "../law/breach-id.ts";
import { provisionOf } from "../law/law-index.ts";
import { FORCE, STRICT } from "../law/modality.ts";
import type { Fact, Layer, Modality } from "../law/model.ts";
import type { Regime } from "../law/regime.ts";
import type { Subject } from "../subject/subject.ts";

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
  /** Ask only what bears on this provision, with its breach, or definition; `BANS`: on whether any ban is broken. */
  goal?: string;
}

/** The goal of an interview about what would break the bans there are. */
export const BANS = "bans";

interface Open extends Weighed {
  ids: string[];
}

/**
 * The next question to put: the fact that settles most of what is open, weighted by force, for the seconds it costs; core facts
 * first. `undefined` when nothing that may be asked can change anything that is open. With a `goal` only what bears on it; a goal
 * there is nothing of has no question.
 *
 * @example
 * nextQuestion(engine, regime, subject, { layers: FIRST_INTERVIEW }); // → { fact: "firm.employees", settles: 0.444, about: [ "jp.demo/report" ], remainingAtMost: 1 }
 * nextQuestion(engine, regime, subject, { layers: FIRST_INTERVIEW, goal: "demo.hires" }); // → undefined
 */
export function nextQuestion(
  engine: Engine,
  regime: Regime,
  subject: Subject,
  options: AskOptions,
): Question | undefined {
  tidy(engine);
  const open =
    options.goal === undefined
      ? openRoots(engine, regime, subject)
      : options.goal === BANS
        ? openBreaches(engine, regime, subject, ["prohibition"])
        : openGoal(engine, options.goal, subject);
  const { weighed, plain, nodes } = influencesOf(engine, open);
  const wanted = engine.variables.slots.flatMap(({ fact, index }) =>
    weighed[index]! >= 0 && options.layers.includes(fact.layer) && options.declined?.has(fact.id) !== true
      ? [{ fact, index, rank: weighed[index]! / fact.seconds }]
      : [],
  );
  const first = ({ fact }: { fact: Fact }) => Number(options.goal === undefined && fact.layer === "core");
  wanted.sort((a, b) => first(b) - first(a) || b.rank - a.rank || a.index - b.index);
  const best = wanted.find(({ fact }) => isAskable(engine, fact, subject));
  if (best === undefined) return undefined;
  const isConcerned = openOnSlot(engine, nodes, best.index);
  const about = open.filter(({ left }) => isConcerned(left)).sort((a, b) => b.weight - a.weight);
  return {
    fact: best.fact.id,
    settles: Math.round(plain[best.index]! * 1000) / 1000,
    about: [...new Set(about.flatMap(({ ids }) => ids))],
    remainingAtMost: wanted.length,
  };
}

function openRoots(engine: Engine, regime: Regime, subject: Subject): Open[] {
  const { roots, places } = regimeRootsOf(engine, regime).inForce;
  const open = Array.from(roots, (root): Open => {
    return { left: verdictOf(engine, root, subject).left, weight: 0, count: 0, ids: [] };
  });
  for (const [i, id] of regime.provisions.entries()) {
    const shared = open[places[i]!]!;
    if (shared.left <= IMPOSSIBLE) continue;
    shared.weight += FORCE[provisionOf(engine, id).modality].question;
    shared.count++;
    shared.ids.push(id);
  }
  return [...open.filter(({ left }) => left > IMPOSSIBLE), ...openBreaches(engine, regime, subject, STRICT)];
}

/** What is open of the breaches of a regime's norms. */
function openBreaches(engine: Engine, regime: Regime, subject: Subject, modalities: readonly Modality[]): Open[] {
  const { breaches } = regimeRootsOf(engine, regime).inForce;
  return regime.provisions.flatMap((id, i): Open[] => {
    const { modality } = provisionOf(engine, id);
    return breaches[i]! < 0 || !modalities.includes(modality)
      ? []
      : openRoot(engine, breaches[i]!, id, FORCE[modality].question, subject);
  });
}

function openGoal(engine: Engine, goal: string, subject: Subject): Open[] {
  return [goal, breachId(goal)].flatMap((id) => {
    const root = rootOf(engine, id);
    return root === undefined ? [] : openRoot(engine, root, goal, 1, subject);
  });
}

function openRoot(engine: Engine, root: number, id: string, weight: number, subject: Subject): Open[] {
  const { left } = verdictOf(engine, root, subject);
  return left <= IMPOSSIBLE ? [] : [{ left, weight, count: 1, ids: [id] }];
}

/** Whether the question makes sense for what is known: not answered yet, and its `onlyIf` is certain. */
function isAskable(engine: Engine, fact: Fact, subject: Subject): boolean {
  const given = subject.facts[fact.id];
  if (given !== undefined && (typeof given !== "object" || Array.isArray(given))) return false;
  if (fact.onlyIf === undefined) return true;
  return outcomeOfRoot(engine, onlyIfRoot(engine, fact), subject) === "applies";
}
