// What is wrong with a table: a value with a code, the words' arguments and the place; and its line in words.
import { WORDS as ENGINE, type Language, type ProblemCode, problemLine } from "@yawara/engine";
import type { Place } from "./cell.ts";
import type { TableProblemCode } from "./words/en.ts";
import { WORDS } from "./words/index.ts";

export type { TableProblemCode };

/** Something wrong with a file, a sheet or a cell. Codes of days and numbers are the engine's, whose gates read them. */
export interface TableProblem {
  code: TableProblemCode | ProblemCode;
  args: Record<string, string>;
  at?: Place;
}

/** A problem of a file as a whole, or at a place. */
export function problem(code: TableProblem["code"], args: Record<string, string> = {}, at?: Place): TableProblem {
  return { code, args, ...(at !== undefined && { at }) };
}

/** A problem as one line: where it is, as Excel names it, then what is wrong. `args["label.en"]` and `args["label.ja"]` become `label`. */
export function tableProblemLine({ code, args, at }: TableProblem, language: Language): string {
  const said = { ...args };
  for (const [key, value] of Object.entries(args))
    if (key.endsWith(`.${language}`)) said[key.slice(0, -language.length - 1)] = value;
  const own = WORDS[language].problem;
  const place = placeText(at ?? {}, language);
  const words =
    code in own ? oneLine(own[code as TableProblemCode](said)) : engineLine(code as ProblemCode, said, language);
  return place === "" ? words : `${place}${ENGINE[language].colon}${words}`;
}

/** The engine names what a problem is about as its fact: here that is the column's field. */
function engineLine(code: ProblemCode, args: Record<string, string>, language: Language): string {
  const said = args.label === undefined ? args : { ...args, fact: args.label };
  return problemLine({ code, args: said }, language);
}

/** `Sheet1!C5`, or the row alone in words: a place as a formula would name it. */
function placeText({ sheet = "", row, column }: Place, language: Language): string {
  const cell = row !== undefined && column === undefined ? WORDS[language].row(row) : `${column ?? ""}${row ?? ""}`;
  return [sheet, cell].filter((part) => part !== "").join(column === undefined ? " " : "!");
}

const LONGEST = 300;

/** Whatever a file put into the words: one line, no control or direction signs, cut where it runs on. */
function oneLine(text: string): string {
  const plain = text.replace(/[\s\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, " ").trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
