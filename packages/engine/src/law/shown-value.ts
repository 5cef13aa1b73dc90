// A value of a file or a request as one reads it in a problem: JSON, and what JSON has no form for by its own name.

/** Marks what JSON would tell as null; no text of a file has it. */
const MARK = "\u0000";
const MARKED = /"\\u0000([^"]*)"/g;

/**
 * The value as JSON, cut where it runs on; infinity and what is no number stand by their names, within lists as well.
 *
 * @example
 * shownValue(["a", Infinity]); // → '["a",Infinity]'
 */
export function shownValue(value: unknown, longest = 40): string {
  const text = JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === "bigint") return `${MARK}${inner}`;
    return typeof inner === "number" && !Number.isFinite(inner) ? `${MARK}${inner}` : inner;
  });
  const plain = text === undefined ? String(value) : text.replaceAll(MARKED, "$1");
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}
