// Names and other words of a user's, made safe to be written: no control signs, nothing a spreadsheet would run.

/** Control signs, ends of lines, and signs that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** A text as one line that can neither colour a terminal nor begin a heading. */
export function visible(text: string): string {
  return text.replaceAll(UNSEEN, " ").trim();
}

/** A text as a cell of a table: what a spreadsheet would take for a formula begins with an apostrophe. */
export function cellText(text: string): string {
  return /^[\s]*[=+\-@＝＋－＠]/u.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text;
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
