// Whose law to look at where nobody says: Japan's, the international texts, and that of the subject's home and markets.
import { type Facts, federationOf, jurisdictionsNamed } from "@yawara/engine";

/** Law that is looked at wherever the subject is. */
export const ALWAYS: readonly string[] = ["INTL", "JP"];

/** The facts that say whose law is looked at. */
export const WHOSE_LAW: readonly string[] = ["organisation.home_country", "market.countries"];

/** The jurisdictions of a subject among those there is law of. What is `said` of a fact need not be checked yet. */
export function whoseLaw(known: readonly string[], said: (fact: string) => unknown): string[] {
  const markets = said("market.countries");
  const countries = Array.isArray(markets)
    ? markets
    : Object.entries(Object(markets ?? {})).flatMap(([id, holds]) => (holds === true ? [id] : []));
  const wanted = new Set([...ALWAYS, ...countries, said("organisation.home_country")]);
  return known.filter((one) => wanted.has(one));
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
