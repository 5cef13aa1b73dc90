// Whose law to look at where nobody says: Japan's, the international texts, and that of the subject's home and markets.

/** Law that is looked at wherever the subject is. */
export const ALWAYS: readonly string[] = ["INTL", "JP"];

/** The jurisdictions of a subject among those there is law of. What is `said` of a fact need not be checked yet. */
export function whoseLaw(known: readonly string[], said: (fact: string) => unknown): string[] {
  const markets = said("market.countries");
  const countries = Array.isArray(markets)
    ? markets
    : Object.entries(Object(markets ?? {})).flatMap(([id, holds]) => (holds === true ? [id] : []));
  const wanted = new Set([...ALWAYS, ...countries, said("organisation.home_country")]);
  return known.filter((one) => wanted.has(one));
}
