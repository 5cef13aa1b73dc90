// What a search found, by instrument, with what was searched for marked.
import { Link } from "@tanstack/react-router";
import type { FoundProvision, FoundRow } from "@yawara/answers/search";
import { type Language, WORDS } from "@yawara/engine";
import { useState } from "react";
import { jurisdictionName } from "../../law-picker/jurisdictions.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Mark } from "../../ui/mark.tsx";
import { ForceStrip } from "./force-strip.tsx";
import { Highlighted } from "./highlighted.tsx";
import { type DayPlace, localId } from "./law-place.ts";
import { Standing } from "./standing.tsx";
import { LAW_WORDS } from "./words.ts";

/** Instruments shown before one asks for more, and provisions of each. */
const FIRST = 15;
const FIRST_PROVISIONS = 3;

interface FoundListProps {
  rows: readonly FoundRow[];
  /** Language of the texts that were searched. */
  searched: Language;
  day: DayPlace;
}

/** Give it the query as key: a new search begins with its first results. */
export function FoundList({ rows, searched, day }: FoundListProps) {
  const words = useWords(LAW_WORDS);
  const [shown, show] = useState(FIRST);
  return (
    <>
      <ul className="border-line border-t">
        {rows.slice(0, shown).map((one) => (
          <Instrument key={one.found.id} of={one} searched={searched} day={day} />
        ))}
      </ul>
      {rows.length > shown && (
        <Button className="mt-4" onClick={() => show(shown + FIRST)}>
          {words.moreFound(Math.min(FIRST, rows.length - shown))}
        </Button>
      )}
    </>
  );
}

function Instrument({ of: { found, row }, searched, day }: { of: FoundRow; searched: Language; day: DayPlace }) {
  const language = useLanguage();
  const words = useWords(LAW_WORDS);
  const [all, setAll] = useState(false);
  const told = all ? found.provisions : found.provisions.slice(0, FIRST_PROVISIONS);
  const to = { to: "/$language/law/$instrument", params: { language, instrument: found.id }, search: day } as const;
  return (
    <li data-found={found.id} className="border-line border-b py-5">
      <h3 className="font-bold text-lg leading-snug">
        <Link {...to} className="link">
          <Highlighted parts={found.title} />
        </Link>
      </h3>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 text-muted text-sm">
        <span>{jurisdictionName(row.jurisdiction, language)}</span>
        <span>{WORDS[language].kind[row.kind]}</span>
        <Standing of={row} />
        <ForceStrip forces={found.forces} />
      </p>
      {found.also.map((parts) => (
        <p key={parts[0]!.text} lang={searched} className="mt-1 max-w-text text-muted text-sm">
          <Highlighted parts={parts} />
        </p>
      ))}
      <ul className="mt-2 space-y-2.5">
        {told.map((one) => (
          <Provision key={one.id} of={one} instrument={found.id} searched={searched} day={day} />
        ))}
      </ul>
      <p className="flex flex-wrap gap-x-4">
        {!all && found.provisions.length > FIRST_PROVISIONS && (
          <Button look="plain" className="mt-1 -ml-4 font-normal text-sm" onClick={() => setAll(true)}>
            {words.moreFound(found.provisions.length - FIRST_PROVISIONS)}
          </Button>
        )}
        {all && found.count > found.provisions.length && (
          <Link {...to} className="link mt-1 inline-flex min-h-11 items-center text-sm">
            {words.toInstrument(found.count)}
          </Link>
        )}
      </p>
    </li>
  );
}

interface ProvisionProps {
  of: FoundProvision;
  instrument: string;
  searched: Language;
  day: DayPlace;
}

function Provision({ of, instrument, searched, day }: ProvisionProps) {
  const language = useLanguage();
  return (
    <li data-found={of.id} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2">
      <Mark modality={of.modality} named className="mt-1.5" />
      <div className="max-w-text">
        <Link
          to="/$language/law/$instrument"
          params={{ language, instrument }}
          search={day}
          hash={localId(of.id)}
          className="link"
        >
          {of.ref}
        </Link>
        <p>
          <Highlighted parts={of.says} />
        </p>
        {of.also.map((parts) => (
          <p key={parts[0]!.text} lang={searched} className="text-muted text-sm">
            <Highlighted parts={parts} />
          </p>
        ))}
      </div>
    </li>
  );
}
