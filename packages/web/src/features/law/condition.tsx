// A condition in plain words: what all has to hold, what any of, and definitions that open to their own.
import { useQuery } from "@tanstack/react-query";
import type { ConditionView } from "@yawara/answers/law";
import { useState } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Failed, Loading } from "../../ui/loading-states.tsx";
import { worker } from "../../worker/worker.ts";
import { PROVISION_WORDS } from "./provision-words.ts";

/** Where a condition stands: definitions are looked up in the law of that provision, with the thresholds of that day. */
interface Within {
  provision: string;
  at: string;
}

export function ConditionText({ of, within }: { of: ConditionView; within: Within }) {
  const words = useWords(PROVISION_WORDS);
  switch (of.kind) {
    case "always":
      return <p>{words.always}</p>;
    case "never":
      return <p>{words.never}</p>;
    case "says":
      return <p>{of.text}</p>;
    case "definition":
      return <Defined of={of} within={within} />;
    case "not":
      return <Parts head={words.notSo} of={[of.of]} within={within} />;
    default:
      return <Parts head={words[of.kind]} of={of.of} within={within} />;
  }
}

function Parts({ head, of, within }: { head: string; of: readonly ConditionView[]; within: Within }) {
  return (
    <div>
      <p className="text-muted text-sm">{head}</p>
      <ul className="mt-1 space-y-1 border-line border-l-2 pl-4">
        {of.map((part) => (
          <li key={JSON.stringify(part)}>
            <ConditionText of={part} within={within} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type Named = Extract<ConditionView, { kind: "definition" }>;

function Defined({ of, within }: { of: Named; within: Within }) {
  const words = useWords(PROVISION_WORDS);
  const [open, setOpen] = useState(false);
  return (
    <details data-definition={of.id} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="inline-block min-h-6 cursor-pointer underline decoration-dotted underline-offset-4">
        {of.holds ? of.name : words.not(of.name)}
      </summary>
      {open && <Definition id={of.id} within={within} />}
    </details>
  );
}

function Definition({ id, within }: { id: string; within: Within }) {
  const language = useLanguage();
  const words = useWords(PROVISION_WORDS);
  const { data, isError, refetch } = useQuery({
    queryKey: ["definition", id, within.provision, language, within.at],
    queryFn: () => worker().definition(id, within.provision, language, within.at),
  });
  if (isError) return <Failed retry={() => void refetch()} />;
  if (data === undefined) return <Loading lines={2} />;
  return (
    <div className="mt-1 mb-2 rounded-8 bg-sunken px-4 py-3">
      <p className="font-bold text-sm">{words.means(data.name)}</p>
      <div className="mt-1">
        <ConditionText of={data.when} within={within} />
      </div>
    </div>
  );
}
