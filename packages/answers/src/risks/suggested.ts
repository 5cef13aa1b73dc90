// Which measures of the library are offered against one risk of a system: what helps with rules that bind first, then with what is recommended.
import { isBinding, type Modality } from "@yawara/engine";
import type { Due } from "../measures/fit.ts";

/** What of an answer of `measuresForSubject` is looked at. */
export interface OfferSaid {
  id: string;
  due: Due;
  because: readonly string[];
  helps: readonly { modality: Modality }[];
}

/** 0: helps with a rule that binds; 1: with what is recommended; 2: with neither. */
const forceOf = ({ helps }: OfferSaid): number =>
  helps.length === 0 ? 2 : helps.some(({ modality }) => isBinding(modality)) ? 0 : 1;

/** The offers against a subdomain that are not in use yet, by the force of what they help with; among equals in the order they came. */
export function suggestedFor<Offer extends OfferSaid>(
  offers: readonly Offer[],
  subdomain: string,
  inUse: readonly string[],
): Offer[] {
  return offers
    .filter(({ id, because }) => because.includes(subdomain) && !inUse.includes(id))
    .toSorted((a, b) => forceOf(a) - forceOf(b));
}
