// Which provisions bind, which are voluntary, and how modalities rank: the one place that says so.
import type { Modality } from "./model.ts";

/** What its addressee has to heed. */
export const BINDING = ["prohibition", "duty", "cooperate"] as const satisfies readonly Modality[];
/** Of what binds, that which has consequences where it is broken; to cooperate has none. */
export const STRICT: readonly Modality[] = ["prohibition", "duty"];
/** What is asked for and nobody enforces. */
export const VOLUNTARY = ["effort-duty", "guideline"] as const satisfies readonly Modality[];
/** What its addressee may claim or apply for. */
export const OFFERS = ["right", "benefit"] as const satisfies readonly Modality[];

const isIn = (list: readonly Modality[]) => (modality: Modality) => list.includes(modality);
/**
 * Whether a modality is one its addressee has to heed: a prohibition, a duty, a duty to cooperate.
 *
 * @example
 * isBinding("duty"); // → true
 * isBinding("guideline"); // → false
 */
export const isBinding = isIn(BINDING);
/**
 * Whether a modality has consequences where it is broken: a prohibition or a duty.
 *
 * @example
 * isStrict("duty"); // → true
 * isStrict("cooperate"); // → false
 */
export const isStrict = isIn(STRICT);
/**
 * Whether a modality is asked for and enforced by nobody.
 *
 * @example
 * isVoluntary("guideline"); // → true
 * isVoluntary("duty"); // → false
 */
export const isVoluntary = isIn(VOLUNTARY);
/**
 * Whether a modality is one its addressee may claim or apply for.
 *
 * @example
 * isOffer("benefit"); // → true
 * isOffer("duty"); // → false
 */
export const isOffer = isIn(OFFERS);

/**
 * How much a modality counts. `step` is added to the points of a sanction and of a risk where the steps to take are
 * ranked; `question` multiplies what a question is expected to settle. Both fall from hard to soft, but for one step:
 * an offer is a thing to do, a right is not.
 */
export const FORCE: Readonly<Record<Modality, { step: number; question: number }>> = {
  prohibition: { step: 60, question: 8 },
  duty: { step: 55, question: 6 },
  cooperate: { step: 35, question: 4 },
  "effort-duty": { step: 30, question: 3 },
  guideline: { step: 20, question: 2 },
  right: { step: 5, question: 2 },
  benefit: { step: 10, question: 2 },
  power: { step: 0, question: 1 },
};
