// The steps of a plan as tasks of a calendar: iCalendar's VTODO, which Outlook, Thunderbird, Nextcloud and phones read.
import { WORDS as ENGINE_WORDS, type Language } from "@yawara/engine";
import ICAL from "ical.js";
import { aboutBasis } from "./plan.markdown.ts";
import { isTicked, progressText, stepSaid } from "./step-said.ts";
import type { PlanBasis, PlanStep, PlanTask } from "./task.ts";
import type { Plan } from "./with-states.ts";
import { PLAN_WORDS } from "./words.ts";

/** RFC 5545: 1 is the highest, 5 the usual. */
const PRIORITY = { broken: 1, must: 3, cooperate: 5, voluntary: 7, offers: 7 } as const;

/**
 * The plan as iCalendar (RFC 5545), a VTODO a step. The day is the firm's own where it set one, else the law's; what binds already and
 * has no day carries none. Ids are stable, so that a calendar updates a task instead of doubling it. `today`: the day it is written.
 */
export function planCalendar(plan: Plan, language: Language, today: string): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", "-//yawara//plan//EN");
  calendar.addPropertyWithValue("x-wr-calname", PLAN_WORDS[language].title(plan.title[language]));
  for (const task of plan.tasks)
    for (const basis of task.bases)
      for (const step of basis.steps) calendar.addSubcomponent(todoOf(plan, { task, basis, step }, language, today));
  return `${calendar.toString()}\r\n`;
}

interface Placed {
  task: PlanTask;
  basis: PlanBasis;
  step: PlanStep;
}

function todoOf(plan: Plan, { task, basis, step }: Placed, language: Language, today: string): ICAL.Component {
  const todo = new ICAL.Component("vtodo");
  const add = (name: string, value: string | number | ICAL.Time) => todo.addPropertyWithValue(name, value);
  const ticked = isTicked(step, plan.at);
  add("uid", `${step.id}@${encodeURIComponent(plan.title.en)}.yawara`);
  add("dtstamp", ICAL.Time.fromDateTimeString(`${today}T00:00:00Z`));
  add("summary", step.do[language]);
  add("description", detailOf(plan, basis, step, language));
  add("url", basis.source);
  add("priority", PRIORITY[task.section]);
  add("categories", PLAN_WORDS[language].section[task.section]);
  add("status", ticked ? "COMPLETED" : statusOf(step));
  add("percent-complete", ticked ? 100 : 0);
  const day = dayOf(basis, step);
  if (day !== undefined) add("due", ICAL.Time.fromDateString(day));
  if (ticked && step.state?.on !== undefined)
    add("completed", ICAL.Time.fromDateTimeString(`${step.state.on}T00:00:00Z`));
  return todo;
}

function statusOf({ state }: PlanStep): string {
  if (state?.state === "leave" || state?.state === "not-applicable") return "CANCELLED";
  return state?.state === "doing" ? "IN-PROCESS" : "NEEDS-ACTION";
}

/** The firm's own day, the day on which what was done comes again, else that of the law. */
function dayOf({ due }: PlanBasis, { state, again }: PlanStep): string | undefined {
  return again ?? state?.due ?? due.day;
}

function detailOf({ at }: Plan, basis: PlanBasis, step: PlanStep, language: Language): string {
  const { modality } = ENGINE_WORDS[language];
  return [
    `${basis.where[language]} · ${modality[basis.modality]} · ${basis.due.text[language]}`,
    basis.says[language],
    ...aboutBasis(basis, language),
    progressText(step, basis.modality, at, language),
    ...stepSaid(step, basis.modality, at, language).slice(step.state?.state === undefined ? 0 : 1),
  ].join("\n");
}
