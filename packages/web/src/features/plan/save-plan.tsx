// Passes a plan on: as a spreadsheet to work in, a checklist, tasks for a calendar, data; and on paper.
import { statesOf } from "../../draft/plan-states.ts";
import { askedOf } from "../../draft/request.ts";
import { fetchFaces } from "../../shell/font.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { SaveMenu } from "../../ui/save-menu.tsx";
import type { PlanFile, PlanView } from "../../worker/plan-verbs.ts";
import { worker } from "../../worker/worker.ts";
import { usePlanContext } from "./plan-context.ts";
import { PLAN_PAGE_WORDS } from "./words.ts";

const KINDS: readonly PlanFile[] = ["ledger", "markdown", "calendar", "json"];

export function SavePlan() {
  const words = useWords(PLAN_PAGE_WORDS);
  const language = useLanguage();
  const { draft } = usePlanContext();
  const make = (kind: PlanFile) => worker().planFile(kind, askedOf(draft, language), statesOf(draft), draft.name);
  return <SaveMenu label={words.save} look="filled" kinds={KINDS} words={words} make={make} />;
}

/** Prints once the faces the plan needs are there: one first wanted on paper would come too late. */
export function PrintPlan({ plan }: { plan: PlanView }) {
  const words = useWords(PLAN_PAGE_WORDS);
  const toPaper = async () => {
    await fetchFaces(JSON.stringify(plan));
    print();
  };
  return <Button onClick={() => void toPaper()}>{words.print}</Button>;
}
