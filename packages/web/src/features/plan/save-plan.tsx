// Passes a plan on: as a spreadsheet to work in, a checklist, tasks for a calendar, data; and on paper.
import { useState } from "react";
import { statesOf } from "../../draft/plan-states.ts";
import { askedOf } from "../../draft/request.ts";
import { fetchFaces } from "../../shell/font.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { closePopover, Popover } from "../../ui/popover.tsx";
import { saveFile } from "../../ui/save-file.ts";
import type { PlanFile, PlanView } from "../../worker/plan-verbs.ts";
import { worker } from "../../worker/worker.ts";
import { usePlanContext } from "./plan-context.ts";
import { PLAN_PAGE_WORDS } from "./words.ts";

const KINDS: readonly PlanFile[] = ["ledger", "markdown", "calendar", "json"];

export function SavePlan() {
  const words = useWords(PLAN_PAGE_WORDS);
  const language = useLanguage();
  const { draft } = usePlanContext();
  const [said, say] = useState("");
  const save = async (kind: PlanFile, button: Element) => {
    say(words.saving);
    try {
      const { name, content } = await worker().planFile(kind, askedOf(draft, language), statesOf(draft), draft.name);
      saveFile(name, content);
      say("");
      closePopover(button);
    } catch {
      say(words.saveFailed);
    }
  };
  return (
    <Popover label={words.save} align="start" look="filled" className="whitespace-nowrap">
      <ul className="-m-2">
        {KINDS.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              onClick={(event) => void save(kind, event.currentTarget)}
              className="block min-h-11 w-full rounded-4 p-2 text-left hover:bg-sunken"
            >
              <span className="block font-bold">{words.kinds[kind].name}</span>
              <span className="block text-muted text-sm">{words.kinds[kind].note}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="mt-2 text-sm empty:hidden">
        {said}
      </p>
    </Popover>
  );
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
