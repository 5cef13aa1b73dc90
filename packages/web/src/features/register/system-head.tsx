// The head of a system's page: its name, changed in place, and the steps from here.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Refusal } from "../../api/refusal.tsx";
import type { SavedSubject } from "../../api/types.ts";
import { useNames } from "../../api/use-names.ts";
import { useDraft } from "../../draft/draft.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { formatMoment } from "../../ui/format-date.ts";
import { useReturnFocus } from "../../ui/use-return-focus.ts";
import { EditField } from "./edit-field.tsx";
import type { Place } from "./room.tsx";
import { SYSTEM_WORDS } from "./system-words.ts";
import { useOpening } from "./use-opening.ts";
import { useSystemRemoval } from "./use-system-change.ts";

interface HeadProps {
  place: Place;
  system: SavedSubject;
}

export function SystemHead({ place, system }: HeadProps) {
  const words = useWords(SYSTEM_WORDS);
  const language = useLanguage();
  const nameOf = useNames(place.me, place.organisation);
  const isDescribed = useDraft().saved?.id === system.id;
  const { id, removed, revision, updated_at, updated_by } = system;
  return (
    <header className="mb-8">
      <p>
        <Link to="/$language/register" params={{ language }} className="link inline-flex min-h-11 items-center">
          {words.back}
        </Link>
      </p>
      <Title place={place} system={system} />
      <p className="text-muted text-sm">
        {words.revisionLine(revision, formatMoment(updated_at, language), nameOf(updated_by))}{" "}
        {isDescribed && words.beingDescribed}
      </p>
      {removed && <p className="mt-3 max-w-text border-accent border-l-4 bg-sunken px-4 py-2">{words.isRemoved}</p>}
      <Steps key={id} place={place} system={system} />
    </header>
  );
}

function Title({ place, system }: HeadProps) {
  const words = useWords(SYSTEM_WORDS);
  const [editing, edit] = useState(false);
  const opener = useReturnFocus(editing);
  return (
    <>
      <h1 className={editing ? "sr-only" : "wrap-anywhere mr-3 inline font-bold text-[1.75rem] leading-snug"}>
        {system.name}
      </h1>
      {editing ? (
        <EditField place={place} system={system} field="name" label={words.nameLabel} onDone={() => edit(false)} />
      ) : (
        place.writes &&
        !system.removed && (
          <button
            ref={opener}
            type="button"
            onClick={() => edit(true)}
            className="link inline-flex min-h-11 items-center align-middle text-sm print:hidden"
          >
            {words.rename}
          </button>
        )
      )}
    </>
  );
}

function Steps({ place, system }: HeadProps) {
  const words = useWords(SYSTEM_WORDS);
  const opening = useOpening();
  const removal = useSystemRemoval();
  const isEmpty = Object.keys(system.facts).length === 0;
  return (
    <div className="mt-4 print:hidden">
      <div className="flex flex-wrap gap-2">
        {!(isEmpty && !place.writes) && (
          <Button look="filled" onClick={() => void opening.open(system.id)}>
            {isEmpty ? words.describe : words.openInCheck}
          </Button>
        )}
        {!isEmpty && (
          <Button onClick={() => void opening.open(system.id, "/$language/disclose")}>{words.draftDocuments}</Button>
        )}
        {place.writes && (
          <Button onClick={() => void removal.send(system)}>{system.removed ? words.restore : words.remove}</Button>
        )}
      </div>
      <Refusal of={opening.refused ?? removal.refused} />
    </div>
  );
}
