// What the address of the risks page may say: whose risks, which of them, which of their two levels.
import { STANDINGS } from "@yawara/answers/risks";
import { countParameter, flagParameter, oneOf, type PlaceOf, textParameter } from "../../shell/address.ts";
import { MEASURE_STATES } from "./risk-types.ts";

/** By when a measure is due: past its day, or within 30 days. */
export const DUE = ["overdue", "soon"] as const;

const text = () => textParameter(String, "everything");

export const RISKS_PARAMETERS = {
  q: text(),
  /** A unit with those below it. */
  unit: text(),
  /** Who answers for the systems. */
  owner: text(),
  subject: text(),
  subdomain: text(),
  state: oneOf(["open", "closed"] as const, "everything"),
  standing: oneOf(STANDINGS, "everything"),
  /** Behind a cell of the coverage map; `not_looked_at` lists systems. */
  cell: oneOf([...STANDINGS, "not_looked_at"] as const, "everything"),
  likelihood: countParameter("everything"),
  impact: countParameter("everything"),
  level: oneOf(["before", "now"] as const, "everything"),
  removed: flagParameter("everything"),
  /** Measures in use instead of risks. */
  show: oneOf(["measures"] as const, "everything"),
  measure: text(),
  measure_state: oneOf(MEASURE_STATES, "everything"),
  /** Who sees to the measure. */
  sees_to: text(),
  due: oneOf(DUE, "everything"),
  page: countParameter("beginning"),
};
export type RisksPlace = PlaceOf<typeof RISKS_PARAMETERS>;

/** What picks systems: the map and the matrix are of these. */
export const systemsOf = ({ unit, owner, subject }: RisksPlace) => ({ unit, owner, subject });

/** What the list of risks is asked for, but for the part. */
export const listedOf = ({
  q,
  subdomain,
  state,
  standing,
  cell,
  likelihood,
  impact,
  level,
  removed,
  ...place
}: RisksPlace) => ({
  ...systemsOf(place),
  ...{ q, subdomain, state, standing, likelihood, impact, level, removed },
  ...(cell !== "not_looked_at" && { cell }),
});
