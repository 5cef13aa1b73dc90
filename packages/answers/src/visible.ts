// Names and other words of a user's, made safe to be written: no control signs, nothing a spreadsheet would run.

/** Control signs, ends of lines, and signs that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** A text as one line that can neither colour a terminal nor begin a heading. */
export function visible(text: string): string {
  return text.replaceAll(UNSEEN, " ").trim();
}

/** What a spreadsheet would run, or has been made safe already. */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r])/u;

/** A text as a cell of a table: what a spreadsheet would take for a formula begins with an apostrophe. */
export function cellText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text a cell of a table was made of: without the apostrophe that kept it from being run. */
export function textOfCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** One row of RFC 4180. Figures stay figures. */
function csvRow(values: readonly (string | number)[]): string {
  return values.map((value) => (typeof value === "number" ? String(value) : quoted(cellText(value)))).join(",");
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A CSV that Excel reads as UTF-8 wherever it stands: it begins with the mark for it. */
export function csvFile(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map(csvRow).join("\r\n")}\r\n`;
}
