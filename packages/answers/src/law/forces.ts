// How many provisions there are of each force.
import type { Modality } from "@yawara/engine";

export type Forces = Partial<Record<Modality, number>>;

/** The provisions of a list by force; a force nobody has is absent. */
export function forcesOf(provisions: readonly { modality: Modality }[]): Forces {
  const counts: Forces = {};
  for (const { modality } of provisions) counts[modality] = (counts[modality] ?? 0) + 1;
  return counts;
}
