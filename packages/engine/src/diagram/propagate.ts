// From what was given to all that follows from it: the axioms are followed until nothing more is forced.

import type { Axiom, Axioms } from "./axioms.ts";
import { FALSE, isAllowed, type State, type Table, TRUE, UNKNOWN } from "./table.ts";
import type { Variables } from "./variables.ts";
import { reachableEnds, support } from "./walk.ts";

/** What propagation needs: the variables and the axioms over them. */
interface Known {
  variables: Variables;
  axioms: Axioms;
  table: Table;
}

/** Everything that follows from what was given. */
interface Propagated {
  state: State;
  /** Has 1 for each slot of which something is known. */
  touched: Uint8Array;
  /** The axiom what was given breaks; what follows from the rest was then not looked for. */
  contradiction?: number;
}

/** Told of every variable of which something new is known. */
type Touch = (variable: number) => void;

/**
 * Follows the axioms from what was given, on top of what holds of everyone, until nothing more is forced. `before` is what was
 * known already with all that follows from it: only what is given besides is followed, to the same end.
 */
export function propagate(known: Known, baseline: State, given: Int16Array, before: State = baseline): Propagated {
  const { list, ofSlot } = known.axioms;
  const { owner, slots } = known.variables;
  const state: State = { cells: before.cells.slice(), allowed: before.allowed.slice() };
  const queued = new Uint8Array(list.length);
  const queue: number[] = [];
  const touched = new Uint8Array(slots.length);
  const touch = (variable: number) => {
    const { index } = owner[variable]!;
    touched[index] = 1;
    for (const axiom of ofSlot[index]!)
      if (queued[axiom] === 0) {
        queued[axiom] = 1;
        queue.push(axiom);
      }
  };
  for (const { first, count, index } of slots) {
    let isGiven = false;
    for (let variable = first; variable < first + count; variable++) {
      if (state.cells[variable] !== UNKNOWN || state.allowed[variable] !== baseline.allowed[variable])
        touched[index] = 1;
      if (given[variable] === UNKNOWN || given[variable] === state.cells[variable]) continue;
      state.cells[variable] = given[variable]!;
      isGiven = true;
    }
    if (isGiven) touch(first);
  }
  for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
    queued[i] = 0;
    if (!follow(known, list[i]!, state, touch)) return { state, touched, contradiction: i };
  }
  return { state, touched };
}

/** What the axioms force before anything is known. */
export function baselineOf(known: Known): State {
  const size = known.variables.arity.length;
  const state: State = { cells: new Int16Array(size).fill(UNKNOWN), allowed: new Int32Array(size).fill(-1) };
  for (let changed = true; changed; ) {
    changed = false;
    const touch = () => {
      changed = true;
    };
    for (const axiom of known.axioms.list) follow(known, axiom, state, touch);
  }
  return state;
}

/** Takes every cell with which an axiom cannot hold out of a state. False if it cannot hold at all. */
function follow(known: Known, axiom: Axiom, state: State, touch: Touch): boolean {
  return axiom.child < 0 ? enforce(known, axiom.node, TRUE, state, touch) : followAsked(known, axiom, state, touch);
}

/** Takes every cell out with which a two-ended diagram cannot come to an end. False if it cannot come to it at all. */
function enforce({ table }: Known, node: number, end: number, state: State, touch: Touch): boolean {
  const ends = reachableEnds(table, node, state);
  if (ends !== 3) return ends === 1 << end;
  for (const variable of support(table, node, state)) if (narrow(table, node, end, variable, state)) touch(variable);
  return true;
}

/**
 * The axiom of an `onlyIf`, without a diagram of it all: a fact with a value is asked, one without is not; one that is not
 * asked is neutral, one that is has a value, where the fact can say that it has none.
 */
function followAsked(known: Known, { child, asked }: Axiom, state: State, touch: Touch): boolean {
  const { first, count, noValue } = known.variables.slots[child]!;
  const neutral = Math.max(noValue, 0);
  const ends = reachableEnds(known.table, asked, state);
  if (ends === 1 << TRUE && noValue < 0) return true;
  let open = false;
  for (let variable = first; variable < first + count; variable++) {
    const cell = state.cells[variable]!;
    if (cell === UNKNOWN ? !isAllowed(state.allowed[variable]!, neutral) : cell !== neutral)
      return enforce(known, asked, TRUE, state, touch);
    if (cell === UNKNOWN) open = true;
  }
  if (!open) return noValue < 0 || enforce(known, asked, FALSE, state, touch);
  if (ends === 1 << FALSE) {
    for (let variable = first; variable < first + count; variable++)
      if (state.cells[variable] === UNKNOWN) state.cells[variable] = neutral;
    touch(first);
  }
  if (ends === 1 << TRUE && noValue >= 0 && keep(known.table, first, state, (cell) => cell !== noValue)) touch(first);
  return true;
}

/** Takes the cells of a variable out with which a diagram cannot come to an end. Whether anything changed. */
function narrow(table: Table, node: number, end: number, variable: number, state: State): boolean {
  return keep(table, variable, state, (cell) => {
    state.cells[variable] = cell;
    const reached = (reachableEnds(table, node, state) & (1 << end)) !== 0;
    state.cells[variable] = UNKNOWN;
    return reached;
  });
}

/** Leaves an undecided variable the cells that pass a test; the last one left decides it. Whether anything changed. */
function keep({ arity }: Table, variable: number, state: State, passes: (cell: number) => boolean): boolean {
  const size = arity[variable]!;
  const before = state.allowed[variable]!;
  let mask = 0;
  let last = -1;
  let left = 0;
  for (let cell = 0; cell < size; cell++) {
    if (!isAllowed(before, cell) || !passes(cell)) continue;
    mask |= 1 << cell;
    last = cell;
    left++;
  }
  if (left === 1) {
    state.cells[variable] = last;
    return true;
  }
  if (size > 31 || left === 0 || mask === (before === -1 ? 2 ** size - 1 : before)) return false;
  state.allowed[variable] = mask;
  return true;
}
