// The name of the system as the report's title, changed in place.
import { useRef, useState } from "react";
import type { Draft } from "../../draft/draft.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { useReportContext } from "./report-context.ts";
import { REPORT_WORDS } from "./words.ts";

/** A name typed in one language: the other keeps its own where it had one. */
function renamed(draft: Draft, language: "en" | "ja", typed: string): Draft {
  const { name, ...rest } = draft;
  if (typed === "") return rest;
  const both = name === undefined || name.en === name.ja;
  return { ...rest, name: both ? { en: typed, ja: typed } : { ...name, [language]: typed } };
}

export function ReportTitle({ title }: { title: string }) {
  const words = useWords(REPORT_WORDS);
  const [editing, edit] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const done = () => {
    edit(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <>
      <h1 className={editing ? "sr-only" : "mr-3 inline font-bold text-[1.75rem] leading-snug print:text-[1.5rem]"}>
        {title}
      </h1>
      {editing ? (
        <TitleForm title={title} done={done} />
      ) : (
        <button
          ref={opener}
          type="button"
          onClick={() => edit(true)}
          className="link inline-flex min-h-11 items-center align-middle text-sm print:hidden"
        >
          {words.rename}
        </button>
      )}
    </>
  );
}

function TitleForm({ title, done }: { title: string; done: () => void }) {
  const words = useWords(REPORT_WORDS);
  const language = useLanguage();
  const { draft, change } = useReportContext();
  const [typed, type] = useState(draft.name?.[language] ?? title);
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        change(renamed(draft, language, typed.trim()));
        done();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") done();
      }}
    >
      <label className="min-w-0 grow basis-72">
        <span className="mb-1 block text-muted text-sm">{words.nameLabel}</span>
        <input
          // biome-ignore lint/a11y/noAutofocus: the person just asked to type here
          autoFocus
          value={typed}
          maxLength={120}
          onChange={(event) => type(event.target.value)}
          className="min-h-11 w-full rounded-8 border border-control bg-surface px-3 font-bold text-lg"
        />
      </label>
      <Button look="filled" type="submit">
        {words.nameKeep}
      </Button>
      <Button onClick={done}>{words.cancel}</Button>
    </form>
  );
}
