// Whose law has to be at hand to look at that of one jurisdiction.
import { ALWAYS } from "@yawara/exchange";

/** The jurisdiction itself; the international texts use definitions written in Japan's law, so these two come together. */
export function lawNeeded(jurisdiction: string): readonly string[] {
  return ALWAYS.includes(jurisdiction) ? ALWAYS : [jurisdiction];
}
