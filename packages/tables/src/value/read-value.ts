// Reads a cell as a value of its field: as people write it, in either language, or says what was expected; never a guess.
import { isoOf, type Problem, readDay } from "@yawara/engine";
import { type Cell, isBlank, isDayCell, isFault, shownCell } from "../cell.ts";
import type { Field } from "../field.ts";
import { problem, type TableProblem } from "../problem.ts";
import { readChoice, readChoices } from "./read-choices.ts";
import { readFraction, readWhole } from "./read-figure.ts";
import { foldedText, keptText } from "./same-text.ts";
import type { ValueRead } from "./value-read.ts";

/** How a column is read besides its field: the unit its head names, and where days are counted from in its workbook. */
export interface ColumnReading {
  /** A unit in the head, such as 百万円: it belongs to every bare figure below. */
  unit?: string;
  /** The serial number of 1970-01-01, where plain numbers may be days. */
  epoch?: number;
}

/** The value a cell gives its field. A blank cell gives none. The problem has no place: the caller knows where the cell stands. */
export function readValue(cell: Cell, field: Field, reading: ColumnReading = {}): ValueRead {
  if (isBlank(cell)) return { blank: true };
  if (isFault(cell)) return { problem: faultOf(cell.fault, field) };
  const read = READERS[field.type](cell!, field, reading);
  if (!("problem" in read)) return read;
  return { problem: { ...read.problem, args: { ...labelArgs(field), value: shown(cell), ...read.problem.args } } };
}

/** A label in both languages, as arguments of the words. */
export function labelArgs({ label }: Pick<Field, "label">): Record<string, string> {
  return { "label.en": label.en, "label.ja": label.ja };
}

const LONGEST_SHOWN = 80;

function shown(cell: Cell): string {
  const text = shownCell(cell).replace(/\s+/g, " ");
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

function faultOf(fault: string, field: Field): TableProblem {
  return fault === "formula"
    ? problem("formula-not-calculated", labelArgs(field))
    : problem("cell-error", { ...labelArgs(field), value: fault });
}

type Reader = (cell: Exclude<Cell, undefined>, field: Field, reading: ColumnReading) => ValueRead;

const READERS: Record<Field["type"], Reader> = {
  text: (cell) => ({ value: keptText(shownCell(cell)) }),
  key: (cell) => ({ value: keptText(shownCell(cell)) }),
  integer: (cell, field, { unit }) => valueOr(readWhole(cell, field, unit)),
  money: (cell, field, { unit }) => valueOr(readWhole(cell, field, unit)),
  number: (cell, field, { unit }) => valueOr(readFraction(cell, field, unit)),
  day: readDayCell,
  boolean: readTruth,
  choice: (cell, field) => readChoice(shownCell(cell), field),
  choices: (cell, field) => readChoices(shownCell(cell), field),
  email: readEmail,
  reference: (cell) => ({ value: referenceKey(shownCell(cell)) }),
};

function valueOr(read: number | Pick<Problem, "code" | "args">): ValueRead {
  return typeof read === "number" ? { value: read } : { problem: read };
}

/** The last serial number of a day that can be asked for: what is larger is a date written without its signs. */
const LAST_SERIAL = 110_000;

function readDayCell(cell: Exclude<Cell, undefined>, _: Field, { epoch }: ColumnReading): ValueRead {
  const isSerial =
    typeof cell === "number" && epoch !== undefined && Number.isInteger(cell) && cell > 0 && cell < LAST_SERIAL;
  const text = isSerial ? isoOf(cell - epoch) : shownCell(isDayCell(cell) ? cell : (cell as string));
  const read = readDay(text);
  return "problem" in read ? { problem: read.problem } : { value: read.day };
}

const YES = new Set(
  "yes y true t 1 on はい 有 有り あり 該当 該当する 済 済み する ある 可 ○ 〇 ◯ ● ◎ ✓ ✔ ☑ レ"
    .split(" ")
    .map(foldedText),
);
const NO = new Set(
  "no n false f 0 off いいえ 無 無し なし 非該当 該当しない 未 未済 しない ない 不可 否 × ✕ ✖ ✗ ✘ x ☐"
    .split(" ")
    .map(foldedText),
);

function readTruth(cell: Exclude<Cell, undefined>): ValueRead {
  if (typeof cell === "boolean") return { value: cell };
  const said = foldedText(shownCell(cell));
  if (YES.has(said)) return { value: true };
  return NO.has(said) ? { value: false } : { problem: problem("not-yes-or-no") };
}

/** One sign @ with something on both sides and a dot in the host: what mail is sent to is tried by sending it. */
const EMAIL = /^[^\s@"<>(),;:]+@[^\s@"<>(),;:.]+(?:\.[^\s@"<>(),;:.]+)+$/u;

function readEmail(cell: Exclude<Cell, undefined>): ValueRead {
  const value = referenceKey(shownCell(cell));
  return EMAIL.test(value) ? { value } : { problem: problem("not-an-email") };
}

/** An e-mail or code as it is compared: width and case aside, an address without `mailto:` or the name before it. */
export function referenceKey(text: string): string {
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(/^mailto:/i, "")
    .toLowerCase();
  return /<([^<>\s]+@[^<>\s]+)>$/.exec(plain)?.[1] ?? plain;
}
