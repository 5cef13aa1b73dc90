// Runs a comparison in the worker: reads the law it needs, the systems, the regimes, and decides a few systems at a time.

import { inBoth, WORDS } from "@yawara/answers";
import {
  type ComparedSubject,
  type Comparison,
  comparing,
  type RegimeProblem,
  readRegimeText,
  readRegimeTexts,
  regimeTexts,
} from "@yawara/answers/compare";
import { type Engine, federationOf, jurisdictionsNamed, readSubject } from "@yawara/engine";
import { BASKET, type CompareAsked, MINE, type Watch } from "./compare-request.ts";
import { allShipped, shippedSubjects } from "./compare-subjects.ts";
import { engineFor, lawBase, lawIndex } from "./law-store.ts";

const SHORTEST_GUESSED = 4;

/** A comparison with the systems it is of. */
export interface Run {
  comparison: Comparison;
  systems: ComparedSubject[];
  problems: RegimeProblem[];
  asIs: boolean;
}

/** A comparison, or nothing where it was stopped or no system is known by that name. */
export async function runComparison(asked: CompareAsked, watch: Watch): Promise<Run | undefined> {
  const { language, at, known, asIs } = asked;
  const texts = regimeTexts(await lawBase(language), { basket: asked.what === BASKET, regimes: asked.regimes });
  const jurisdictions = await jurisdictionsOf(asked, texts);
  if (!(await readLaw(asked, jurisdictions, watch))) return undefined;
  if (!(await watch({ doing: "preparing" }))) return undefined;
  const engine = await engineFor(language, jurisdictions, at);
  const { regimes, problems } = readRegimeTexts(engine, texts);
  const systems = await systemsOf(engine, asked);
  const steps = comparing(engine, regimes, systems, { at, known, asIs });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return { comparison: step.value, systems, problems: problems.map(worthSaying), asIs };
    if (!(await watch({ doing: "deciding", done: step.value, of: systems.length }))) return undefined;
  }
}

async function jurisdictionsOf({ language }: CompareAsked, texts: readonly string[]): Promise<string[]> {
  const { jurisdictions } = await lawBase(language);
  const wanted = new Set(texts.flatMap(jurisdictionsNamed).map(federationOf));
  return jurisdictions.filter((one) => wanted.has(one));
}

/** Reads the law a jurisdiction at a time, so that it can be said which and stopped between. */
async function readLaw({ language }: CompareAsked, jurisdictions: readonly string[], watch: Watch): Promise<boolean> {
  for (const [done, jurisdiction] of jurisdictions.entries()) {
    if (!(await watch({ doing: "reading", jurisdiction, done, of: jurisdictions.length }))) return false;
    await lawIndex(language, [jurisdiction]);
  }
  return true;
}

/** A short name is near to any country's: what is guessed for it would say nothing. */
function worthSaying({ suggestion, ...problem }: RegimeProblem): RegimeProblem {
  const isNear = suggestion !== undefined && problem.name.length >= SHORTEST_GUESSED;
  return { ...problem, ...(isNear && { suggestion }) };
}

/** Reads what a person wrote: places may be in small letters. */
export async function readRegime(
  language: CompareAsked["language"],
  written: string,
): Promise<{ text: string } | { problem: RegimeProblem }> {
  const text = written
    .trim()
    .replace(/\s+/g, " ")
    .replace(/[^\s+]+/g, (word) => (word.includes(".") ? word.toLowerCase() : word.toUpperCase()));
  const { jurisdictions } = await lawBase(language);
  const named = jurisdictionsNamed(text).filter((one) => jurisdictions.includes(one));
  const read = readRegimeText(await lawIndex(language, named), text);
  return "problem" in read ? { problem: worthSaying(read.problem) } : { text };
}

async function systemsOf(engine: Engine, { what, mine }: CompareAsked): Promise<ComparedSubject[]> {
  if (what === MINE) {
    if (mine === undefined) return [];
    const name = mine.name ?? inBoth((one) => WORDS[one].mySystem);
    return [{ id: MINE, name, subject: readSubject(engine, mine.facts).subject }];
  }
  const shipped =
    what === BASKET ? await shippedSubjects("basket") : (await allShipped()).filter(({ id }) => id === what);
  return shipped.map(({ id, name, facts }) => ({ id, name, subject: readSubject(engine, facts).subject }));
}
