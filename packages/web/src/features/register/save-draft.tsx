// Saves the system being described: anew, as the next revision, or, where somebody was faster, as the person chooses.
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { ask, isRefused, type Refused } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import type { Me, Organisation, SavedSubject, SubjectLine } from "../../api/types.ts";
import { useChange } from "../../api/use-change.ts";
import { type Draft, useDraft } from "../../draft/draft.ts";
import { nowSaved, toSave } from "../../draft/saved-draft.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { formatLawDay } from "../../ui/format-date.ts";
import { Loading } from "../../ui/loading-states.tsx";
import { NewerRevision } from "./newer-revision.tsx";
import { systemKey, useSystem } from "./queries.ts";
import type { Place } from "./room.tsx";
import { SAVE_WORDS } from "./save-words.ts";

/** Under which revision: absent, as a system of its own. */
interface Saving {
  name: string;
  source: string;
  over?: { id: string; revision: number };
}

export function SaveDraft({ place: { me, organisation } }: { place: Place }) {
  const draft = useDraft();
  const { data, isError, error } = useSystem(organisation.id, draft.saved?.id);
  const isGone = (error?.cause as Refused | undefined)?.refused === "not-found";
  // Whether it is saved already decides what saving means; where that cannot be told, the page says so.
  if (draft.saved !== undefined && data === undefined && !isGone) return isError ? null : <Loading lines={3} />;
  const there = data === undefined || data.removed ? undefined : data;
  return <SaveForm me={me} organisation={organisation} draft={draft} there={there} />;
}

interface SaveFormProps {
  me: Me;
  organisation: Organisation;
  draft: Draft;
  /** The saved system the draft is of, as it stands now. */
  there: SubjectLine | undefined;
}

function SaveForm({ me, organisation, draft, there }: SaveFormProps) {
  const words = useWords(SAVE_WORDS);
  const language = useLanguage();
  const [typed, type] = useState<string>();
  const [source, say] = useState("");
  const [nameless, setNameless] = useState(false);
  const [saved, setSaved] = useState<SavedSubject>();
  const field = useRef<HTMLInputElement>(null);
  const { send, refused } = useSaving(draft, organisation);
  const name = typed ?? draft.name?.[language] ?? there?.name ?? "";
  const save = async (over?: Saving["over"]) => {
    const isNameless = name.trim() === "";
    setNameless(isNameless);
    if (isNameless) return field.current?.focus();
    const given = await send({ name: name.trim(), source: source.trim(), ...(over && { over }) });
    setSaved(given);
    if (given === undefined) return;
    type(undefined);
    say("");
  };
  const mine = draft.saved?.revision ?? 0;
  const isNewer = there !== undefined && there.revision > mine;
  return (
    <form
      noValidate
      method="post"
      className="max-w-text space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isNewer) void save(there && { id: there.id, revision: mine });
      }}
    >
      {there !== undefined && !isNewer && <p className="wrap-anywhere">{words.savedHere(there.name, mine)}</p>}
      <p className="text-muted">
        {words.answers(Object.keys(draft.facts).length, draft.at && formatLawDay(draft.at, language))}
      </p>
      <Field
        ref={field}
        label={words.systemName}
        value={name}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => type(event.target.value)}
        wrong={nameless ? words.noName : undefined}
      />
      <Field
        label={words.source}
        hint={words.sourceHint}
        value={source}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => say(event.target.value)}
      />
      {isNewer ? (
        <NewerRevision
          me={me}
          organisation={organisation}
          there={there}
          mine={mine}
          onSave={(over) => void save(over)}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button look="filled" type="submit">
            {there === undefined ? words.saveTo(organisation.name) : words.saveRevision(mine + 1)}
          </Button>
          {there !== undefined && <Button onClick={() => void save()}>{words.saveAsNew}</Button>}
        </div>
      )}
      <Saved system={isNewer ? undefined : saved} />
      <Refusal of={refused?.refused === "conflict" ? undefined : refused} />
    </form>
  );
}

/** What was saved, and where it can be seen. */
function Saved({ system }: { system: SavedSubject | undefined }) {
  const words = useWords(SAVE_WORDS);
  const language = useLanguage();
  const link = "link inline-flex min-h-11 items-center";
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-4">
      {system !== undefined && (
        <>
          <span>{words.saved(system.revision)}</span>
          <Link to="/$language/register/system" params={{ language }} search={{ id: system.id }} className={link}>
            {words.seeSystem}
          </Link>
          <Link to="/$language/check/report" params={{ language }} className={link}>
            {words.seeReport}
          </Link>
        </>
      )}
    </p>
  );
}

/** What was saved is known at once: asked for first, it would take the place of the form, or look as if somebody had been faster. */
function useSaving(draft: Draft, organisation: Organisation) {
  const language = useLanguage();
  const queries = useQueryClient();
  return useChange(async ({ name, source, over }: Saving): Promise<SavedSubject | Refused> => {
    const body = { ...toSave(draft, name), ...(source !== "" && { source }) };
    const answer =
      over === undefined
        ? await ask<SavedSubject>(language, "POST", "v1/subjects", body)
        : await ask<SavedSubject>(language, "PUT", `v1/subjects/${over.id}`, { ...body, revision: over.revision });
    if (!isRefused(answer)) {
      queries.setQueryData(systemKey(organisation.id, answer.id), answer);
      nowSaved(draft, answer);
    }
    return answer;
  });
}
