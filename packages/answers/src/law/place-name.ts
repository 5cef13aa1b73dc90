// The name of a country, or of one of its states, as people are asked for it.
import type { CorpusBase, Language } from "@yawara/engine";

export function placeName(
  { knownJurisdictions }: Pick<CorpusBase, "knownJurisdictions">,
  jurisdiction: string,
  language: Language,
): string {
  const found = knownJurisdictions.find(({ id }) => id === jurisdiction);
  return (found?.short ?? found?.name)?.[language] ?? jurisdiction;
}
