// The listed tasks as a file, as the filters have them: a table, or entries of a calendar.
import { TASK_WORDS } from "@yawara/answers/tasks";
import { askText, isRefused } from "../../api/client.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { queryOf, rowsById } from "../register/all-rows.ts";
import { EXPORT_WORDS, inBoth } from "../register/export-words.ts";
import { type ExportColumn, ListExport } from "../register/list-export.tsx";
import type { Task } from "../register/work-types.ts";
import { askedOf, type TasksPlace } from "./tasks-place.ts";
import { TASKS_PAGE_WORDS } from "./words.ts";

const head = (column: keyof (typeof TASK_WORDS)["en"]["heads"]) => inBoth(TASK_WORDS, ({ heads }) => heads[column]);

export function TasksExport({ view }: { view: TasksPlace }) {
  const { titles } = useWords(EXPORT_WORDS);
  const words = useWords(TASKS_PAGE_WORDS);
  const said = useWords(TASK_WORDS);
  const language = useLanguage();
  const columns: ExportColumn<Task>[] = [
    { id: "title", label: head("title"), type: "text", of: ({ title }) => title },
    {
      id: "about",
      label: head("about"),
      type: "text",
      of: ({ is, about }) => (is === "step" ? said.about.plan_item : about && said.about[about.kind]),
    },
    { id: "where", label: head("where"), type: "text", of: ({ where }) => where },
    { id: "system", label: head("system"), type: "text", of: ({ subject }) => subject?.name },
    { id: "owner", label: head("owner"), type: "text", of: ({ owner }) => owner?.name },
    { id: "due", label: head("due"), type: "day", of: ({ due }) => due },
    { id: "state", label: head("state"), type: "text", of: ({ state }) => said.state[state] },
    { id: "reason", label: head("reason"), type: "text", of: ({ reason }) => reason },
  ];
  const gather = () => rowsById<Task>(language, "v1/tasks", "tasks", askedOf(view));
  const calendar = {
    ...words.calendar,
    make: async () => {
      const answer = await askText(language, `v1/tasks.ics?${new URLSearchParams(queryOf(askedOf(view)))}`);
      if (isRefused(answer)) throw new Error(answer.refused);
      return { name: `${titles.tasks}.ics`, content: new Blob([answer.text], { type: "text/calendar" }) };
    },
  };
  return <ListExport title={titles.tasks} columns={columns} gather={gather} others={{ calendar }} />;
}
