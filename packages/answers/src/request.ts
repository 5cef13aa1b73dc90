// Reads what every question about a subject has in common: the facts, the two clocks and whose law is meant.
import {
  type Clocks,
  type Engine,
  federationOf,
  isWithin,
  nearestPlace,
  type Regime,
  readDay,
  readSubject,
  regimeAt,
  type Subject,
  type SubjectProblem,
} from "@yawara/engine";
import type { LawStore } from "./law-store.ts";
import { isProblems, type Problems, problem, subjectProblems, type VerbProblem } from "./problem.ts";
import { whoseLaw } from "./whose-law.ts";

export type RawFacts = Record<string, unknown>;

/** The clocks of a question: today where left out. */
export interface AskedClocks {
  at?: string | undefined;
  known?: string | undefined;
}

/** Whose law: jurisdictions, each with its states, or `all`, which may stand among others. */
export type AskedRegimes = readonly string[] | "all" | undefined;

/** A question about a subject. Without `regimes`: Japan, the international texts, the subject's home and its markets. */
export interface Asked extends AskedClocks {
  facts: RawFacts;
  regimes?: AskedRegimes;
}

/** A subject read by the law it is asked about. */
export interface SubjectLaw {
  engine: Engine;
  jurisdictions: string[];
  regime: Regime;
  subject: Subject;
}

/** A subject as far as it could be read. */
export interface ReadSubject extends SubjectLaw {
  /** What was said that could not be read; it is left out of the subject. */
  problems: SubjectProblem[];
}

/** More than a subject can say: each costs a search for the name that was meant where it is no fact. */
const MOST_FACTS = 400;
/** Values within facts, members of lists counted. */
const MOST_VALUES = 5000;
/** Groups, facts, members. */
const DEEPEST = 3;

/** Reads a question about a subject; `also` names jurisdictions whose law has to be at hand besides. */
export function readAsked(store: LawStore, asked: Asked, also: readonly string[] = []): SubjectLaw | Problems {
  const law = readLaw(store, asked, also);
  if (isProblems(law)) return law;
  const read = readFacts(law.engine, asked.facts, ["facts"]);
  return isProblems(read) ? read : { ...law, subject: read };
}

/** Reads by which law a question is asked, and sees that the facts are not too many to be read by it. */
export function readLaw(
  store: LawStore,
  asked: Asked,
  also: readonly string[] = [],
): Omit<SubjectLaw, "subject"> | Problems {
  const clocks = readClocks(store, asked);
  if (isProblems(clocks)) return clocks;
  const large = largeness(asked.facts, ["facts"]);
  if (large !== undefined) return large;
  const named = readRegimes(store, asked.regimes);
  if (named !== undefined && isProblems(named)) return named;
  const jurisdictions = named ?? whoseLaw(store.base.jurisdictions, (fact) => saidOf(asked.facts, fact));
  const engine = store.engine(also.length === 0 ? jurisdictions : [...jurisdictions, ...also], clocks.at);
  return { engine, jurisdictions, regime: regimeAt(engine, { ...clocks, jurisdictions }) };
}

/** Reads facts by an engine; problems are placed below `path`. */
export function readFacts(engine: Engine, facts: RawFacts, path: VerbProblem["path"]): Subject | Problems {
  const { subject, problems } = readSubject(engine, facts);
  return problems.length === 0 ? subject : subjectProblems(engine, problems, path);
}

/** The two clocks of a question. */
export function readClocks(store: LawStore, { at, known }: AskedClocks): Clocks | Problems {
  const today = store.today();
  const day = at === undefined ? today : readOneDay(at, "at");
  if (typeof day !== "string") return day;
  const then = known === undefined ? today : readOneDay(known, "known");
  return typeof then === "string" ? { at: day, known: then } : then;
}

/** Two days in their order. */
export function readDays(asked: { from: string; to: string }): { from: string; to: string } | Problems {
  const from = readOneDay(asked.from, "from");
  if (typeof from !== "string") return from;
  const to = readOneDay(asked.to, "to");
  if (typeof to !== "string") return to;
  return from > to ? problem("wrong-order", ["from"], { from, to }) : { from, to };
}

/** A day as YYYY-MM-DD. */
export function readOneDay(day: string, name: string): string | Problems {
  const read = readDay(day);
  return "day" in read ? read.day : problem(read.problem.code, [name], read.problem.args);
}

/**
 * The jurisdictions a question names; `undefined` where it names none. A name that selects no law is refused, also among
 * others that do, with all there is: of the country where it names a state, else of the world.
 */
export function readRegimes(
  store: Pick<LawStore, "base" | "law">,
  regimes: AskedRegimes,
): string[] | Problems | undefined {
  if (regimes === undefined) return undefined;
  if (regimes === "all" || regimes.some((one) => one.trim().toLowerCase() === "all")) return store.base.jurisdictions;
  const named: string[] = [];
  for (const [i, text] of regimes.entries()) {
    const name = text.trim().toUpperCase();
    const there = jurisdictionsLike(store, name);
    if (!there.includes(name)) {
      // Another state is no better guess than any: those there are stand in the answer.
      const suggestion = name.includes("-") ? undefined : nearestPlace(store.base, text, there);
      return problem("unknown-regime", ["regimes", i], {
        regime: text.trim(),
        there: there.join(", "),
        ...(suggestion !== undefined && { suggestion }),
      });
    }
    if (!named.includes(name)) named.push(name);
  }
  return named;
}

/** The jurisdictions there is law of: a country with its states where the name is of one of them, else every country. */
function jurisdictionsLike(store: Pick<LawStore, "base" | "law">, name: string): string[] {
  const { jurisdictions } = store.base;
  const federation = federationOf(name);
  if (!name.includes("-") || !jurisdictions.includes(federation)) return jurisdictions;
  const found = store.law([federation]).corpus.instruments.map(({ jurisdiction }) => jurisdiction);
  return [...new Set([federation, ...found.filter((one) => isWithin(one, federation)).sort()])];
}

/** What facts say of one, written in one key or nested; not checked. */
export function saidOf(facts: RawFacts, id: string): unknown {
  const [group, name] = id.split(".") as [string, string];
  const nested = facts[group];
  return facts[id] ?? (isRecord(nested) ? nested[name] : undefined);
}

/** What is too much to be read, before it is. */
export function largeness(facts: RawFacts, path: VerbProblem["path"]): Problems | undefined {
  let count = 0;
  for (const key in facts) {
    const value = facts[key];
    count += key.includes(".") || !isRecord(value) ? 1 : Object.keys(value).length;
  }
  if (count > MOST_FACTS) return problem("too-many", path, { most: String(MOST_FACTS) });
  const values = valuesIn(facts, DEEPEST);
  if (values === undefined) return problem("too-deep", path);
  return values > MOST_VALUES ? problem("too-many", path, { most: String(MOST_VALUES) }) : undefined;
}

/** How many values there are within one; `undefined` where it goes deeper. */
function valuesIn(value: unknown, depth: number): number | undefined {
  if (typeof value !== "object" || value === null) return 1;
  if (depth === 0) return undefined;
  let count = 0;
  for (const one of Array.isArray(value) ? value : Object.values(value)) {
    const within = valuesIn(one, depth - 1);
    if (within === undefined) return undefined;
    count += within;
  }
  return count;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
