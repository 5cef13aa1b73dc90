// The store of decision-diagram nodes: reduced, ordered, hash-consed, with three ends: false, true, impossible.

export const FALSE = 0;
export const TRUE = 1;
/** What the vocabulary's axioms rule out. */
export const IMPOSSIBLE = 2;
/** A cell code for "not known". */
export const UNKNOWN = -1;

/** What is known of each variable: its cell, or UNKNOWN with a bit mask of the cells still possible (-1: all). */
export interface State {
  readonly cells: Int16Array;
  readonly allowed: Int32Array;
}

/** Whether a cell of a variable is still possible. Masks hold 31 cells; a variable with more is never narrowed. */
export function isAllowed(mask: number, cell: number): boolean {
  return mask === -1 || (mask & (1 << cell)) !== 0;
}

export interface Table {
  /** Cells of each variable. */
  readonly arity: Int32Array;
  /** How far down each variable stands; the ends, numbered after the last variable, stand last. */
  readonly level: Int32Array;
  /** Variable of each node; the ends carry the number of variables. */
  variable: Int32Array;
  /** Where the children of each node begin in `kids`. */
  offset: Int32Array;
  kids: Int32Array;
  /** Which ends each node leads to: bit 1 false, bit 2 true, bit 4 impossible. */
  ends: Uint8Array;
  count: number;
  kidsCount: number;
  /** Open-addressed hash of nodes. */
  slots: Int32Array;
  /** Scratch for children of nodes that are being made, one above the other: a way down meets no variable twice. */
  making: Int32Array;
  made: number;
  /** Results of binary operations, direct-mapped: the newest entry wins. */
  cacheA: Int32Array;
  cacheB: Int32Array;
  cacheR: Int32Array;
  /** Scratch for walks: the walk that last saw each node. */
  seen: Int32Array;
  walk: number;
  /** Scratch for walks: the walk that last met each variable. */
  met: Int32Array;
  /** Scratch for walks: where a walk put each node. */
  place: Int32Array;
  /** What restricting each node came to, in the restriction numbered `restrictedIn`. */
  restricted: Int32Array;
  restrictedIn: Int32Array;
  restriction: number;
  /** What that restriction was to. */
  restrictedTo: { state: State; outside: number } | undefined;
  /** What `keepOnly` left. */
  kept: { count: number; kidsCount: number; slots: Int32Array };
  /** Goes up with every cut back: ids of nodes not kept, remembered from an earlier generation, mean nothing. */
  generation: number;
}

/** Entries of the operation cache. */
export const CACHE = 1 << 16;

/**
 * An empty table over variables with the given numbers of cells; `order` names them from the top down, as numbered if left out.
 * There is room at once for so many `nodes` with so many `kids`; it grows with more.
 */
export function newTable(
  arity: readonly number[],
  order: readonly number[] = [...arity.keys()],
  { nodes, kids } = { nodes: 1 << 14, kids: 1 << 16 },
): Table {
  const room = Math.max(1 << 14, powerAbove(nodes));
  const level = new Int32Array(arity.length + 1);
  for (const [depth, variable] of [...order, arity.length].entries()) level[variable] = depth;
  const table: Table = {
    arity: Int32Array.from(arity),
    level,
    variable: new Int32Array(room),
    offset: new Int32Array(room),
    kids: new Int32Array(Math.max(1 << 16, powerAbove(kids))),
    ends: new Uint8Array(room),
    count: 3,
    kidsCount: 0,
    slots: new Int32Array(2 * room),
    making: new Int32Array(arity.reduce((sum, cells) => sum + cells, 0)),
    made: 0,
    cacheA: new Int32Array(CACHE).fill(-1),
    cacheB: new Int32Array(CACHE),
    cacheR: new Int32Array(CACHE),
    seen: new Int32Array(room),
    walk: 0,
    met: new Int32Array(arity.length),
    place: new Int32Array(room),
    restricted: new Int32Array(room),
    restrictedIn: new Int32Array(room),
    restriction: 0,
    restrictedTo: undefined,
    kept: { count: 3, kidsCount: 0, slots: new Int32Array(2 * room) },
    generation: 0,
  };
  table.variable.fill(arity.length, 0, 3);
  for (const end of [FALSE, TRUE, IMPOSSIBLE]) table.ends[end] = 1 << end;
  return table;
}

function powerAbove(count: number): number {
  return 2 ** Math.ceil(Math.log2(count));
}

/** The node of a variable with the children that stand at a place; a node all of whose children are one is that child. */
export function makeNode(table: Table, variable: number, children: Int32Array, at = 0): number {
  const size = table.arity[variable]!;
  const first = children[at]!;
  let same = true;
  for (let i = 1; same && i < size; i++) same = children[at + i] === first;
  if (same) return first;
  const hash = hashOf(variable, children, at, size);
  const mask = table.slots.length - 1;
  let slot = hash & mask;
  for (let node = table.slots[slot]!; node !== 0; node = table.slots[slot]!) {
    if (table.variable[node] === variable && equalKids(table, node, children, at)) return node;
    slot = (slot + 1) & mask;
  }
  return addNode(table, variable, children, at, slot);
}

