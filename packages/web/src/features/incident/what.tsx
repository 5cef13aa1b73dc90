// What happened: the kinds of event there are, and whether it was only a near miss.
import type { FactValue } from "@yawara/engine";
import { useWords } from "../../shell/language.ts";
import type { IncidentQuestion } from "../../worker/incident-verbs.ts";
import { answerIncident, changeIncident, useIncident } from "./incident-store.ts";
import { INCIDENT_PAGE_WORDS } from "./words.ts";

export function What({ question: { id, choices } }: { question: IncidentQuestion }) {
  const words = useWords(INCIDENT_PAGE_WORDS);
  const { facts, nearMiss } = useIncident();
  const picked = membersOf(facts[id]);
  const toggle = (member: string) => {
    const next = choices.map((choice) => choice.id).filter((one) => (one === member) !== picked.includes(one));
    answerIncident(id, next.length === 0 ? undefined : next);
  };
  return (
    <fieldset className="min-w-0 print:hidden">
      <legend className="font-bold text-xl">{words.what}</legend>
      <p className="mt-1 max-w-text text-muted text-sm">{words.whatHelp}</p>
      <div className="mt-3 grid gap-x-8 md:grid-cols-2">
        {choices.map((choice) => (
          <Box
            key={choice.id}
            name={choice.name}
            checked={picked.includes(choice.id)}
            onChange={() => toggle(choice.id)}
          />
        ))}
      </div>
      <div className="mt-3 border-line border-t pt-2">
        <Box name={words.nearMiss} checked={nearMiss} onChange={() => changeIncident({ nearMiss: !nearMiss })} />
      </div>
    </fieldset>
  );
}

function membersOf(value: FactValue | undefined): string[] {
  return Array.isArray(value) ? value : [];
}

function Box({ name, checked, onChange }: { name: string; checked: boolean; onChange: () => void }) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3 py-1">
      <input type="checkbox" checked={checked} onChange={onChange} className="size-5 shrink-0 accent-accent" />
      <span className="min-w-0 leading-snug">{name}</span>
    </label>
  );
}
