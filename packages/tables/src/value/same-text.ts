// When two names are the same: width, case and spaces aside, as people type them.

/** A name as it is compared. Not for values: compatibility forms are folded. */
export function foldedText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_]+/g, " ")
    .trim();
}

/** Signs no file of a table can hold and nobody can see: control signs but tabs and line ends, halves of signs, signs that are none. */
const UNSEEN = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** A text as it is kept: line ends as `\n`, nothing unseen in it, nothing blank around it. */
export function keptText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(UNSEEN, "").trim();
}
