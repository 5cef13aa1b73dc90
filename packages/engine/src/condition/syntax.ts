// A thin view of the syntax tree that @bufbuild/cel parses: only the shapes our profile of CEL knows.
import { parse } from "@bufbuild/cel";
import type { CelOutside, CelProblem, CelSyntaxFinding } from "./names.ts";

export type Syntax = { at: number } & (
  | { is: "constant"; value: boolean | string | number; integer: boolean }
  | { is: "name"; name: string }
  | { is: "call"; function: string; args: Syntax[] }
  | { is: "list"; items: Syntax[] }
  | { is: "every" | "some"; variable: string; range: Syntax; body: Syntax }
);

type Expr = ReturnType<typeof parse>["expr"];

class Unsupported extends Error {
  readonly what: string;
  readonly at: number;
  constructor(what: CelOutside | { named: string }, at: number) {
    super("not in the profile");
    this.what = typeof what === "string" ? what : what.named;
    this.at = at;
  }
}

/** Parses CEL. What the profile has no shape for comes back as a problem, never as a guess. */
export function parseCel(text: string): Syntax | CelProblem {
  try {
    const parsed = parse(text);
    return view(parsed.expr, (parsed.sourceInfo?.positions ?? {}) as Record<string, number>);
  } catch (error) {
    if (error instanceof Unsupported) return { code: "cel-unsupported", args: { what: error.what }, offset: error.at };
    const { location, expected } = error as Error & { location?: { start: { offset: number } }; expected?: unknown };
    if (location === undefined) return { code: "cel-unsupported", args: { what: "deep" }, offset: 0 };
    const { offset } = location.start;
    return { code: "cel-syntax", args: syntaxFinding(text, offset, expected === undefined), offset };
  }
}

/** What other languages, and full-width keys, write for CEL's operators. */
const INSTEAD: Record<string, string> = {
  "=": "==",
  "===": "==",
  "＝": "==",
  "≠": "!=",
  "<>": "!=",
  "≦": "<=",
  "≧": ">=",
  "＜": "<",
  "＞": ">",
  and: "&&",
  AND: "&&",
  "&": "&&",
  "＆＆": "&&",
  or: "||",
  OR: "||",
  "|": "||",
  "｜｜": "||",
  not: "!",
};

/** Why the parser stopped, from what it could not read: it gives the place where what it understood ends. */
function syntaxFinding(
  text: string,
  offset: number,
  isReserved: boolean,
): { finding: CelSyntaxFinding } & Record<string, string> {
  const rest = text.slice(offset).trim();
  if (text.trim() === "") return { finding: "empty" };
  if (rest === "") return { finding: "end" };
  const word = /^(\w+|[=<>!&|＝≠≦≧＜＞＆｜]+)/.exec(rest)?.[0] ?? "";
  if (isReserved) return { finding: "reserved", found: word };
  if (Object.hasOwn(INSTEAD, word)) return { finding: "instead", found: word, instead: INSTEAD[word]! };
  if (/^[-+*/%=<>!&|?:.,([{]+$/.test(rest)) return { finding: "behind", found: rest };
  const short = rest.length > LONGEST_REST ? `${rest.slice(0, LONGEST_REST)}…` : rest;
  const odd = [`"`, "'"].some((quote) => text.split(quote).length % 2 === 0);
  return { finding: odd ? "quote" : "stops", found: short };
}

const LONGEST_REST = 30;

function view(expr: Expr, positions: Record<string, number>): Syntax {
  const at = positions[String(expr.id)] ?? 0;
  const kind = expr.exprKind;
  switch (kind.case) {
    case "constExpr":
      return constant(kind.value.constantKind, at);
    case "identExpr":
    case "selectExpr":
      return { is: "name", name: dotted(expr, at), at: startOf(expr, positions) };
    case "listExpr":
      return { is: "list", items: kind.value.elements.map((item) => view(item, positions)), at };
    case "callExpr": {
      if (kind.value.target !== undefined) throw new Unsupported({ named: `.${kind.value.function}()` }, at);
      return {
        is: "call",
        function: kind.value.function,
        args: kind.value.args.map((arg) => view(arg, positions)),
        at,
      };
    }
    case "comprehensionExpr":
      return comprehension(kind.value, at, positions);
    default:
      throw new Unsupported(kind.case === "structExpr" ? { named: "{…}" } : "empty", at);
  }
}

const OTHER_CONSTANTS: Record<string, CelOutside | { named: string }> = {
  uint64Value: "unsigned",
  bytesValue: "bytes",
  nullValue: { named: "null" },
};

function constant(kind: { case: string | undefined; value?: unknown }, at: number): Syntax {
  switch (kind.case) {
    case "boolValue":
      return { is: "constant", value: kind.value as boolean, integer: false, at };
    case "stringValue":
      return { is: "constant", value: kind.value as string, integer: false, at };
    case "int64Value":
      if (!Number.isSafeInteger(Number(kind.value))) throw new Unsupported("large", at);
      return { is: "constant", value: Number(kind.value), integer: true, at };
    case "doubleValue":
      return { is: "constant", value: kind.value as number, integer: false, at };
    default:
      throw new Unsupported(OTHER_CONSTANTS[kind.case ?? ""] ?? "constant", at);
  }
}

function dotted(expr: Expr, at: number): string {
  const kind = expr.exprKind;
  if (kind.case === "identExpr") return kind.value.name;
  if (kind.case === "selectExpr" && kind.value.operand !== undefined && !kind.value.testOnly)
    return `${dotted(kind.value.operand, at)}.${kind.value.field}`;
  throw new Unsupported("has", at);
}

/** Positions of a select point at its dot; a name is reported where it begins. */
function startOf(expr: Expr, positions: Record<string, number>): number {
  const kind = expr.exprKind;
  if (kind.case === "selectExpr" && kind.value.operand !== undefined) return startOf(kind.value.operand, positions);
  return positions[String(expr.id)] ?? 0;
}

type Comprehension = Extract<Expr["exprKind"], { case: "comprehensionExpr" }>["value"];

/** Recognises what `exists` and `all` expand to: an accumulator that starts false and is or-ed, or starts true and is and-ed. */
function comprehension(value: Comprehension, at: number, positions: Record<string, number>): Syntax {
  const { accuInit, loopStep, iterRange, iterVar, result } = value;
  const step = loopStep?.exprKind;
  const starts = accuInit?.exprKind.case === "constExpr" ? accuInit.exprKind.value.constantKind : undefined;
  const plain = result?.exprKind.case === "identExpr" && value.iterVar2 === "";
  if (starts?.case === "boolValue" && step?.case === "callExpr" && iterRange !== undefined && plain) {
    const body = step.value.args[1];
    const some = !starts.value && step.value.function === "_||_";
    const every = starts.value && step.value.function === "_&&_";
    if (body !== undefined && (some || every))
      return {
        is: some ? "some" : "every",
        variable: iterVar,
        range: view(iterRange, positions),
        body: view(body, positions),
        at,
      };
  }
  throw new Unsupported("macro", at);
}
