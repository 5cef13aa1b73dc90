// What came, went or changed, by instrument; changes that are the same are told once.
import { Link } from "@tanstack/react-router";
import type { AlternativesView, ChangedProvision } from "@yawara/answers/diff";
import { WORDS } from "@yawara/engine";
import { useState } from "react";
import { jurisdictionName } from "../../law-picker/jurisdictions.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Mark } from "../../ui/mark.tsx";
import { Chevron } from "../law/browse-list.tsx";
import { ConditionText } from "../law/condition.tsx";
import { localId } from "../law/law-place.ts";
import { LAW_WORDS } from "../law/words.ts";
import { type ChangeKind, DIFF_WORDS } from "./words.ts";

/** A list up to this long stands open. */
const SHORT = 30;
/** Ways a condition may come to hold that are shown before one asks for more. */
const MOST_WAYS = 5;

interface ChangeListProps {
  kind: ChangeKind;
  provisions: readonly ChangedProvision[];
  /** The day the links lead to. */
  at: string;
}

export function ChangeList({ kind, provisions, at }: ChangeListProps) {
  const words = useWords(DIFF_WORDS);
  if (provisions.length === 0) return null;
  const groups = Map.groupBy(provisions, ({ instrument }) => instrument);
  return (
    <section aria-labelledby={kind} data-changes={kind} className="mt-10">
      <h2 id={kind} className="font-bold text-xl">
        {words.kind[kind]} <span className="font-normal text-base text-muted tabular-nums">({provisions.length})</span>
      </h2>
      <p className="mb-3 text-muted text-sm">{words.kindNote[kind]}</p>
      <div className="border-line border-b">
        {[...groups].map(([id, group]) => (
          <Instrument key={id} provisions={group} at={at} open={provisions.length <= SHORT} />
        ))}
      </div>
    </section>
  );
}

interface InstrumentProps {
  provisions: readonly ChangedProvision[];
  at: string;
  open: boolean;
}

function Instrument({ provisions, at, open }: InstrumentProps) {
  const language = useLanguage();
  const words = useWords(LAW_WORDS);
  const { jurisdiction, instrumentName } = provisions[0]!;
  const alike = Map.groupBy(provisions, ({ gained, lost, breach }) => JSON.stringify([gained, lost, breach]));
  return (
    <details open={open} className="group border-line border-t">
      <summary className="flex min-h-12 cursor-pointer flex-wrap items-center gap-x-3 py-2">
        <Chevron className="group-open:rotate-90" />
        <h3 className="font-bold">{instrumentName}</h3>
        <span className="text-muted text-sm tabular-nums">
          {jurisdictionName(jurisdiction, language)} · {words.provisions(provisions.length)}
        </span>
      </summary>
      <div className="space-y-6 pb-6 md:pl-8">
        {[...alike].map(([key, same]) => (
          <div key={key}>
            <ul className="space-y-3">
              {same.map((one) => (
                <Provision key={one.id} of={one} at={at} />
              ))}
            </ul>
            <Moved of={same[0]!} />
          </div>
        ))}
      </div>
    </details>
  );
}

function Provision({ of, at }: { of: ChangedProvision; at: string }) {
  const language = useLanguage();
  const words = useWords(DIFF_WORDS);
  const [open, setOpen] = useState(false);
  return (
    <li data-changed={of.id} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2">
      <Mark modality={of.modality} named className="mt-1.5" />
      <div className="max-w-text">
        <Link
          to="/$language/law/$instrument"
          params={{ language, instrument: of.instrument }}
          search={{ at }}
          hash={localId(of.id)}
          className="link"
        >
          {of.ref}
        </Link>
        <p>{of.says}</p>
        {of.when !== undefined && (
          <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
            <summary className="inline-block min-h-6 cursor-pointer text-muted text-sm underline underline-offset-4">
              {words.when}
            </summary>
            {open && (
              <div className="mt-1 text-sm">
                <ConditionText of={of.when} within={{ provision: of.id, at }} />
              </div>
            )}
          </details>
        )}
      </div>
    </li>
  );
}

/** Where it holds now and did not, and where it held and does no longer. */
function Moved({ of: { gained, lost, breach } }: { of: ChangedProvision }) {
  const words = useWords(DIFF_WORDS);
  if (gained === undefined || lost === undefined) return null;
  const isMoved = gained.of.length + lost.of.length > 0;
  return (
    <>
      {!isMoved && <p className="mt-2 pl-7 text-muted text-sm">{words.sameReach}</p>}
      <div className="mt-3 grid max-w-4xl gap-4 pl-7 empty:hidden lg:grid-cols-2">
        {gained.of.length > 0 && <Ways sign="+" head={words.gained} of={gained} />}
        {lost.of.length > 0 && <Ways sign="−" head={words.lost} of={lost} />}
        {breach !== undefined && breach.gained.of.length > 0 && (
          <Ways sign="+" head={words.breaksNow} of={breach.gained} />
        )}
        {breach !== undefined && breach.lost.of.length > 0 && (
          <Ways sign="−" head={words.brokeBefore} of={breach.lost} />
        )}
      </div>
    </>
  );
}

function Ways({ sign, head, of: { common, of } }: { sign: string; head: string; of: AlternativesView }) {
  const words = useWords(DIFF_WORDS);
  const ways = of.filter((way) => way.length > 0);
  return (
    <div className="border-control border-l-2 pl-4 text-sm">
      <p className="font-bold">
        <span aria-hidden="true">{sign} </span>
        {head}
      </p>
      {common.length + ways.length === 0 && <p>{words.always}</p>}
      {common.length > 0 && (
        <>
          {ways.length > 0 && <p className="mt-1 text-muted">{words.commonly}</p>}
          <ul className="list-disc pl-5">
            {common.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {ways.length > 0 && <OneOf ways={ways} head={common.length > 0 ? words.oneOf : undefined} />}
    </div>
  );
}

function OneOf({ ways, head }: { ways: readonly string[][]; head: string | undefined }) {
  const language = useLanguage();
  const words = useWords(DIFF_WORDS);
  const { and } = WORDS[language];
  const line = (way: string[]) => <li key={way.join()}>{way.join(and)}</li>;
  return (
    <>
      {head !== undefined && <p className="mt-1 text-muted">{head}</p>}
      <ol className="list-decimal pl-5">{ways.slice(0, MOST_WAYS).map(line)}</ol>
      {ways.length > MOST_WAYS && (
        <details>
          <summary className="inline-block min-h-6 cursor-pointer underline underline-offset-4">
            {words.moreWays(ways.length - MOST_WAYS)}
          </summary>
          <ol className="list-decimal pl-5" start={MOST_WAYS + 1}>
            {ways.slice(MOST_WAYS).map(line)}
          </ol>
        </details>
      )}
    </>
  );
}
