// Saves the listed tasks as a file, as the filters have them: a table, or entries of a calendar.
import { askText, isRefused } from "../../api/client.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { SaveMenu } from "../../ui/save-menu.tsx";
import { askedOf, type TasksPlace } from "./tasks-place.ts";
import { TASKS_PAGE_WORDS } from "./words.ts";

const FORMS = ["csv", "ics"] as const;
const TYPES = { csv: "text/csv", ics: "text/calendar" } as const;

export function SaveTasks({ view }: { view: TasksPlace }) {
  const words = useWords(TASKS_PAGE_WORDS);
  const language = useLanguage();
  const make = async (form: (typeof FORMS)[number]) => {
    const said = Object.entries(askedOf(view)).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    );
    const query = new URLSearchParams(said as [string, string][]).toString();
    const answer = await askText(language, `v1/tasks.${form}${query === "" ? "" : `?${query}`}`);
    if (isRefused(answer)) throw new Error(answer.refused);
    // A text that was read is without the mark by which Excel takes it for UTF-8.
    const mark = form === "csv" ? "\uFEFF" : "";
    return { name: `${words.file}.${form}`, content: new Blob([mark + answer.text], { type: TYPES[form] }) };
  };
  return <SaveMenu label={words.save} kinds={FORMS} words={words} make={make} />;
}
