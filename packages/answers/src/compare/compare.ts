// Systems through several regimes: subjects of one's own, the standard basket, or both.
import { type Composition, federationOf, jurisdictionsNamed, readComposition, type Text } from "@yawara/engine";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems, problem } from "../problem.ts";
import { type AskedClocks, largeness, type RawFacts, readClocks, readFacts } from "../request.ts";
import { type Comparison, compareSubjects, comparisonJson, USUAL_REGIMES } from "./comparison.ts";

export interface CompareAsked extends AskedClocks {
  /** Systems of one's own. */
  subjects?: readonly { id: string; name?: Text | undefined; facts: RawFacts }[] | undefined;
  /** The 24 systems of the standard basket. */
  basket?: boolean | undefined;
  /** Jurisdictions, or compositions: `EU - eu.ai-act + jp.ai-promotion-act`. */
  regimes?: readonly string[] | undefined;
  /** Leave the subjects' markets as they are; else each is put at home in each regime. */
  as_is?: boolean | undefined;
}

/** `standings`, `for_ai` and `touch` as `yawara compare --json` gives them, with the names of what was compared. */
export interface CompareAnswer {
  corpus: string;
  at: string;
  known: string;
  subjects: { id: string; name: Text }[];
  regimes: string[];
  standings: Comparison["standings"];
  for_ai: Comparison["standings"];
  touch: {
    parts: readonly string[];
    half: Record<string, number>;
    regimes: Comparison["touches"];
    sensitivity: Comparison["sensitivity"];
  };
}

/** Puts every subject through every regime. */
export async function compare(store: LawStore, asked: CompareAsked): Promise<CompareAnswer | Problems> {
  const comparison = await compared(store, asked);
  if (isProblems(comparison)) return comparison;
  const { subjects, regimes } = comparison;
  return {
    ...(comparisonJson(comparison) as Omit<CompareAnswer, "subjects" | "regimes">),
    subjects,
    regimes: regimes.map(({ text }) => text),
  };
}

/** The comparison before it is written down: what tables and words are made from. */
export async function compared(store: LawStore, asked: CompareAsked): Promise<Comparison | Problems> {
  const { subjects: own = [], basket = false, as_is: asIs = false } = asked;
  if (own.length === 0 && !basket) return problem("no-subject", ["subjects"]);
  const clocks = readClocks(store, asked);
  if (isProblems(clocks)) return clocks;
  for (const [i, { facts }] of own.entries()) {
    const large = largeness(facts, ["subjects", i, "facts"]);
    if (large !== undefined) return large;
  }
  const texts = asked.regimes ?? (basket ? Object.keys(store.base.homes) : USUAL_REGIMES);
  const named = texts.flatMap(jurisdictionsNamed).map(federationOf);
  const engine = store.engine(named, clocks.at);
  const regimes: Composition[] = [];
  for (const [i, text] of texts.entries()) {
    const read = readComposition(engine, text);
    if ("problem" in read) {
      const { name, suggestion } = read.problem;
      return problem("not-a-regime", ["regimes", i], { name, ...(suggestion !== undefined && { suggestion }) });
    }
    if (read.parts.length === 0) return problem("not-a-regime", ["regimes", i], { name: text });
    regimes.push(read);
  }
  const shipped = basket ? await store.shipped("basket") : [];
  const subjects: Parameters<typeof compareSubjects>[2][number][] = [];
  for (const [i, { id, name, facts }] of [...own, ...shipped].entries()) {
    const subject = readFacts(engine, facts, ["subjects", i, "facts"]);
    if (isProblems(subject)) return subject;
    subjects.push({ id, name: name ?? { en: id, ja: id }, subject });
  }
  return compareSubjects(engine, regimes, subjects, { ...clocks, asIs });
}
