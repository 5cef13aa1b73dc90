// Tasks as CSV: a row a task, as the list shows them; nothing in it is run as a formula.
import type { Language } from "@yawara/engine";
import { csvFile } from "../visible.ts";
import type { TaskLine } from "./task-line.ts";
import { TASK_WORDS } from "./words.ts";

export function tasksCsv(tasks: readonly TaskLine[], language: Language): string {
  const { heads, state, about } = TASK_WORDS[language];
  const cells: Record<keyof typeof heads, (task: TaskLine) => string | undefined> = {
    title: (task) => task.title,
    about: (task) => task.about && about[task.about],
    where: (task) => task.where,
    system: (task) => task.system,
    owner: (task) => task.owner,
    due: (task) => task.due,
    state: (task) => state[task.state],
    reason: (task) => task.reason,
    id: (task) => task.id,
  };
  const names = Object.keys(heads) as (keyof typeof heads)[];
  return csvFile([
    names.map((name) => heads[name]),
    ...tasks.map((task) => names.map((name) => cells[name](task) ?? "")),
  ]);
}
