// The saved systems of the organisation: open one, take one out of the list, bring it back.
import { useEffect, useRef, useState } from "react";
import { useDraft } from "../../draft/draft.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Empty, Loading } from "../../ui/loading-states.tsx";
import { ask, isRefused } from "./api-client.ts";
import { type Me, mayWrite, type Organisation, type SavedSubject, type SubjectLine } from "./api-types.ts";
import { formatDay, formatLawDay } from "./format-date.ts";
import { Away, Refusal } from "./refusal.tsx";
import { RemovedSystems } from "./removed-systems.tsx";
import { follow } from "./saved-draft.ts";
import { Section } from "./section.tsx";
import { useSubjects } from "./use-account.ts";
import { useChange } from "./use-change.ts";
import { useNames } from "./use-names.ts";
import { useOpening } from "./use-opening.ts";
import { ACCOUNT_WORDS } from "./words.ts";

interface Place {
  me: Me;
  organisation: Organisation;
}

export function Systems({ me, organisation }: Place) {
  const words = useWords(ACCOUNT_WORDS);
  const { data: subjects, isError, refetch } = useSubjects(organisation.id);
  const heading = useRef<HTMLHeadingElement>(null);
  const [gone, setGone] = useState<SavedSubject>();
  const opening = useOpening();
  const removing = useRemoving();
  const restoring = useRestoring();
  const remove = async (line: SubjectLine) => setGone((await removing.send(line)) ?? gone);
  const restore = async (line: SubjectLine) => {
    if ((await restoring.send(line)) === undefined) return;
    setGone(undefined);
    heading.current?.focus();
  };
  return (
    <Section title={words.systems} heading={heading}>
      <Gone system={gone} onUndo={(line) => void restore(line)} />
      <Refusal of={removing.refused ?? restoring.refused ?? opening.refused} />
      {subjects?.length === 0 && <Empty title={words.noSystems}>{words.noSystemsHelp}</Empty>}
      {subjects !== undefined && subjects.length > 0 && (
        <ul>
          {subjects.map((line) => (
            <System
              key={line.id}
              place={{ me, organisation }}
              line={line}
              onOpen={() => void opening.open(line.id)}
              onRemove={() => void remove(line)}
            />
          ))}
        </ul>
      )}
      {subjects === undefined && (isError ? <Away retry={() => void refetch()} /> : <Loading lines={3} />)}
      {mayWrite(me.role) && <RemovedSystems organisation={organisation} onRestore={(line) => void restore(line)} />}
    </Section>
  );
}

/** The focus comes here with the row gone; undoing is the next step at hand. */
function Gone({ system, onUndo }: { system: SavedSubject | undefined; onUndo: (line: SubjectLine) => void }) {
  const words = useWords(ACCOUNT_WORDS);
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (system !== undefined) undo.current?.focus();
  }, [system]);
  return (
    <div role="status">
      {system !== undefined && (
        <p className="flex flex-wrap items-center gap-x-4 border-line border-l-2 pl-4">
          <span className="wrap-anywhere">{words.removed(system.name)}</span>
          <button ref={undo} type="button" className="link min-h-11" onClick={() => onUndo(system)}>
            {words.undo}
          </button>
        </p>
      )}
    </div>
  );
}

function System({
  place: { me, organisation },
  line: { id, name, at, revision, updated_at, updated_by },
  onOpen,
  onRemove,
}: {
  place: Place;
  line: SubjectLine;
  onOpen: () => void;
  onRemove: () => void;
}) {
  const words = useWords(ACCOUNT_WORDS);
  const language = useLanguage();
  const nameOf = useNames(me, organisation);
  const described = useDraft().saved?.id === id;
  const saved = words.lineOf(revision, formatDay(updated_at, language), nameOf(updated_by));
  const more = [at !== undefined && words.lawOf(formatLawDay(at, language)), described && words.beingDescribed];
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b py-3 first:border-t">
      <div className="min-w-0 flex-1 basis-72">
        <p className="wrap-anywhere font-bold">{name}</p>
        <p className="wrap-anywhere text-muted text-sm">{[saved, ...more].filter(Boolean).join("\u00a0· ")}</p>
      </div>
      <div className="flex gap-2">
        <Button aria-label={words.openNamed(name)} onClick={onOpen}>
          {words.open}
        </Button>
        {mayWrite(me.role) && (
          <Button look="plain" className="px-2!" aria-label={words.removeNamed(name)} onClick={onRemove}>
            {words.remove}
          </Button>
        )}
      </div>
    </li>
  );
}

function useRemoving() {
  const language = useLanguage();
  const draft = useDraft();
  return useChange(async (line: SubjectLine) => {
    const path = `v1/subjects/${line.id}?revision=${line.revision}`;
    const answer = await ask<SavedSubject>(language, "DELETE", path);
    if (!isRefused(answer)) follow(draft, line, answer);
    return answer;
  });
}

function useRestoring() {
  const language = useLanguage();
  const draft = useDraft();
  return useChange(async (line: SubjectLine) => {
    const { revision } = line;
    const answer = await ask<SavedSubject>(language, "POST", `v1/subjects/${line.id}/restore`, { revision });
    if (!isRefused(answer)) follow(draft, line, answer);
    return answer;
  });
}
