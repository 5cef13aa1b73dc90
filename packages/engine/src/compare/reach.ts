// Whose law reaches a firm in a federation: that of the federation and of the states it sells into, weighed by who lives there.
import type { Engine } from "../compiled/engine.ts";
import type { Composition } from "../law/composition.ts";
import type { Jurisdiction } from "../law/model.ts";
import { isWithin } from "../law/regime.ts";

/** Where a customer may live: the states whose law binds there beside the federation's, none in most of it. */
export interface Way {
  states: readonly string[];
  /** Share of the people of the federation; all ways together are 1. */
  weight: number;
}

/** The states of a regime's federation that have law of their own made for AI. */
export interface Reach {
  states: string[];
  /** Absent where it is not known how many people live in each. */
  ways?: Way[];
}

/**
 * The states of the federation a regime is made of, and how its people are spread over them; `undefined` where it is made of none.
 * Of two federations together the states are known and no weights are given.
 */
export function reachOf(engine: Engine, { parts }: Composition, at: string): Reach | undefined {
  const federal = parts.filter(({ only }) => only === undefined);
  const states = federal.flatMap(({ jurisdiction, without }) => [
    ...new Set(
      engine.corpus.instruments
        .filter(({ id, forAi }) => forAi === true && !without.includes(id))
        .map((instrument) => instrument.jurisdiction)
        .filter((one) => one !== jurisdiction && isWithin(one, jurisdiction)),
    ),
  ]);
  if (states.length === 0) return undefined;
  const [only, ...others] = federal;
  const ways =
    others.length === 0 ? waysOf(engine.corpus.knownJurisdictions, only!.jurisdiction, states, at) : undefined;
  return { states, ...(ways && { ways }) };
}

/** A way for the people of each state, without those of its cities that have law of their own, and one for all others. */
function waysOf(
  known: readonly Jurisdiction[],
  federation: string,
  states: readonly string[],
  at: string,
): Way[] | undefined {
  const placeOf = (id: string) => known.find((one) => one.id === id);
  const peopleOf = (id: string) => populationOn(placeOf(id), at);
  const whole = peopleOf(federation);
  if (whole === undefined || states.some((one) => peopleOf(one) === undefined)) return undefined;
  const lawOf = (id: string): string[] => {
    const { within } = placeOf(id)!;
    return within === undefined ? [id] : [id, ...lawOf(within)];
  };
  const ways = states.map((state): Way => {
    const cities = states.filter((one) => placeOf(one)!.within === state);
    const people = cities.reduce((left, city) => left - peopleOf(city)!, peopleOf(state)!);
    return { states: lawOf(state), weight: people / whole };
  });
  return [...ways, { states: [], weight: ways.reduce((left, { weight }) => left - weight, 1) }];
}

/** The newest figure that is not after a day; before the first one the first. */
function populationOn(place: Jurisdiction | undefined, at: string): number | undefined {
  const counted = (place?.population ?? []).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return (counted.findLast(({ from }) => from <= at) ?? counted[0])?.value;
}
