// Whose law to look at where nobody says: Japan's, the international texts, and that of the subject's home and markets.
import { type Facts, federationOf, jurisdictionsNamed } from "@yawara/engine";

/** Law that is looked at wherever the subject is. */
export const ALWAYS: readonly string[] = ["INTL", "JP"];

/** The facts that say whose law is looked at. */
export const WHOSE_LAW: readonly string[] = ["organisation.home_country", "market.countries"];

/** The jurisdictions of a subject among those there is law of. What is `said` of a fact need not be checked yet. */
export function whoseLaw(known: readonly string[], said: (fact: string) => unknown): string[] {
  const wanted = new Set([...ALWAYS, ...membersSaid(said("market.countries")), said("organisation.home_country")]);
  return known.filter((one) => wanted.has(one));
}

/**
 * The jurisdictions whose offers a subject may be for: those of its home, its offices and its markets, and the international
 * texts. Japan's where it is one of these, or where nobody said yet where the firm is.
 */
export function whoseOffers(known: readonly string[], said: (fact: string) => unknown): string[] {
  const home = said("organisation.home_country");
  const wanted = new Set(["INTL", home ?? "JP", ...PLACES.flatMap((fact) => membersSaid(said(fact)))]);
  return known.filter((one) => wanted.has(one));
}

/** Facts that name countries a firm is in or sells to. */
const PLACES = ["market.countries", "organisation.establishments"];

/** The members said of a fact of several choices, as a list or one by one. */
function membersSaid(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return Object.entries(Object(value ?? {})).flatMap(([id, holds]) => (holds === true ? [id] : []));
}

/** The jurisdictions in whose law a provision or definition may be found: that of its name, else any there is law of. */
export function jurisdictionsWith(known: readonly string[], id: string): string[] {
  const named = jurisdictionsNamed(id).map(federationOf);
  const found = known.filter((one) => named.includes(one));
  return found.length > 0 ? found : [...known];
}

/** What a question about one provision or definition takes for granted: there is an AI system, and it reaches whose law it is. */
export function presumedFor(known: readonly string[], about: string): Facts {
  const markets = jurisdictionsNamed(about).filter((one) => known.includes(one) && !ALWAYS.includes(one));
  return {
    "organisation.uses_ai": true,
    ...(markets.length > 0 && { "market.countries": Object.fromEntries(markets.map((one) => [one, true])) }),
  };
}
