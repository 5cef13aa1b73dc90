// Diagrams as such, for those who measure, order or count them: the tools, the lab, the benches.
export { AND, apply, complement, GIVEN, OR, XOR } from "./apply.ts";
export { compile } from "./compile.ts";
export { variableKey } from "./order.ts";
export type { Slot } from "./slot.ts";
export { childOf, FALSE, IMPOSSIBLE, type State, type Table, TRUE, UNKNOWN } from "./table.ts";
export type { Variables } from "./variables.ts";
export { childrenFirst, reachableEnds, restrict, support } from "./walk.ts";
