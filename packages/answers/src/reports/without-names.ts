// Takes names, addresses, numbers that reach somebody and days out of what people wrote, before it is told to others.

/** What stands in the place of a name. */
const GONE = "…";

const ADDRESSES = /https?:\/\/\S+|[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+/giu;
/** Seven figures or more, as telephone and account numbers have them. */
const NUMBERS = /\+?\d(?:[\s().-]?\d){6,}/gu;
const DAYS =
  /\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?|\d{1,2}月\d{1,2}日|(?:令和|平成)\s?(?:\d{1,2}|元)年\s?\d{1,2}月\s?\d{1,2}日/gu;

/**
 * A function that takes out of a text every name of a list, whatever its width and case, with blanks in it or without, and the parts of
 * a name that blanks divide where they have two letters; then addresses, long numbers and days. A name that is in no list stays: what
 * comes back is to be read by somebody before it goes out.
 */
export function withoutNames(names: readonly string[]): (text: string) => string {
  const wanted = new Set(names.flatMap(partsOf).filter((name) => name !== "" && name !== GONE));
  const pattern = [...wanted]
    .sort((a, b) => b.length - a.length)
    .map((name) => [...name].map((sign) => (/\s/.test(sign) ? "\\s*" : escaped(sign))).join(""))
    .join("|");
  const named = pattern === "" ? undefined : new RegExp(pattern, "giu");
  return (text) => {
    const known = text.normalize("NFKC").replace(ADDRESSES, GONE).replace(DAYS, GONE).replace(NUMBERS, GONE);
    return named === undefined ? known : untouched(known, named);
  };
}

/** Taking a name out may bring the ends of another together; so it goes on until nothing is found. */
function untouched(text: string, named: RegExp): string {
  const next = text.replace(named, GONE).replace(/…(?:\s*…)+/gu, GONE);
  return next === text ? text : untouched(next, named);
}

function partsOf(given: string): string[] {
  const name = given.normalize("NFKC").trim();
  const parts = name.split(/\s+/u).filter((part) => [...part].length > 1);
  return [name, ...parts];
}

const escaped = (sign: string): string => (/[\\^$.*+?()[\]{}|/]/.test(sign) ? `\\${sign}` : sign);
