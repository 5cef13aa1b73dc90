// Names of the jurisdictions there is law of and the order they stand in, as the vocabulary lists them.
import type { Jurisdiction, Language } from "@yawara/engine";

const JURISDICTIONS: ReadonlyMap<string, Jurisdiction> = new Map(__JURISDICTIONS__.map((one) => [one.id, one]));

/** Those whose law can be chosen; states and cities come with their federation. */
export const WITH_LAW: readonly string[] = __LAW_OF__;

export function jurisdictionName(id: string, language: Language): string {
  return JURISDICTIONS.get(id)?.name[language] ?? id;
}

/** The name of a choice that takes a federation's states with it. */
export function choiceName(id: string, language: Language): string {
  return JURISDICTIONS.get(id)?.withStates?.[language] ?? jurisdictionName(id, language);
}

/** As the vocabulary lists them: Japan first, then the international texts, then the others, states below their federation. */
export function inOrder(ids: Iterable<string>): string[] {
  const wanted = new Set(ids);
  return [...JURISDICTIONS.keys()].filter((id) => wanted.has(id));
}
