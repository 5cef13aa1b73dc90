// A provision in a line, with its force and how it stands on the day; opens in place to all there is to it.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { InstrumentView } from "@yawara/answers";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Failed, Loading } from "../../ui/loading-states.tsx";
import { Mark } from "../../ui/mark.tsx";
import { today } from "../../ui/today.ts";
import { worker } from "../../worker/worker.ts";
import { Chevron } from "./browse-list.tsx";
import { dateText } from "./days.ts";
import { localId } from "./law-place.ts";
import { ProvisionBody } from "./provision-body.tsx";
import { PROVISION_WORDS } from "./provision-words.ts";
import { WithRuby } from "./ruby.tsx";

type ProvisionLine = InstrumentView["provisions"][number];

interface ProvisionProps {
  of: ProvisionLine;
  instrument: string;
  at: string;
  open: boolean;
  onOpen: (open: boolean) => void;
}

export function Provision({ of, instrument, at, open, onOpen }: ProvisionProps) {
  const words = useWords(PROVISION_WORDS);
  return (
    <details
      id={localId(of.id)}
      open={open}
      data-state={of.state}
      onToggle={({ currentTarget }) => onOpen(currentTarget.open)}
      className="group border-line border-b"
    >
      <summary className="grid cursor-pointer grid-cols-[1.25rem_minmax(0,1fr)_1.25rem] gap-x-2 py-3">
        <Mark modality={of.modality} named className="mt-1" />
        <span className={`min-w-0 ${of.in_force ? "" : "text-muted"}`}>
          <span className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-bold">{of.ref}</span>
            <StandsText of={of} />
            {of.confidence !== "seen" && <span className="text-muted text-xs">{words.notSeen}</span>}
          </span>
          <span className="mt-0.5 block max-w-text">
            <WithRuby text={of.says} />
          </span>
        </span>
        <Chevron className="mt-0.5 group-open:rotate-90" />
      </summary>
      {open && (
        <div className="pt-1 pl-7">
          <Opened id={of.id} instrument={instrument} at={at} />
        </div>
      )}
    </details>
  );
}

/** From when, until when: said of what is not in force, or not for good. */
function StandsText({ of: { state, from, until } }: { of: ProvisionLine }) {
  const language = useLanguage();
  const words = useWords(PROVISION_WORDS);
  const day = (date: string | undefined) => (date === undefined ? undefined : dateText(date, language));
  const text = words.stands[state](day(from) ?? "", day(until));
  return text === "" ? null : <span className="text-muted text-sm">{text}</span>;
}

function Opened({ id, instrument, at }: { id: string; instrument: string; at: string }) {
  const language = useLanguage();
  const { data, isError, refetch } = useQuery({
    queryKey: ["provision", id, language, at],
    queryFn: () => worker().provision(id, language, { at, known: today() }),
    placeholderData: keepPreviousData,
  });
  if (isError) return <Failed retry={() => void refetch()} />;
  if (data === undefined) return <Loading lines={5} />;
  return <ProvisionBody of={data} instrument={instrument} at={at} />;
}
