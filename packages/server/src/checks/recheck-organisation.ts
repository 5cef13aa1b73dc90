// Checks every system of an organisation whose check no longer holds, in batches: what was stopped half-way goes on where it was.
import { WHOSE_LAW } from "@yawara/answers";
import type { KeptChecks } from "@yawara/answers/kept";
import type { CheckedBy, CheckKeeping, CheckToKeep, Problem, ToCheck } from "@yawara/register";
import type { Answerer } from "../law-workers/answerer.ts";

export interface RecheckWork {
  checks: CheckKeeping;
  answer: Answerer;
  by: CheckedBy;
  /** Stops between two questions; what was answered is kept. */
  signal?: AbortSignal;
}

export interface RecheckDone {
  /** Systems checked. */
  checked: number;
  /** Those of which the law says something else than before. */
  changed: string[];
  /** Nothing is left to do. */
  isWhole: boolean;
}

/** Systems read and kept in one transaction. */
const MOST_ROWS = 500;
/** Batches being read and checked while one is kept: the law's engine takes long to make, and all that can be read by then is. */
const AHEAD = 8;

type Group = Pick<ToCheck, "systems">;

/** Checks an organisation's systems, by its id, and keeps what came of it. Problems are the database's. */
export async function recheckOrganisation(work: RecheckWork, organisation: string): Promise<RecheckDone | Problem> {
  const { checks, by, signal } = work;
  const groups = await checks.begin(organisation, by, WHOSE_LAW);
  if ("problem" in groups) return groups;
  const done: RecheckDone = { checked: 0, changed: [], isWhole: false };
  const batches = batchesOf(groups);
  const ahead: Promise<CheckToKeep[] | Problem | undefined>[] = [];
  for (let next = 0, kept = 0; kept < batches.length; kept++) {
    if (signal?.aborted) return settled(ahead, done);
    for (; next < batches.length && ahead.length < AHEAD; next++)
      ahead.push(checkedOf(work, organisation, batches[next]!));
    const made = await ahead.shift()!;
    // The day or the law is another by now: whoever begins again sees what no longer holds.
    if (made === undefined) return settled(ahead, done);
    if ("problem" in made) return settled(ahead, made);
    const changed = await checks.keep(organisation, by, made);
    if ("problem" in changed) return settled(ahead, changed);
    done.checked += made.reduce((sum, { systems }) => sum + systems.length, 0);
    done.changed.push(...changed);
  }
  if (signal?.aborted) return settled(ahead, done);
  const ended = await checks.end(organisation, by);
  return ended ?? { ...done, isWhole: true };
}

/** What comes of it, once the threads are done with what they were still asked. */
async function settled<Value>(ahead: readonly Promise<unknown>[], value: Value): Promise<Value> {
  await Promise.allSettled(ahead);
  return value;
}

/** Groups by batches; one with very many systems is checked once for each of its parts. */
function batchesOf(groups: readonly Group[]): Group[][] {
  const batches: Group[][] = [];
  let rows = MOST_ROWS;
  for (const { systems } of groups)
    for (let at = 0; at < systems.length; at += MOST_ROWS) {
      const part = systems.slice(at, at + MOST_ROWS);
      if (rows + part.length > MOST_ROWS) {
        batches.push([]);
        rows = 0;
      }
      batches.at(-1)!.push({ systems: part });
      rows += part.length;
    }
  return batches;
}

/** A batch checked, or as much of it as was when it had to stop; nothing where the threads answer by another day or other law data than was begun with. */
async function checkedOf(
  { checks, answer, by, signal }: RecheckWork,
  organisation: string,
  batch: readonly Group[],
): Promise<CheckToKeep[] | Problem | undefined> {
  const said = await checks.read(organisation, batch);
  if ("problem" in said) return said;
  const made: CheckToKeep[] = [];
  for (let at = 0; at < said.length && !(at > 0 && signal?.aborted); ) {
    const some = await answeredOf(answer, by, said.slice(at));
    if (some === undefined) return undefined;
    at += some.groups;
    made.push(...some.made);
  }
  return made;
}

/** What a thread says of the first of some groups, as many as it came to: a check once for all that are alike to the law. */
async function answeredOf(
  answer: Answerer,
  by: CheckedBy,
  said: readonly ToCheck[],
): Promise<{ groups: number; made: CheckToKeep[] } | undefined> {
  const systems = said.map(({ facts, at, regimes }) => ({ facts, at, regimes }));
  const { answer: answered } = await answer(
    { name: "keptChecks", asked: { systems } },
    { form: "value", asker: "checks" },
  );
  const { corpus, known, of, checks, lines } = answered as KeptChecks;
  if (corpus !== by.corpus || known !== by.today) return undefined;
  const made: CheckToKeep[] = checks.map(({ standings, ...check }) => ({
    systems: [],
    check: { ...check, lines: standings.map((place) => lines[place]!) },
  }));
  const unreadable: CheckToKeep = { systems: [] };
  for (const [n, place] of of.entries()) (place === null ? unreadable : made[place]!).systems.push(...said[n]!.systems);
  return { groups: of.length, made: unreadable.systems.length > 0 ? [...made, unreadable] : made };
}
