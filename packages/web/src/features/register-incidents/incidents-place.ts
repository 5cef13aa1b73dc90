// What the addresses of incidents and of reported uses may say: which incident, which part of the list.
import { countParameter, flagParameter, oneOf, textParameter } from "../../shell/address.ts";
import { INCIDENT_STATES, REPORT_STATES } from "./types.ts";

export const INCIDENT_VIEWS = ["list", "near-misses", "links"] as const;
export type IncidentsView = (typeof INCIDENT_VIEWS)[number];

export const INCIDENTS_PARAMETERS = {
  /** One incident instead of the list. */
  id: textParameter(String, "everything"),
  view: oneOf(INCIDENT_VIEWS, "beginning"),
  q: textParameter(String, "everything"),
  state: oneOf(INCIDENT_STATES, "everything"),
  /** Those that are closed or dismissed too. */
  all: flagParameter("everything"),
  /** The system a new one is recorded with. */
  system: textParameter(String, "everything"),
  page: countParameter("beginning"),
};

export const USES_PARAMETERS = { state: oneOf(REPORT_STATES, "everything"), page: countParameter("beginning") };
