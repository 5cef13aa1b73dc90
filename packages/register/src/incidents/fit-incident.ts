// What is said of an incident, as it can be kept: texts within their length, a state with what it needs, steps with who marked them.
import { fitLine, fitLines, fitNamed } from "../ledger/fit-text.ts";
import { LONGEST_NAME } from "../names.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import { type DoneStep, INCIDENT_STATES, type IncidentChange, type IncidentToAdd } from "./model.ts";

const LONGEST_MOMENT = 100;
const LONGEST_ZONE = 60;
/** Bytes of what is known of one event. */
const MOST_FACTS = 50_000;
/** Clocks of one incident: the law data has some twenty for the worst. */
const MOST_STEPS = 200;

type Fit = string | null | Problem;

const LINES = (field: string) => (text: string | null) => fitLines(field, text, LONGEST_NAME.note);
const MOMENT = (field: string) => (text: string | null) => fitLine(field, text, LONGEST_MOMENT);

/** Column and fit of each field that is a text. */
const TEXTS: Record<string, [column: string, fit: (text: string | null) => Fit]> = {
  name: ["name", (text) => fitNamed(text, LONGEST_NAME.incident)],
  said: ["said", LINES("said")],
  subject: ["subject_id", (text) => fitLine("subject", text, 100)],
  occurred: ["occurred", MOMENT("occurred")],
  aware: ["aware", MOMENT("aware")],
  zone: ["zone", (text) => fitLine("zone", text, LONGEST_ZONE) ?? problem("invalid", { field: "zone" })],
  state: [
    "state",
    (text) =>
      INCIDENT_STATES.find((state) => state === text) ??
      problem("invalid", { field: `state (${INCIDENT_STATES.join(", ")})` }),
  ],
  reason: ["reason", LINES("reason")],
  summary: ["summary", LINES("summary")],
};

/** The given fields by column, or why one cannot be kept. */
export function fitIncident(given: IncidentChange | IncidentToAdd): Record<string, string | null> | Problem {
  const values: Record<string, string | null> = {};
  for (const [field, [column, fit]] of Object.entries(TEXTS)) {
    const text = (given as unknown as Record<string, string | null | undefined>)[field];
    if (text === undefined) continue;
    const kept = fit(text);
    if (isProblem(kept)) return kept;
    values[column] = kept;
  }
  for (const field of ["facts", "since"] as const) {
    const value = given[field];
    if (value === undefined || value === null) continue;
    const text = JSON.stringify(value);
    if (text.length > MOST_FACTS) return problem("invalid", { field });
    values[field] = text;
  }
  return values;
}

/** The steps with those that were changed; null takes one back. */
export function fitSteps(
  there: Record<string, DoneStep>,
  change: NonNullable<IncidentChange["done"]>,
  by: string,
): Record<string, DoneStep> | Problem {
  const steps = { ...there };
  for (const [clock, step] of Object.entries(change)) {
    delete steps[clock];
    if (step === null) continue;
    const at = fitLine("done", step.at, LONGEST_MOMENT);
    const reference = fitLine("reference", step.reference ?? null, LONGEST_NAME.source);
    const note = fitLines("note", step.note ?? null, LONGEST_NAME.note);
    for (const fit of [at, reference, note]) if (isProblem(fit)) return fit;
    if (at === null) return problem("invalid", { field: "done" });
    steps[clock] = {
      ...{ at: at as string, by, on: new Date().toISOString() },
      ...(reference !== null && { reference: reference as string }),
      ...(note !== null && { note: note as string }),
    };
  }
  return Object.keys(steps).length > MOST_STEPS ? problem("invalid", { field: "done" }) : steps;
}
