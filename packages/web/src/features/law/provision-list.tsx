// The provisions of an instrument; the one the address names stands open.
import { useLocation } from "@tanstack/react-router";
import type { Forces, InstrumentView } from "@yawara/answers";
import { MODALITIES, type Modality, WORDS } from "@yawara/engine";
import { useEffect, useId, useState } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Legend } from "../../ui/legend.tsx";
import { INSTRUMENT_WORDS } from "./instrument-words.ts";
import { localId } from "./law-place.ts";
import { Provision } from "./provision.tsx";

/** From so many provisions on one may look at those of one force. */
const MANY = 12;

export function ProvisionList({
  of: { id, provisions, forces, in_force: inForce },
  at,
}: {
  of: InstrumentView;
  at: string;
}) {
  const words = useWords(INSTRUMENT_WORDS);
  const [force, setForce] = useState<Modality>();
  const [open, setOpen] = useOpened(() => setForce(undefined));
  const shown = provisions.filter(({ modality }) => force === undefined || modality === force);
  return (
    <section aria-labelledby="provisions" className="mt-10">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="provisions" className="font-bold text-xl">
          {words.provisions}
        </h2>
        {provisions.length > 0 && <Legend />}
      </div>
      {provisions.length === 0 ? (
        <p className="mt-2 text-muted">{words.noProvisions}</p>
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b pb-3">
            <p role="status" className="text-muted text-sm tabular-nums">
              {words.inForce(inForce, provisions.length)}
              {force !== undefined && ` · ${words.of(forces[force] ?? 0)}`}
            </p>
            {provisions.length > MANY && (
              <ForceChoice all={provisions.length} forces={forces} force={force} onForce={setForce} />
            )}
          </div>
          {shown.map((one) => (
            <Provision
              key={one.id}
              of={one}
              instrument={id}
              at={at}
              open={open.has(localId(one.id))}
              onOpen={(is) => setOpen(localId(one.id), is)}
            />
          ))}
        </>
      )}
    </section>
  );
}

/** Which provisions stand open. The one named after the # opens, comes into view and has the focus. */
function useOpened(showAll: () => void): [ReadonlySet<string>, (local: string, open: boolean) => void] {
  const hash = useLocation({ select: (place) => place.hash });
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the address opens and scrolls
  useEffect(() => {
    if (hash === "") return;
    showAll();
    setOpen((before) => new Set([...before, hash]));
    requestAnimationFrame(() => {
      const place = document.getElementById(hash);
      place?.scrollIntoView({ block: "start" });
      place?.querySelector("summary")?.focus({ preventScroll: true });
    });
  }, [hash]);
  const set = (local: string, is: boolean) =>
    setOpen((before) => {
      if (before.has(local) === is) return before;
      return new Set(is ? [...before, local] : [...before].filter((one) => one !== local));
    });
  return [open, set];
}

interface ForceChoiceProps {
  all: number;
  forces: Forces;
  force: Modality | undefined;
  onForce: (force: Modality | undefined) => void;
}

function ForceChoice({ all, forces, force, onForce }: ForceChoiceProps) {
  const language = useLanguage();
  const words = useWords(INSTRUMENT_WORDS);
  const id = useId();
  return (
    <span className="flex items-center gap-2 print:hidden">
      <label htmlFor={id} className="text-muted text-sm">
        {words.force}
      </label>
      <select
        id={id}
        value={force ?? ""}
        onChange={({ target }) => onForce(MODALITIES.find((one) => one === target.value))}
        className="min-h-11 rounded-8 border border-control bg-surface px-2"
      >
        <option value="">{`${words.anyForce} (${all})`}</option>
        {MODALITIES.filter((one) => one in forces).map((one) => (
          <option key={one} value={one}>
            {`${WORDS[language].modality[one]} (${forces[one]})`}
          </option>
        ))}
      </select>
    </span>
  );
}
