// Which jurisdiction somebody means by a country's code or name: the same by another code, the union it is a member of, or none.
import type { Choice, Corpus, Jurisdiction } from "./model.ts";
import { suggest } from "./suggest.ts";

/** The answer of facts about countries that stands for those there is no law of. */
const ELSEWHERE = "other";

interface CountryMeant {
  /** Id of the jurisdiction, or `other`. */
  id: string;
  /** `same`: another code or the name of it. `member`: a country of the union. `elsewhere`: a country there is no law of. `near`: by its letters. */
  as: "same" | "member" | "elsewhere" | "near";
  /** ISO 3166 code of the country, where it is another than the jurisdiction. */
  country?: string;
}

/**
 * What is meant by a text that is no answer of a fact about countries: by what country it is, else by its letters. Codes of
 * countries are all alike: what looks like one is not guessed by its letters. `undefined` where the fact is about others.
 */
export function countryAmong(
  { knownJurisdictions }: Pick<Corpus, "knownJurisdictions">,
  choices: readonly Choice[],
  text: string,
): { meant?: CountryMeant } | undefined {
  const offered = knownJurisdictions.filter(({ id }) => choices.some((choice) => choice.id === id));
  const hasElsewhere = choices.some(({ id }) => id === ELSEWHERE);
  if (offered.length === 0 || offered.length + Number(hasElsewhere) < choices.length) return undefined;
  const meant = countryIn(offered, text);
  if (meant !== undefined) return { meant };
  const country = hasElsewhere ? regionOf(text) : undefined;
  if (country !== undefined) return { meant: { id: ELSEWHERE, as: "elsewhere", country } };
  const near = isCode(text)
    ? undefined
    : suggest(
        text,
        choices.map(({ id }) => id),
      );
  return near === undefined ? {} : { meant: { id: near, as: "near" } };
}

/** The jurisdiction meant by another code of it, by its name, or by a country of its union. */
function countryIn(jurisdictions: readonly Jurisdiction[], text: string): CountryMeant | undefined {
  const written = text.trim().toUpperCase();
  const code = regionOf(text);
  for (const { id, name, short, also, members } of jurisdictions) {
    const names = [id, ...also, name.en, name.ja, short?.en, short?.ja];
    if (
      names.some((name) => name?.toUpperCase() === written) ||
      (code !== undefined && (code === id || also.includes(code)))
    )
      return { id, as: "same" };
    if (code !== undefined && members.includes(code)) return { id, as: "member", country: code };
  }
  return undefined;
}

/**
 * The jurisdiction or other name that may be meant by one that is not known: by another code of the country, its name in either
 * language, a country of a union, else by letters. `undefined` where nothing is near.
 *
 * @example
 * nearestPlace(corpus, "jp.dmo", ["jp.demo", "eu.demo"]); // → "jp.demo"
 */
export function nearestPlace(
  { knownJurisdictions }: Pick<Corpus, "knownJurisdictions">,
  text: string,
  names: Iterable<string>,
): string | undefined {
  const known = [...names];
  const meant = countryIn(knownJurisdictions, text);
  if (meant !== undefined && known.includes(meant.id)) return meant.id;
  return isCode(text) ? undefined : suggest(text, known);
}

/** Whether a text looks like the code of a country. */
function isCode(text: string): boolean {
  return /^[A-Za-z]{2,3}$/.test(text.trim());
}

/** The name of a country in a language. */
export function countryName(code: string, language: "en" | "ja"): string {
  return regionNames(language).of(code) ?? code;
}

function regionNames(language: string): Intl.DisplayNames {
  return new Intl.DisplayNames([language], { type: "region", fallback: "none" });
}

/** Codes in the place of a country's that are none: of unions, of what is unknown. */
const NO_COUNTRY: readonly string[] = ["EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"];

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** The ISO 3166 code of a country named by its code or, in one of our languages, by its name; the present one of an older. */
function regionOf(text: string): string | undefined {
  const written = text.trim().toUpperCase();
  const code = /^[A-Z]{2}$/.test(written) ? written : codeNamed(written);
  if (code === undefined || NO_COUNTRY.includes(code) || regionNames("en").of(code) === undefined) return undefined;
  return new Intl.Locale(`und-${code}`).region;
}

function codeNamed(written: string): string | undefined {
  const names = ["en", "ja"].map(regionNames);
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return codes.find((code) => names.some((name) => name.of(code)?.toUpperCase() === written));
}
