// What a name may be: of people, organisations, systems and keys. And which texts nobody can keep.

/** The most characters of a name, by what bears it. */
export const LONGEST_NAME = {
  person: 100,
  organisation: 200,
  system: 200,
  key: 100,
  unit: 200,
  asset: 200,
  snapshot: 200,
  evidence: 200,
  incident: 200,
  code: 100,
  source: 200,
  note: 4_000,
} as const;

/** Control characters, ends of lines, halves of characters, and marks that turn the direction of what stands beside them. */
const UNFIT = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const VISIBLE = /[^\p{Z}\p{Cf}]/u;

/** A name as it is kept, without the blanks around it; nothing where it is none. */
export function fitName(text: unknown, longest: number): string | undefined {
  if (typeof text !== "string" || text.length > 4 * longest) return undefined;
  const name = text.trim();
  return VISIBLE.test(name) && !UNFIT.test(name) && [...name].length <= longest ? name : undefined;
}

/** A text with a blank for each character that no name has. */
export const withoutUnfit = (text: string): string => text.replaceAll(new RegExp(UNFIT, "gu"), " ");

/** The nearest name to a text that nobody here has typed: what a provider says of somebody. */
export function mendedName(text: unknown, longest: number): string {
  const plain = typeof text === "string" ? withoutUnfit(text.slice(0, 4 * longest)) : "";
  const name = [...plain.trim()].slice(0, longest).join("").trim();
  return VISIBLE.test(name) ? name : "?";
}

/** Whether a text can be kept as it is: the database holds no zero character, and half a character is none. */
export const isKeepable = (text: string): boolean => !text.includes("\u0000") && text.isWellFormed();
