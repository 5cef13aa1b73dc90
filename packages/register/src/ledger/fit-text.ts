// Texts of the ledger as they are kept: without the blanks around them, within their length, of characters that can be kept.
import { fitName, isKeepable } from "../names.ts";
import { type Problem, problem } from "../problems.ts";

/** A line: a code, a version, an address; null empties it, and so does a text of blanks alone. */
export function fitLine(field: string, text: string | null, longest: number): string | null | Problem {
  if (text === null || text.trim() === "") return null;
  return fitName(text, longest) ?? problem("text-unfit", { field, most: String(longest) });
}

/** A text of lines. */
export function fitLines(field: string, text: string | null, longest: number): string | null | Problem {
  const trimmed = text?.replaceAll("\r\n", "\n").trim() ?? "";
  if (trimmed === "") return null;
  return isKeepable(trimmed) && [...trimmed].length <= longest
    ? trimmed
    : problem("text-unfit", { field, most: String(longest) });
}

/** A name, which cannot be empty. */
export const fitNamed = (text: string | null, longest: number): string | Problem =>
  fitName(text, longest) ?? problem("name-unfit", { most: String(longest) });

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const LONGEST_EMAIL = 254;

/** An e-mail address in small letters, and no longer than one may be once wide letters are made plain. */
export function fitEmail(text: string | null): string | null | Problem {
  const email = fitLine("email", text, LONGEST_EMAIL);
  if (email === null || typeof email !== "string") return email;
  const plain = email.normalize("NFKC").toLowerCase();
  return ADDRESS.test(plain) && [...plain].length <= LONGEST_EMAIL ? plain : problem("email-unfit", { email });
}

/** An address of the web. */
export function fitUrl(text: string | null): string | null | Problem {
  const url = fitLine("url", text, 2_000);
  if (url === null || typeof url !== "string") return url;
  return URL.canParse(url) && /^https?:/i.test(url) ? url : problem("invalid", { field: "url" });
}

type Fit = string | null | Problem;

/** The given fields, each fitted; the first that cannot be kept, where one cannot. */
export function fitFields<Fields extends object>(
  fields: Fields,
  fits: { [Name in keyof Fields]-?: (text: string | null) => Fit },
): Fields | Problem {
  const fitted: Record<string, Fit> = {};
  for (const name of Object.keys(fits) as (keyof Fields & string)[]) {
    const given = fields[name] as string | null | undefined;
    if (given === undefined) continue;
    const fit = fits[name](given);
    if (fit !== null && typeof fit === "object") return fit;
    fitted[name] = fit;
  }
  return fitted as Fields;
}
