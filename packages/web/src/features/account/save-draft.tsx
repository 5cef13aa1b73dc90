// Saves the system being described: anew, as the next revision, or, where somebody was faster, as the person chooses.
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { type Draft, isBegun, useDraft } from "../../draft/draft.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Loading } from "../../ui/loading-states.tsx";
import { ask, isRefused, type Refused } from "./api-client.ts";
import { type Me, mayWrite, type Organisation, type SavedSubject, type SubjectLine } from "./api-types.ts";
import { Field } from "./field.tsx";
import { formatLawDay } from "./format-date.ts";
import { NewerRevision } from "./newer-revision.tsx";
import { Refusal } from "./refusal.tsx";
import { nowSaved, toSave } from "./saved-draft.ts";
import { Section } from "./section.tsx";
import { useSubjects } from "./use-account.ts";
import { useChange } from "./use-change.ts";
import { ACCOUNT_WORDS } from "./words.ts";

/** Under which revision: absent, as a system of its own. */
interface Saving {
  name: string;
  over?: { id: string; revision: number };
}

export function SaveDraft({ me, organisation }: { me: Me; organisation: Organisation }) {
  const words = useWords(ACCOUNT_WORDS);
  const language = useLanguage();
  const draft = useDraft();
  const { data: subjects, isError } = useSubjects(organisation.id);
  if (!mayWrite(me.role))
    return (
      <Section title={words.save}>
        <p>{words.mayNotSave(words.roles[me.role!])}</p>
      </Section>
    );
  if (!isBegun(draft))
    return (
      <Section title={words.save}>
        <p>{words.nothingToSave}</p>
        <Link to="/$language/check" params={{ language }} className={buttonClass("outlined")}>
          {words.describe}
        </Link>
      </Section>
    );
  // Whether it is saved already decides what saving means; where the list fails, its own place says so.
  if (subjects === undefined) return isError ? null : <Loading lines={3} />;
  const there = subjects.find(({ id }) => id === draft.saved?.id);
  return (
    <Section title={words.save}>
      <SaveForm me={me} organisation={organisation} draft={draft} there={there} />
    </Section>
  );
}

function SaveForm({
  me,
  organisation,
  draft,
  there,
}: {
  me: Me;
  organisation: Organisation;
  draft: Draft;
  /** The saved system the draft is of, as it stands now. */
  there: SubjectLine | undefined;
}) {
  const words = useWords(ACCOUNT_WORDS);
  const language = useLanguage();
  const [typed, type] = useState<string>();
  const [nameless, setNameless] = useState(false);
  const [saved, setSaved] = useState<SavedSubject>();
  const field = useRef<HTMLInputElement>(null);
  const { send, refused } = useSaving(draft);
  const name = typed ?? draft.name?.[language] ?? "";
  const save = async (over?: Saving["over"]) => {
    const isNameless = name.trim() === "";
    setNameless(isNameless);
    if (isNameless) return field.current?.focus();
    const given = await send({ name: name.trim(), ...(over && { over }) });
    setSaved(given);
    if (given !== undefined) type(undefined);
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
        wrong={nameless ? words.wrong["no-name"] : undefined}
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
      <p role="status" className="flex flex-wrap items-center gap-x-4">
        {saved !== undefined && !isNewer && (
          <>
            <span>{words.saved(saved.revision)}</span>
            <Link to="/$language/check/report" params={{ language }} className="link inline-flex min-h-11 items-center">
              {words.seeReport}
            </Link>
          </>
        )}
      </p>
      <Refusal of={refused?.refused === "conflict" ? undefined : refused} />
    </form>
  );
}

/** A draft that is saved knows it before the list does: in between it would look as if somebody had been faster. */
function useSaving(draft: Draft) {
  const language = useLanguage();
  return useChange(async ({ name, over }: Saving): Promise<SavedSubject | Refused> => {
    const body = toSave(draft, name);
    const answer =
      over === undefined
        ? await ask<SavedSubject>(language, "POST", "v1/subjects", body)
        : await ask<SavedSubject>(language, "PUT", `v1/subjects/${over.id}`, { ...body, revision: over.revision });
    if (!isRefused(answer)) nowSaved(draft, answer);
    return answer;
  });
}
