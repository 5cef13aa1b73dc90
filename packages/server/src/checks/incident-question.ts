// An incident of the register as a question about the law: the same that the command and the page without an account put.
import type { RawFacts } from "@yawara/answers";
import type { IncidentAsked } from "@yawara/answers/incident";
import type { FactsThen, Incident } from "@yawara/register";

/** What of an incident the law is asked with; all of it may be left out. */
export type Asked = Partial<
  Pick<Incident, "facts" | "occurred" | "received" | "aware" | "since" | "zone" | "done" | "state">
> & {
  frozen?: Incident["frozen"];
  subject?: string | undefined;
};

/** What is there of what was given. */
export function defined<Given extends object>(
  given: Given,
): { [Name in keyof Given]: Exclude<Given[Name], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;
}

/** The question; `then` is what the system said at the revision that was frozen, `form` the authority's form to be filled. */
export function questionOf(incident: Asked, { facts, regimes }: FactsThen, form?: string): IncidentAsked {
  const { occurred, received, aware, since, zone, state, done = {} } = incident;
  return {
    facts: { ...facts, ...incident.facts } as RawFacts,
    ...defined({ regimes, occurred, received, since, zone, form }),
    // A dismissed or possible incident has no moment of awareness that counts.
    ...(aware !== undefined && state !== "possible" && { aware }),
    near_miss: state === "near_miss",
    done: Object.fromEntries(Object.entries(done).map(([clock, { at }]) => [clock, at])),
  };
}
