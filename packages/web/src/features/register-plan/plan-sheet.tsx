// The plan of a system in the register: made from its facts and the law as they are now, with what is kept of each step.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { PLAN_WORDS, SECTIONS, statesKept } from "@yawara/answers/plan";
import { isBinding, WORDS } from "@yawara/engine";
import { useId } from "react";
import { Away } from "../../api/refusal.tsx";
import type { SavedSubject } from "../../api/types.ts";
import { Clashing, Refused } from "../../draft/no-answer.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Empty, Failed, Loading } from "../../ui/loading-states.tsx";
import { SaveMenu } from "../../ui/save-menu.tsx";
import { today } from "../../ui/today.ts";
import type { PlanFile, PlanView } from "../../worker/plan-verbs.ts";
import type { Asked } from "../../worker/request.ts";
import { worker } from "../../worker/worker.ts";
import { Bans, Kept } from "../plan/plan-rest.tsx";
import { PLAN_PAGE_WORDS } from "../plan/words.ts";
import { usePlanStates } from "../register/queries.ts";
import type { Place } from "../register/room.tsx";
import { useOpening } from "../register/use-opening.ts";
import type { PlanItem } from "../register/work-types.ts";
import { PlanBasis } from "./plan-basis.tsx";
import { StepRow } from "./step-row.tsx";
import { PLAN_SHEET_WORDS } from "./words.ts";

const FILES: readonly PlanFile[] = ["ledger", "markdown", "calendar", "json"];

interface SheetProps {
  place: Place;
  system: SavedSubject;
}

export function PlanSheet({ place, system }: SheetProps) {
  const words = useWords(PLAN_SHEET_WORDS);
  const opening = useOpening();
  const { data, isError, refetch } = usePlanStates(place.organisation.id, system.removed ? undefined : system.id);
  if (Object.keys(system.facts).length === 0)
    return (
      <Empty title={words.emptyTitle}>
        <p>{words.empty}</p>
        {place.writes && (
          <Button look="filled" className="mt-4" onClick={() => void opening.open(system.id)}>
            {words.describe}
          </Button>
        )}
      </Empty>
    );
  if (system.removed) return null;
  if (data === undefined) return isError ? <Away retry={() => void refetch()} /> : <Loading lines={9} />;
  return <OfSystem place={place} system={system} items={data.items} />;
}

/** What is kept, as the plan's own states. */
function keptOf(items: readonly PlanItem[]) {
  return statesKept(items.map(({ done_on, ...item }) => ({ ...item, on: done_on })));
}

function OfSystem({ place, system, items }: SheetProps & { items: readonly PlanItem[] }) {
  const language = useLanguage();
  const { facts, regimes, at, name } = system;
  const asked: Asked = { facts, at: at ?? today(), known: today(), language, ...(regimes && { regimes }) };
  const states = keptOf(items);
  const named = { en: name, ja: name };
  const { data, isError, refetch } = useQuery({
    queryKey: ["plan", asked, states, name],
    queryFn: async () => worker().plan(asked, states, named),
    placeholderData: keepPreviousData,
  });
  if (isError) return <Failed retry={() => void refetch()} />;
  if (data === undefined) return <Loading lines={9} />;
  if ("clash" in data) return <Clashing clash={data.clash} />;
  if ("refused" in data) return <Refused text={data.refused} />;
  return (
    <Found
      place={place}
      system={system}
      plan={data.plan}
      items={items}
      make={(kind) => worker().planFile(kind, asked, states, named)}
    />
  );
}

interface FoundProps extends SheetProps {
  plan: PlanView;
  items: readonly PlanItem[];
  make: (kind: PlanFile) => ReturnType<ReturnType<typeof worker>["planFile"]>;
}

function Found({ place, system, plan, items, make }: FoundProps) {
  const words = useWords(PLAN_SHEET_WORDS);
  const page = useWords(PLAN_PAGE_WORDS);
  const byStep = new Map(items.map((item) => [item.step, item]));
  const { steps, done } = plan.summary.counts;
  const all = steps.broken + steps.must + steps.cooperate;
  return (
    <div className="max-w-4xl">
      <p className="max-w-text font-bold text-lg leading-relaxed">{plan.summary.says}</p>
      {all > 0 && (
        <p className="mt-1 tabular-nums" aria-live="polite">
          {page.done(done, all)}
        </p>
      )}
      <p className="mt-1 max-w-text text-muted text-sm print:hidden">{words.keptHere}</p>
      <p className="mt-3">
        <SaveMenu label={words.save} kinds={FILES} words={page} make={make} />
      </p>
      {SECTIONS.map((section) => (
        <Part key={section} section={section} plan={plan}>
          {(basis, isFirst) => (
            <PlanBasis basis={basis} isFirst={isFirst}>
              {basis.steps.map((step) => (
                <StepRow
                  key={step.id}
                  place={place}
                  subject={system.id}
                  step={step}
                  item={byStep.get(step.id)}
                  binding={isBinding(basis.modality)}
                  {...(basis.due.day !== undefined && { lawDue: basis.due.text })}
                />
              ))}
            </PlanBasis>
          )}
        </Part>
      ))}
      <Bans bans={plan.bans} />
      <Kept kept={plan.kept} />
      <Gone gone={plan.no_longer} byStep={byStep} />
    </div>
  );
}

type BasisView = PlanView["tasks"][number]["bases"][number];

function Part({
  section,
  plan,
  children,
}: {
  section: (typeof SECTIONS)[number];
  plan: PlanView;
  children: (basis: BasisView, isFirst: boolean) => React.ReactNode;
}) {
  const said = useWords(PLAN_WORDS);
  const id = useId();
  const tasks = plan.tasks.filter((task) => task.section === section);
  if (tasks.length === 0) return null;
  return (
    <section
      aria-labelledby={id}
      className={`mt-10 ${section === "broken" ? "border-prohibition border-l-8 pl-5" : ""}`}
    >
      <h2 id={id} className="font-bold text-xl">
        {said.section[section]} <span className="font-normal text-base text-muted tabular-nums">{tasks.length}</span>
      </h2>
      <p className="max-w-text text-muted text-sm">{said.sectionNote[section]}</p>
      <ul className="mt-3">
        {tasks.map((task) => (
          <li key={task.id} className="break-inside-avoid border-line border-t py-4 last:border-b">
            {task.alike !== undefined && <h3 className="max-w-text font-bold">{task.alike}</h3>}
            {task.bases.map((basis, i) => (
              <div key={basis.provision}>{children(basis, i === 0)}</div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was said of steps that are no longer asked: read, and not changed here. */
function Gone({ gone, byStep }: { gone: PlanView["no_longer"]; byStep: ReadonlyMap<string, PlanItem> }) {
  const words = useWords(PLAN_SHEET_WORDS);
  const said = useWords(PLAN_WORDS);
  const { parts } = WORDS[useLanguage()];
  const id = useId();
  if (gone.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="font-bold text-xl">
        {words.gone}
      </h2>
      <p className="max-w-text text-muted text-sm">{words.goneNote}</p>
      <ul className="mt-3">
        {gone.map(({ id: step, do: text, where, why }) => {
          const item = byStep.get(step);
          const more = [item && words.states[item.state], item?.reason, item?.owner?.name, item?.note];
          return (
            <li key={step} className="wrap-anywhere border-line border-t py-2 last:border-b">
              <p className="max-w-text">
                {text ?? step} <span className="text-muted text-sm">{where}</span>
              </p>
              <p className="text-sm">{parts([said.gone[why], ...more.filter((one) => one !== undefined)])}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
