// Tasks for a calendar: iCalendar's VTODO (RFC 5545), with stable ids, so that a calendar updates a task instead of doubling it.
import type { Language } from "@yawara/engine";
import ICAL from "ical.js";
import type { TaskLine, TaskStateSaid } from "./task-line.ts";
import { TASK_WORDS } from "./words.ts";

const STATUS: Record<TaskStateSaid, string> = {
  open: "NEEDS-ACTION",
  doing: "IN-PROCESS",
  done: "COMPLETED",
  dropped: "CANCELLED",
  left: "CANCELLED",
  not_applicable: "CANCELLED",
};

/** The tasks that have a day. What has none is no entry of a calendar. */
export function tasksCalendar(tasks: readonly TaskLine[], language: Language): string {
  const words = TASK_WORDS[language];
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", "-//yawara//tasks//EN");
  calendar.addPropertyWithValue("x-wr-calname", words.title);
  for (const task of tasks) {
    if (task.due === undefined) continue;
    const todo = new ICAL.Component("vtodo");
    todo.addPropertyWithValue("uid", `${task.id}@task.yawara`);
    todo.addPropertyWithValue("dtstamp", ICAL.Time.fromDateTimeString(`${task.changed}T00:00:00Z`));
    todo.addPropertyWithValue("summary", task.title);
    const { heads } = words;
    const about = [
      [heads.system, task.system],
      [heads.where, task.where],
      [heads.owner, task.owner],
      [heads.reason, task.reason],
    ].flatMap(([head, value]) => (value === undefined ? [] : [`${head}: ${value}`]));
    if (about.length > 0) todo.addPropertyWithValue("description", about.join("\n"));
    todo.addPropertyWithValue("status", STATUS[task.state]);
    todo.addPropertyWithValue("due", ICAL.Time.fromDateString(task.due));
    calendar.addSubcomponent(todo);
  }
  return `${calendar.toString()}\r\n`;
}
