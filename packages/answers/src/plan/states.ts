// What a firm says of the steps of its plan (taken up, done, left with a reason, who, by when, what shows it), and how that is read.
import { isDay } from "@yawara/engine";
import { type Problems, problem, type VerbProblem } from "../problem.ts";

/**
 * `take`: a voluntary step is taken up; `doing`; `done`; `leave`: a step is left out; `not-applicable`: the firm holds that what the
 * answers make binding does not bind it. The last two for a reason that is said.
 */
export const STEP_STATES = ["take", "doing", "done", "leave", "not-applicable"] as const;
export type StepProgress = (typeof STEP_STATES)[number];

/** What is kept of a step. Days are ISO. */
export interface StepState {
  state?: StepProgress;
  /** Why a step is left out or does not apply. */
  reason?: string;
  owner?: string;
  /** The firm's own day for it. */
  due?: string;
  /** The day it was done: what comes again is counted from it. */
  on?: string;
  note?: string;
  /** Files, addresses or other names of what shows that it was done. */
  evidence?: string[];
}

/** What is kept of a plan. */
export interface PlanStates {
  /** Every step of the plan as it was last looked at: what is not among them is new. */
  seen?: string[];
  /** By id of the step, see `stepId`. */
  items: Record<string, StepState>;
}

export const NO_STATES: PlanStates = { items: {} };

/** The id of a step: its provision, and its number among what the provision has one do, from 0. */
export function stepId(provision: string, step: number): string {
  return `${provision}#${step}`;
}

/** The provision and number of a step; nothing where the id is none. */
export function stepOf(id: string): { provision: string; step: number } | undefined {
  const [, provision, step] = /^([^#\s]+)#(\d{1,3})$/.exec(id) ?? [];
  return provision === undefined ? undefined : { provision, step: Number(step) };
}

/** More steps than a plan can have. */
const MOST_STEPS = 5000;
/** Characters of what is said of a step. */
const LONGEST = 2000;
const MOST_EVIDENCE = 50;

const KEYS = ["state", "reason", "owner", "due", "on", "note", "evidence"];

/**
 * Reads what a firm says of its plan from plain data: `{ seen, items }`, or a whole plan, whose `states` are taken. All that is wrong
 * comes back as problems below `states`: a state passed over would be one lost.
 */
export function readStates(value: unknown): PlanStates | Problems {
  const given = isRecord(value) && isRecord(value.states) && !("items" in value) ? value.states : value;
  if (!isRecord(given) || !isRecord(given.items ?? {})) return problem("states-form", ["states"]);
  const problems: VerbProblem[] = [];
  const wrong = (code: VerbProblem["code"], path: VerbProblem["path"], args: Record<string, string> = {}) =>
    problems.push({ code, args, path: ["states", ...path] });
  for (const key of Object.keys(given)) if (key !== "seen" && key !== "items") wrong("states-key", [key], { key });
  const { seen } = given;
  if (seen !== undefined && !(Array.isArray(seen) && seen.every((one) => typeof one === "string")))
    wrong("states-form", ["seen"]);
  const items = Object.entries((given.items ?? {}) as Record<string, unknown>);
  if (items.length > MOST_STEPS) wrong("too-many", ["items"], { most: String(MOST_STEPS) });
  else for (const [id, item] of items) checkItem(id, item, wrong);
  if (problems.length > 0) return { problems };
  return {
    ...(seen !== undefined && { seen: seen as string[] }),
    items: Object.fromEntries(items) as PlanStates["items"],
  };
}

type Wrong = (code: VerbProblem["code"], path: VerbProblem["path"], args?: Record<string, string>) => void;

function checkItem(id: string, item: unknown, wrong: Wrong): void {
  const path = ["items", id];
  if (stepOf(id) === undefined) wrong("step-id", path, { id });
  if (!isRecord(item)) {
    wrong("states-form", path);
    return;
  }
  for (const [key, value] of Object.entries(item)) {
    const at = [...path, key];
    if (!KEYS.includes(key)) wrong("states-key", at, { key });
    else if (key === "evidence") checkEvidence(value, at, wrong);
    else if (typeof value !== "string" || value.length > LONGEST) wrong("states-text", at, { key });
    else if (key === "state" && !STEP_STATES.includes(value as StepProgress))
      wrong("step-state", at, { state: value, there: STEP_STATES.join(", ") });
    else if ((key === "due" || key === "on") && !isDay(value)) wrong("states-day", at, { key, day: value });
  }
  if ((item.state === "leave" || item.state === "not-applicable") && String(item.reason ?? "").trim() === "")
    wrong("leave-reason", path, { id });
}

function checkEvidence(value: unknown, path: VerbProblem["path"], wrong: Wrong): void {
  const isList = Array.isArray(value) && value.every((one) => typeof one === "string" && one.length <= LONGEST);
  if (!isList) wrong("states-text", path, { key: "evidence" });
  else if (value.length > MOST_EVIDENCE) wrong("too-many", path, { most: String(MOST_EVIDENCE) });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
