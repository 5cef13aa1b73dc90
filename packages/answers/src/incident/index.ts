// What an incident makes due: clocks, forms, and their words.

export { incidentCalendar } from "./incident.feed.ts";
export { incidentMarkdown } from "./incident.markdown.ts";
export { clockNotes, clockPlace, clockTitle, incidentText, STATES_SHOWN, waitNames } from "./incident.text.ts";
export { type IncidentAsked, incident, incidentOf } from "./incident.ts";
export {
  CLOCK_STATES,
  type ClockState,
  type End,
  FIELD_STATES,
  type FieldState,
  type FilledField,
  type FilledForm,
  INCIDENT_STANDINGS,
  type IncidentAnswer,
  type IncidentClock,
  type IncidentStanding,
  type ListedForm,
  type Start,
  type Wait,
} from "./incident-answer.ts";
export { briefOf, type IncidentBrief, incidentsBriefly } from "./incidents-briefly.ts";
export { dayOf, readTiming, type Timing } from "./timing.ts";
export { INCIDENT_WORDS, type IncidentWords } from "./words.ts";
