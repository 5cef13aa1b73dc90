// What is to be done in the register, by day, the most overdue first: mine or everybody's, filtered, changed, saved as a file.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Away } from "../../api/refusal.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { usePlace, usePlaceChange } from "../../shell/use-place.ts";
import { Empty, Loading } from "../../ui/loading-states.tsx";
import { ListHead } from "../register/list-head.tsx";
import { Pages } from "../register/pages.tsx";
import { useTasks } from "../register/queries.ts";
import { PAGE } from "../register/register-place.ts";
import { type Place, Room } from "../register/room.tsx";
import { AddTask } from "./add-task.tsx";
import { ChangeTasks } from "./change-tasks.tsx";
import { TasksExport } from "./export-tasks.tsx";
import { TaskFilters } from "./task-filters.tsx";
import { TaskList } from "./task-list.tsx";
import { askedOf, TASKS_PARAMETERS, type TasksChange, type TasksPlace } from "./tasks-place.ts";
import { TASKS_PAGE_WORDS } from "./words.ts";

export function TasksPage() {
  return <Room page="tasks">{(place) => <Tasks place={place} />}</Room>;
}

function Tasks({ place }: { place: Place }) {
  const words = useWords(TASKS_PAGE_WORDS);
  const view = usePlace(TASKS_PARAMETERS);
  const turn = usePlaceChange(TASKS_PARAMETERS);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const { page = 1 } = view;
  const change: TasksChange = (next) => turn({ page: undefined, ...next });
  const { data, isError, refetch } = useTasks(place.organisation.id, {
    ...askedOf(view),
    limit: PAGE,
    offset: (page - 1) * PAGE,
  });
  return (
    <div className="max-w-5xl space-y-5">
      {place.writes && <AddTask place={place} />}
      <TaskFilters place={place} view={view} onChange={change} />
      {place.writes && <ChangeTasks place={place} chosen={chosen} choose={choose} />}
      {data === undefined && (isError ? <Away retry={() => void refetch()} /> : <Loading />)}
      {data?.total === 0 && <Nothing view={view} />}
      {data !== undefined && data.total > 0 && (
        <>
          <ListHead total={words.total(data.total, data.overdue)}>
            <TasksExport view={view} />
          </ListHead>
          <TaskList place={place} tasks={data.tasks} chosen={chosen} choose={choose} />
          <Pages page={page} pages={Math.ceil(data.total / PAGE)} onPage={(next) => change({ page: next })} />
        </>
      )}
    </div>
  );
}

/** Why nothing stands here, and what the next step is. */
function Nothing({ view }: { view: TasksPlace }) {
  const words = useWords(TASKS_PAGE_WORDS);
  const language = useLanguage();
  const { page: _, ...filters } = view;
  const set = Object.values(filters).filter((value) => value !== undefined && value !== false && value !== "");
  if (view.mine === true && set.length === 1) return <Empty title={words.emptyTitle}>{words.mineHelp}</Empty>;
  if (set.length > 0) return <Empty title={words.nothingFits}>{words.nothingFitsHelp}</Empty>;
  return (
    <Empty title={words.emptyTitle}>
      <p>
        {words.empty} {words.emptyNext}
      </p>
      <Link to="/$language/register" params={{ language }} className="link inline-flex min-h-11 items-center">
        {words.toSystems}
      </Link>
    </Empty>
  );
}
