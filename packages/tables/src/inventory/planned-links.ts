// Plans the links of an inventory one after the other: nothing may come to stand on itself, however far down.

/** One thing stands on another, by the refs of items. `circle`: the other would stand on it already, and the link is left out. */
export interface PlannedLink {
  from: string;
  to: string;
  outcome: "create" | "unchanged" | "circle";
}

/** Things by number, and for each those it stands on. */
type Graph = number[][];

/**
 * Each link looked at with those before it. `linked` are the pairs of assets (`from to`, by id) of which one stands on the other already;
 * `nodeOf` gives a ref's asset. Only links among things that may stand on each other in a circle are followed, so that a document without
 * one takes time in proportion to its links, whatever their order.
 */
export function plannedLinks(
  pairs: readonly [string, string][],
  nodeOf: (ref: string) => string,
  linked: ReadonlySet<string>,
): PlannedLink[] {
  const numbers = new Map<string, number>();
  const numberOf = (node: string): number => {
    const known = numbers.get(node);
    if (known !== undefined) return known;
    numbers.set(node, numbers.size);
    return numbers.size - 1;
  };
  const ends = (one: string, other: string): [number, number] => [numberOf(one), numberOf(other)];
  const there = [...linked].map((pair) => {
    const [one = "", other = ""] = pair.split(" ");
    return ends(one, other);
  });
  const asked = pairs.map(([from, to]) => {
    const [one, other] = [nodeOf(from), nodeOf(to)];
    return { from, to, isThere: linked.has(`${one} ${other}`), ends: ends(one, other) };
  });
  const mayCircle = circling([...there, ...asked.map((link) => link.ends)], numbers.size);
  const below: Graph = Array.from({ length: numbers.size }, () => []);
  const put = ([one, other]: [number, number]): void => {
    if (mayCircle[one] === 1 && mayCircle[other] === 1) below[one]!.push(other);
  };
  const isBelow = lookingBelow(below);
  for (const pair of there) put(pair);
  return asked.map(({ from, to, isThere, ends: [one, other] }) => {
    if (isThere) return { from, to, outcome: "unchanged" };
    if (mayCircle[one] === 1 && mayCircle[other] === 1 && isBelow(one, other)) return { from, to, outcome: "circle" };
    put([one, other]);
    return { from, to, outcome: "create" };
  });
}

/** Which things can be part of a circle, 1 for each: those are taken away, again and again, that nothing stands on. */
function circling(pairs: readonly [number, number][], size: number): Uint8Array {
  const below: Graph = Array.from({ length: size }, () => []);
  const above = new Int32Array(size);
  for (const [one, other] of pairs) {
    below[one]!.push(other);
    above[other]!++;
  }
  const left = new Uint8Array(size).fill(1);
  const bare = [...above.keys()].filter((node) => above[node] === 0);
  for (let node = bare.pop(); node !== undefined; node = bare.pop()) {
    left[node] = 0;
    for (const one of below[node]!) if (--above[one]! === 0) bare.push(one);
  }
  return left;
}

/** Whether one thing is among what another stands on, or is the other itself, as the graph is when it is asked. */
function lookingBelow(below: Graph): (what: number, of: number) => boolean {
  const seen = new Int32Array(below.length);
  let round = 0;
  return (what, of) => {
    round++;
    const waiting = [of];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next === what) return true;
      if (seen[next] === round) continue;
      seen[next] = round;
      for (const one of below[next]!) if (seen[one] !== round) waiting.push(one);
    }
    return false;
  };
}
