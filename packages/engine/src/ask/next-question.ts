// The next question: the fact that settles most of what is still open, weighted by force, for the seconds it costs.

import { type Engine, onlyIfRoot, rootOf, tidy } from "../compiled/engine.ts";
import { influencesOf, openOnSlot, type Weighed } from "../compiled/model-count.ts";
import { regimeRootsOf, type SharedRoots } from "../compiled/regime-roots.ts";
import { outcomeOfRoot, verdictOf } from "../decide/outcome.ts";
import { IMPOSSIBLE } from "../diagram/table.ts";
import { breachId } from "../law/breach-id.ts";
import { provisionOf } from "../law/law-index.ts";
import { FORCE, isStrict, STRICT } from "../law/modality.ts";
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
  /** Facts that say whose law is to be looked at: asked also where nothing of the law looked at so far hangs on them. */
  whoseLaw?: readonly string[];
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
 * first, and after these what is to come on a fixed day counts like what binds. `undefined` when nothing that may be asked can
 * change anything that is open. With a `goal` only what bears on it; a goal
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
  const { goal } = options;
  if (goal !== undefined) {
    const about =
      goal === BANS ? openBreaches(engine, regime, subject, ["prohibition"]) : openGoal(engine, goal, subject);
    return mostWanted(engine, subject, about, options)?.question;
  }
  const open = openRoots(engine, regime, subject);
  const first = mostWanted(engine, subject, open, options);
  const coming = first?.isCore ? [] : openComing(engine, regime, subject);
  return (coming.length === 0 ? first : mostWanted(engine, subject, [...open, ...coming], options))?.question;
}

/** The fact that settles most of what is open, and whether it is one of those asked before all others. */
function mostWanted(
  engine: Engine,
  subject: Subject,
  open: readonly Open[],
  { layers, declined, whoseLaw, goal }: AskOptions,
): { question: Question; isCore: boolean } | undefined {
  const { weighed, plain, nodes } = influencesOf(engine, open);
  const isWanted = (fact: Fact, index: number) =>
    weighed[index]! >= 0 || (whoseLaw?.includes(fact.id) === true && subject.facts[fact.id] === undefined);
  const wanted = engine.variables.slots.flatMap(({ fact, index }) =>
    isWanted(fact, index) && layers.includes(fact.layer) && declined?.has(fact.id) !== true
      ? [{ fact, index, rank: weighed[index]! / fact.seconds }]
      : [],
  );
  const isCore = ({ layer }: Fact) => goal === undefined && layer === "core";
  wanted.sort((a, b) => Number(isCore(b.fact)) - Number(isCore(a.fact)) || b.rank - a.rank || a.index - b.index);
  const best = wanted.find(({ fact }) => isAskable(engine, fact, subject));
  if (best === undefined) return undefined;
  const isConcerned = openOnSlot(engine, nodes, best.index);
  const about = open.filter(({ left }) => isConcerned(left)).sort((a, b) => b.weight - a.weight);
  const question = {
    fact: best.fact.id,
    settles: Math.round(Math.max(0, plain[best.index]!) * 1000) / 1000,
    about: [...new Set(about.flatMap(({ ids }) => ids))],
    remainingAtMost: wanted.length,
  };
  return { question, isCore: isCore(best.fact) };
}

function openRoots(engine: Engine, regime: Regime, subject: Subject): Open[] {
  const { inForce } = regimeRootsOf(engine, regime);
  return [...openShared(engine, inForce, regime.provisions, subject), ...openBreaches(engine, regime, subject, STRICT)];
}

/**
 * What is open of the duties and bans that are law already and begin on a fixed day: a person plans for them as for what binds.
 * Looked at once the questions all are asked are answered: before, they change none of these and their diagrams are large.
 */
function openComing(engine: Engine, regime: Regime, subject: Subject): Open[] {
  const dated = regime.coming.map(({ provision: id, from }) => {
    const { instrument, modality } = provisionOf(engine, id);
    const isLaw = engine.instruments.get(instrument)!.kind !== "bill";
    return from !== "pending" && isStrict(modality) && isLaw ? id : undefined;
  });
  return openShared(engine, regimeRootsOf(engine, regime).coming, dated, subject);
}

/** What is open of some provisions, those that share a diagram together; where one is left out its place is empty. */
function openShared(
  engine: Engine,
  { roots, places }: SharedRoots,
  provisions: readonly (string | undefined)[],
  subject: Subject,
): Open[] {
  const open = new Map<number, Open>();
  for (const [i, id] of provisions.entries()) {
    if (id === undefined) continue;
    const place = places[i]!;
    let shared = open.get(place);
    if (shared === undefined) {
      shared = { left: verdictOf(engine, roots[place]!, subject).left, weight: 0, count: 0, ids: [] };
      open.set(place, shared);
    }
    if (shared.left <= IMPOSSIBLE) continue;
    shared.weight += FORCE[provisionOf(engine, id).modality].question;
    shared.count++;
    shared.ids.push(id);
  }
  return [...open.values()].filter(({ left }) => left > IMPOSSIBLE);
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
