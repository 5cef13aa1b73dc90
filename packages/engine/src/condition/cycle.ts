// Definitions, and facts asked only under a condition, that lead back to themselves: no diagram stands for such a thing.
import type { Condition, Corpus, Definition, Problem } from "../law/model.ts";
import { leavesOf } from "./fold.ts";

type Named = Pick<Corpus, "facts" | "definitions">;

/** Thrown by `load` for a corpus that is not a tree of definitions. `problem` says which, and where it is written. */
export class CyclicCorpus extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    const place = [problem.file, problem.line].filter((part) => part !== undefined).join(":");
    super(`${place === "" ? "" : `${place}: `}cycle: ${problem.args.path}`);
    this.name = "CyclicCorpus";
    this.problem = problem;
  }
}

/** Throws where a corpus leads back to itself, before anything follows its definitions without end. */
export function refuseCycles(corpus: Named): void {
  const [cycle] = cyclesIn(corpus);
  if (cycle !== undefined) throw new CyclicCorpus(cycle);
}

/**
 * Every name of a corpus that leads back to itself, as problems of code `cycle`, once a circle: by definitions, and by the
 * `only_if` of facts, which is marked. `args.path` is the way round, cut where it is long; file and line where the definition
 * says them. Empty for a corpus that `load` takes. Of any size: nothing is followed deeper than a step at a time.
 *
 * @example
 * cyclesIn(corpus); // → []
 * const round = { ...corpus.definitions[0]!, when: { kind: "definition", id: "demo.hires" } as const };
 * cyclesIn({ facts: [], definitions: [round] })[0]?.args.path; // → "demo.hires → demo.hires"
 */
export function cyclesIn(corpus: Named): Problem[] {
  const leads = leftInCircles(edgesOf(corpus));
  const definitions = new Map(corpus.definitions.map((definition) => [definition.id, definition]));
  const walked = new Set<string>();
  const problems: Problem[] = [];
  for (const start of leads.keys()) {
    const way: string[] = [];
    let at = start;
    while (!walked.has(at)) {
      walked.add(at);
      way.push(at);
      at = leads.get(at)![0]!;
    }
    const from = way.indexOf(at);
    if (from >= 0) problems.push(problemOf([...way.slice(from), at], definitions));
  }
  return problems;
}

/** Names of a way that are shown at most. */
const LONGEST = 12;

function problemOf(way: readonly string[], definitions: ReadonlyMap<string, Definition>): Problem {
  const first = way[0]!;
  const shown = way.length > LONGEST ? [...way.slice(0, LONGEST - 2), "…", first] : way;
  const path = shown.map((name) => (definitions.has(name) || name === "…" ? name : `${name} (only_if)`)).join(" → ");
  const [file, line] = definitions.get(first)?.at.split(":") ?? [];
  return {
    code: "cycle",
    args: { id: first, path },
    ...(file === undefined || file === "" ? {} : { file }),
    ...(line === undefined ? {} : { line: Number(line) }),
  };
}

/** What each definition, and each fact with an `only_if`, names of the same kind. */
function edgesOf({ facts, definitions }: Named): Map<string, string[]> {
  const conditions = new Map<string, Condition>();
  for (const { id, onlyIf } of facts) if (onlyIf !== undefined) conditions.set(id, onlyIf);
  for (const { id, when } of definitions) conditions.set(id, when);
  const named = (condition: Condition) =>
    leavesOf(condition).map((leaf) => (leaf.kind === "definition" ? leaf.id : leaf.fact));
  return new Map(
    [...conditions].map(([id, condition]) => [
      id,
      [...new Set(named(condition))].filter((name) => conditions.has(name)),
    ]),
  );
}

/** Only what leads to a circle, with the steps that do: what leads nowhere is taken out until nothing such is left. */
function leftInCircles(edges: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const open = new Map([...edges].map(([id, to]) => [id, new Set(to)]));
  const from = new Map<string, string[]>();
  for (const [id, to] of edges) for (const name of to) from.set(name, [...(from.get(name) ?? []), id]);
  const ended = [...open].filter(([, to]) => to.size === 0).map(([id]) => id);
  for (let id = ended.pop(); id !== undefined; id = ended.pop()) {
    open.delete(id);
    for (const before of from.get(id) ?? []) {
      const to = open.get(before);
      if (to?.delete(id) === true && to.size === 0) ended.push(before);
    }
  }
  return new Map([...open].map(([id, to]) => [id, [...to]]));
}
