// Systems through several regimes: subjects of one's own, the standard basket, or both.
import {
  type Clocks,
  type Composition,
  type Engine,
  federationOf,
  jurisdictionsNamed,
  type Text,
} from "@yawara/engine";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems, problem } from "../problem.ts";
import { type AskedClocks, largeness, type RawFacts, readClocks, readFacts } from "../request.ts";
import { type CompareAnswer, comparisonJson } from "./compare.json.ts";
import { type ComparedSubject, type Comparison, compareSubjects } from "./comparison.ts";
import { type RegimesWanted, readRegimeTexts, regimeTexts } from "./regimes-asked.ts";

interface RegimesCompared extends AskedClocks, RegimesWanted {}

export interface CompareAsked extends RegimesCompared {
  /** Systems of one's own, each with an id of its own. */
  subjects?: readonly { id: string; name?: Text | undefined; facts: RawFacts }[] | undefined;
  /** Leave the subjects' markets as they are; else each is put at home in each regime. */
  as_is?: boolean | undefined;
}

/** The law of a comparison, before its systems are read. */
interface LawCompared {
  engine: Engine;
  regimes: Composition[];
  clocks: Clocks;
}

/** Puts every subject through every regime. */
export async function compare(store: LawStore, asked: CompareAsked): Promise<CompareAnswer | Problems> {
  const comparison = await compared(store, asked);
  return isProblems(comparison) ? comparison : comparisonJson(comparison);
}

/** The comparison before it is written down: what tables and words are made from. */
export async function compared(store: LawStore, asked: CompareAsked): Promise<Comparison | Problems> {
  const { subjects: own = [], basket = false, as_is: asIs = false } = asked;
  if (own.length === 0 && !basket) return problem("no-subject", ["subjects"]);
  for (const [i, { facts }] of own.entries()) {
    const large = largeness(facts, ["subjects", i, "facts"]);
    if (large !== undefined) return large;
  }
  const shipped = basket ? await store.shipped("basket") : [];
  const all = [...own, ...shipped];
  const twin = own.findLastIndex(({ id }) => all.filter((one) => one.id === id).length > 1);
  if (twin >= 0) return problem("twice", ["subjects", twin, "id"], { id: own[twin]!.id });
  const law = lawCompared(store, asked);
  if (isProblems(law)) return law;
  const subjects: ComparedSubject[] = [];
  for (const [i, { id, name, facts }] of all.entries()) {
    const subject = readFacts(law.engine, facts, ["subjects", i, "facts"]);
    if (isProblems(subject)) return subject;
    subjects.push({ id, name: name ?? { en: id, ja: id }, subject });
  }
  return compareSubjects(law.engine, law.regimes, subjects, { ...law.clocks, asIs });
}

/** The regimes that are named, or the usual ones, with an engine of their law. */
export function lawCompared(store: LawStore, asked: RegimesCompared): LawCompared | Problems {
  const clocks = readClocks(store, asked);
  if (isProblems(clocks)) return clocks;
  const texts = regimeTexts(store.base, asked);
  const engine = store.engine(texts.flatMap(jurisdictionsNamed).map(federationOf), clocks.at);
  const { regimes, problems } = readRegimeTexts(engine, texts);
  const [wrong] = problems;
  if (wrong !== undefined) {
    const { text, name, suggestion, absentFrom } = wrong;
    const path = ["regimes", texts.indexOf(text)];
    if (absentFrom !== undefined)
      return problem("not-in-regime", path, { name, regime: absentFrom.join(" + ") || text });
    return problem("not-a-regime", path, { name: name || text, ...(suggestion !== undefined && { suggestion }) });
  }
  return { engine, regimes, clocks };
}