function hashOf(variable: number, kids: Int32Array, at: number, size: number): number {
  let hash = Math.imul(variable + 1, 0x9e3779b1);
  for (let i = 0; i < size; i++) hash = Math.imul(hash ^ kids[at + i]!, 0x85ebca6b) ^ (hash >>> 13);
  return hash ^ (hash >>> 16);
}

function equalKids(table: Table, node: number, children: Int32Array, at: number): boolean {
  const first = table.offset[node]!;
  const size = table.arity[table.variable[node]!]!;
  for (let i = 0; i < size; i++) if (table.kids[first + i] !== children[at + i]) return false;
  return true;
}

function addNode(table: Table, variable: number, children: Int32Array, at: number, slot: number): number {
  const node = table.count++;
  const size = table.arity[variable]!;
  if (node >= table.variable.length || table.kidsCount + size > table.kids.length)
    resize(table, table.count * 2, (table.kidsCount + size) * 2);
  table.variable[node] = variable;
  table.offset[node] = table.kidsCount;
  let ends = 0;
  for (let i = 0; i < size; i++) {
    const child = children[at + i]!;
    ends |= table.ends[child]!;
    table.kids[table.kidsCount++] = child;
  }
  table.ends[node] = ends;
  table.slots[slot] = node;
  if (table.count * 2 > table.slots.length) rehash(table, table.slots.length * 2);
  return node;
}

/** Gives a table room for so many nodes and children, and for what walks write beside each node. */
function resize(table: Table, nodes: number, kids: number): void {
  table.variable = sized(table.variable, nodes);
  table.offset = sized(table.offset, nodes);
  table.seen = sized(table.seen, nodes);
  table.place = sized(table.place, nodes);
  table.restricted = sized(table.restricted, nodes);
  table.restrictedIn = sized(table.restrictedIn, nodes);
  table.kids = sized(table.kids, kids);
  const ends = new Uint8Array(nodes);
  ends.set(table.ends.subarray(0, nodes));
  table.ends = ends;
}

function sized(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const other = new Int32Array(size);
  other.set(array.subarray(0, size));
  return other;
}

function rehash(table: Table, size: number): void {
  const slots = new Int32Array(size);
  const mask = slots.length - 1;
  for (let node = 3; node < table.count; node++) {
    let slot = nodeHash(table, node) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = node;
  }
  table.slots = slots;
}

function nodeHash(table: Table, node: number): number {
  const variable = table.variable[node]!;
  return hashOf(variable, table.kids, table.offset[node]!, table.arity[variable]!);
}

/**
 * Keeps the nodes that some roots lead to, and nothing else that was made so far: most of what compiling makes on its way
 * is never met again. Says where each node kept stands now. `cutBack` forgets what comes after.
 */
export function keepOnly(table: Table, roots: Iterable<number>): (node: number) => number {
  const placeOf = placesOf(table, roots);
  const { count, variable, offset, kids, ends } = table;
  let left = 0;
  let leftKids = 0;
  for (let node = 0; node < count; node++) {
    if (placeOf[node] === DROPPED) continue;
    const size = node <= IMPOSSIBLE ? 0 : table.arity[variable[node]!]!;
    const from = offset[node]!;
    variable[left] = variable[node]!;
    ends[left] = ends[node]!;
    offset[left++] = leftKids;
    for (let i = 0; i < size; i++) kids[leftKids++] = placeOf[kids[from + i]!]!;
  }
  table.count = left;
  table.kidsCount = leftKids;
  resize(table, left * 2, leftKids * 2);
  rehash(table, 1 << Math.ceil(Math.log2(left * 4)));
  table.cacheA.fill(-1);
  table.restrictedTo = undefined;
  table.kept = { count: left, kidsCount: leftKids, slots: table.slots.slice() };
  return (node) => placeOf[node]!;
}

const DROPPED = -1;

/** Where each node comes to stand if only those that some roots lead to stay: in the order there is, the ends first. */
function placesOf(table: Table, roots: Iterable<number>): Int32Array {
  const places = new Int32Array(table.count).fill(DROPPED);
  for (const end of [FALSE, TRUE, IMPOSSIBLE]) places[end] = end;
  for (const root of roots) places[root] = root;
  for (let node = table.count - 1; node > IMPOSSIBLE; node--) {
    if (places[node] === DROPPED) continue;
    for (let i = table.offset[node]!, end = i + table.arity[table.variable[node]!]!; i < end; i++)
      places[table.kids[i]!] = node;
  }
  let left = 0;
  for (let node = 0; node < table.count; node++) if (places[node] !== DROPPED) places[node] = left++;
  return places;
}

/** Forgets what was made since `keepOnly`, to answer questions. Callers may hold on to ids of kept nodes only. */
export function cutBack(table: Table): void {
  const { count, kidsCount, slots } = table.kept;
  table.count = count;
  table.kidsCount = kidsCount;
  table.slots = slots.slice();
  table.cacheA.fill(-1);
  table.restrictedTo = undefined;
  table.generation++;
}

/** The child of a node at a cell. */
export function childOf(table: Table, node: number, cell: number): number {
  return table.kids[table.offset[node]! + cell]!;
}
