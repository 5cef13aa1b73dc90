// Names of what stands in a glossary by its ids.
import type { Choice, Language } from "@yawara/engine";

/** The names in the order of the ids; an id that has none stands for itself. */
export function namesOf(choices: readonly Choice[] | undefined, ids: readonly string[], language: Language): string[] {
  return ids.map((id) => choices?.find((one) => one.id === id)?.name[language] ?? id);
}
