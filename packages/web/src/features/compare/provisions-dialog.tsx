// What a number counts: the provisions behind it, by instrument, in a sheet at the side; from below on a phone.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { BehindInstrument, BehindProvision, Law } from "@yawara/answers/compare";
import { WORDS } from "@yawara/engine";
import { useEffect, useId, useRef } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Failed, Loading } from "../../ui/loading-states.tsx";
import { Mark } from "../../ui/mark.tsx";
import type { CompareAsked } from "../../worker/compare-request.ts";
import { worker } from "../../worker/worker.ts";
import { figureText } from "./figures.ts";
import type { Opened } from "./value.tsx";
import { COMPARE_WORDS } from "./words.ts";

interface ProvisionsProps {
  opened: Opened;
  asked: CompareAsked;
  law: Law;
  /** Systems the figure is of. */
  systems: number;
}

export function ProvisionsDialog({ onClose, ...props }: ProvisionsProps & { onClose: () => void }) {
  const words = useWords(COMPARE_WORDS);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const { opened } = props;
  useEffect(() => {
    const element = dialog.current!;
    if (!element.open) element.showModal();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is the one on the backdrop; the keyboard has Escape, which the dialog itself hears
    <dialog
      ref={dialog}
      aria-labelledby={title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
      className="mx-auto mt-auto mb-0 flex max-h-[88dvh] w-full max-w-full flex-col rounded-t-16 bg-raised text-ink shadow-3 backdrop:bg-black/40 md:mt-0 md:mr-0 md:h-dvh md:max-h-dvh md:w-[38rem] md:rounded-none print:hidden"
    >
      <header className="flex items-start justify-between gap-4 border-line border-b px-5 py-4">
        <div className="min-w-0">
          {opened.subject !== undefined && <p className="text-muted text-sm">{opened.subject.name}</p>}
          <h2 id={title} className="font-bold text-lg">
            {words.behindTitle(words.behind[opened.figure], opened.place)}
          </h2>
        </div>
        <Button onClick={() => dialog.current!.close()}>{words.close}</Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list has to be scrolled by keyboard */}
      <section tabIndex={0} aria-labelledby={title} className="min-h-0 flex-1 overflow-y-auto px-5 py-4">
        <Provisions {...props} />
      </section>
    </dialog>
  );
}

function Provisions({ opened, asked, law, systems }: ProvisionsProps) {
  const words = useWords(COMPARE_WORDS);
  const { figure, regime, subject } = opened;
  const behind = { figure, regime, law, ...(subject && { subject: subject.id }) };
  const { data, isPending, isError, refetch } = useQuery({
    queryKey: ["behind", asked, behind],
    queryFn: () => worker().behind(asked, behind),
  });
  if (isPending) return <Loading />;
  if (isError) return <Failed retry={() => void refetch()} />;
  const { provisions, instruments } = data;
  if (provisions === 0) return <p>{words.behindNone}</p>;
  return (
    <>
      <p role="status" className="text-muted text-sm">
        {words.laws[law]} · {words.behindCount(provisions, instruments.length)}
      </p>
      {instruments.map((instrument) => (
        <Instrument key={instrument.id} instrument={instrument} systems={systems} />
      ))}
    </>
  );
}

function Instrument({
  instrument: { id, title, provisions },
  systems,
}: {
  instrument: BehindInstrument;
  systems: number;
}) {
  const language = useLanguage();
  return (
    <section className="mt-6">
      <h3 className="font-bold">
        <Link to="/$language/law/$instrument" params={{ language, instrument: id }} className="link">
          {title}
        </Link>
      </h3>
      <ul className="mt-1">
        {provisions.map((provision) => (
          <Provision key={provision.id} instrument={id} provision={provision} systems={systems} />
        ))}
      </ul>
    </section>
  );
}

function Provision({
  instrument,
  provision,
  systems,
}: {
  instrument: string;
  provision: BehindProvision;
  systems: number;
}) {
  const words = useWords(COMPARE_WORDS);
  const language = useLanguage();
  const { local, ref, modality, says, unsure, hours, sanction, waitsFor } = provision;
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2 border-line border-b py-3">
      <Mark modality={modality} named className="mt-1.5" />
      <div className="min-w-0">
        <p className="text-sm">
          <Link to="/$language/law/$instrument" params={{ language, instrument }} hash={local} className="link">
            {ref}
          </Link>
          <span className="text-muted">
            {" · "}
            {WORDS[language].modality[modality]}
            {systems > 1 && ` · ${words.inSystems(provision.systems, systems)}`}
          </span>
        </p>
        <p>{says}</p>
        {sanction !== undefined && <p className="text-sm">{sanction}</p>}
        {hours !== undefined && (
          <p className="text-sm">
            {words.hoursOf(figureText(hours.once, language, false), figureText(hours.yearly, language, false))}{" "}
            <span className="text-muted">{hours.basis}</span>
          </p>
        )}
        {waitsFor !== undefined && (
          <p className="text-muted text-sm">
            {words.waitsFor}
            {WORDS[language].list(waitsFor)}
          </p>
        )}
        {unsure && <p className="text-muted text-sm">† {words.unsure}</p>}
      </div>
    </li>
  );
}
