// Sifting (Rudell, ICCAD 1993): moves variables through the order of shared diagrams, level by level, to where the diagrams are smallest.

/** Shared diagrams to be sifted. Nodes 0 to `ends`-1 are ends; a node's children may be any nodes. */
interface Sifted {
  /** Variables from the top down. */
  order: number[];
  /** Nodes there are, ends aside. */
  size: () => number;
  /** Moves a run of variables to where the diagrams are smallest; `from` is its level, `length` its variables. */
  sift: (from: number, length: number) => void;
  /** Nodes of a variable. */
  width: (variable: number) => number;
}

/** A diagram's node: the variable it asks about and a child for each value. */
interface SiftNode {
  id: number;
  variable: number;
  children: number[];
}

/** How much larger than the smallest the diagrams may grow before a direction is given up. */
const GROWTH = 1.08;

/** Readies diagrams for sifting. `arity` has the values each variable can take; `roots` are the nodes that must stay. */
export function sifting(
  arity: readonly number[],
  order: readonly number[],
  ends: number,
  nodes: readonly SiftNode[],
  roots: Iterable<number>,
): Sifted {
  const levels = [...order];
  const variable: number[] = [];
  const children: number[][] = [];
  const uses: number[] = [];
  const tables = arity.map(() => new Map<string, number>());
  const free: number[] = [];
  let size = 0;

  const use = (node: number) => {
    if (node >= ends) uses[node]!++;
  };
  const release = (node: number): void => {
    if (node < ends || --uses[node]! > 0) return;
    tables[variable[node]!]!.delete(children[node]!.join());
    size--;
    for (const child of children[node]!) release(child);
    free.push(node);
  };
  /** The node of a variable with some children, used once more. */
  const made = (of: number, kids: number[]): number => {
    if (kids.every((kid) => kid === kids[0])) {
      use(kids[0]!);
      return kids[0]!;
    }
    const key = kids.join();
    const known = tables[of]!.get(key);
    if (known !== undefined) {
      uses[known]!++;
      return known;
    }
    const node = free.pop() ?? variable.length;
    variable[node] = of;
    children[node] = kids;
    uses[node] = 1;
    tables[of]!.set(key, node);
    kids.forEach(use);
    size++;
    return node;
  };

  for (const { id, variable: of, children: kids } of nodes) {
    variable[id] = of;
    children[id] = kids;
    uses[id] = 0;
    tables[of]!.set(kids.join(), id);
    kids.forEach(use);
    size++;
  }
  for (const root of roots) use(root);

  /** Exchanges a level with the one below it: only the nodes that ask about both are made anew. */
  const exchange = (level: number): void => {
    const upper = levels[level]!;
    const lower = levels[level + 1]!;
    const isLower = (node: number) => node >= ends && variable[node] === lower;
    const both = [...tables[upper]!.values()].filter((node) => children[node]!.some(isLower));
    for (const node of both) tables[upper]!.delete(children[node]!.join());
    for (const node of both) {
      const old = children[node]!;
      const kids = Array.from({ length: arity[lower]! }, (_, value) =>
        made(
          upper,
          old.map((kid) => (isLower(kid) ? children[kid]![value]! : kid)),
        ),
      );
      variable[node] = lower;
      children[node] = kids;
      tables[lower]!.set(kids.join(), node);
      old.forEach(release);
    }
    levels[level] = lower;
    levels[level + 1] = upper;
  };

  const sift = (from: number, length: number): void => {
    let at = from;
    let best = { at, size };
    const down = () => {
      for (let level = at + length - 1; level >= at; level--) exchange(level);
      at++;
    };
    const up = () => {
      for (let level = at - 1; level < at + length - 1; level++) exchange(level);
      at--;
    };
    const seek = (step: () => void, isEnd: () => boolean) => {
      while (!isEnd()) {
        step();
        if (size < best.size) best = { at, size };
        if (size > best.size * GROWTH) return;
      }
    };
    seek(down, () => at + length === levels.length);
    while (at > from) up();
    seek(up, () => at === 0);
    while (at < best.at) down();
    while (at > best.at) up();
  };

  return { order: levels, size: () => size, sift, width: (of) => tables[of]!.size };
}
