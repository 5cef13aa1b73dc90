// From what was given to all that follows from it: the axioms are followed until nothing more is forced.

import type { Engine } from "../compiled/engine.ts";
import type { Facts } from "../law/model.ts";
import { brokenTie, tiesOf } from "../subject/residual.ts";
import type { Subject } from "../subject/subject.ts";
import type { Axiom } from "./axioms.ts";
import { FALSE, isAllowed, type State, type Table, TRUE, UNKNOWN } from "./table.ts";
import { reachableEnds, support } from "./walk.ts";

type Known = Pick<Engine, "variables" | "axioms" | "table">;

/** Told of every variable of which something new is known. */
type Touch = (variable: number) => void;

/** Follows the axioms from what was given until nothing more is forced, and sees whether they can all hold. */
export function settle(engine: Engine, facts: Facts, given: Int16Array): Subject {
  const subject = settleSome(engine, facts, given);
  const { state, ties, contradiction } = subject;
  if (ties === undefined || contradiction !== undefined) return subject;
  const broken = brokenTie(engine, state, ties);
  return broken === undefined ? subject : { ...subject, contradiction: broken };
}

/** The same for a part of what was found not to contradict itself. */
export function settleSome(engine: Engine, facts: Facts, given: Int16Array): Subject {
  const { list, ofSlot } = engine.axioms;
  const { owner, slots } = engine.variables;
  const state: State = { cells: engine.baseline.cells.slice(), allowed: engine.baseline.allowed.slice() };
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
    let known = false;
    for (let variable = first; variable < first + count; variable++) {
      if (state.cells[variable] !== UNKNOWN) touched[index] = 1;
      if (given[variable] === UNKNOWN) continue;
      state.cells[variable] = given[variable]!;
      known = true;
    }
    if (known) touch(first);
  }
  for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
    queued[i] = 0;
    if (!follow(engine, list[i]!, state, touch)) return { facts, given, state, ties: undefined, contradiction: i };
  }
  return { facts, given, state, ties: tiesOf(engine, state, touched) };
}

/** What the axioms force before anything is known. */
export function baselineOf(engine: Known): State {
  const size = engine.variables.arity.length;
  const state: State = { cells: new Int16Array(size).fill(UNKNOWN), allowed: new Int32Array(size).fill(-1) };
  for (let changed = true; changed; ) {
    changed = false;
    const touch = () => {
      changed = true;
    };
    for (const axiom of engine.axioms.list) follow(engine, axiom, state, touch);
  }
  return state;
}

/** Takes every cell with which an axiom cannot hold out of a state. False if it cannot hold at all. */
function follow(engine: Known, axiom: Axiom, state: State, touch: Touch): boolean {
  return axiom.child < 0 ? enforce(engine, axiom.node, TRUE, state, touch) : followAsked(engine, axiom, state, touch);
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
function followAsked(engine: Known, { child, asked }: Axiom, state: State, touch: Touch): boolean {
  const { first, count, noValue } = engine.variables.slots[child]!;
  const neutral = Math.max(noValue, 0);
  const ends = reachableEnds(engine.table, asked, state);
  if (ends === 1 << TRUE && noValue < 0) return true;
  let open = false;
  for (let variable = first; variable < first + count; variable++) {
    const cell = state.cells[variable]!;
    if (cell === UNKNOWN ? !isAllowed(state.allowed[variable]!, neutral) : cell !== neutral)
      return enforce(engine, asked, TRUE, state, touch);
    if (cell === UNKNOWN) open = true;
  }
  if (!open) return noValue < 0 || enforce(engine, asked, FALSE, state, touch);
  if (ends === 1 << FALSE) {
    for (let variable = first; variable < first + count; variable++)
      if (state.cells[variable] === UNKNOWN) state.cells[variable] = neutral;
    touch(first);
  }
  if (ends === 1 << TRUE && noValue >= 0 && keep(engine.table, first, state, (cell) => cell !== noValue)) touch(first);
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
