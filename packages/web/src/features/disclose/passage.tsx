// One sentence of the draft: its state, its text to be changed in place, and where a fact is missing the way to its question.
import { Link } from "@tanstack/react-router";
import { DISCLOSURE_WORDS, type PassageView } from "@yawara/answers/disclose";
import { useId, useState } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { useEdit } from "./edit-context.ts";
import { DISCLOSE_PAGE_WORDS } from "./words.ts";

/** What is still to be done is told apart by a broken line and by words, not by colour alone. */
const LOOK = {
  gap: "border-control border-dashed",
  draft: "border-guideline",
  confirmed: "border-benefit",
  written: "border-benefit",
} as const;

export function PassageLine({ passage, asks }: { passage: PassageView; asks: string }) {
  const words = useWords(DISCLOSE_PAGE_WORDS);
  const said = useWords(DISCLOSURE_WORDS);
  const { canEdit, beside, answers } = useEdit(passage.id);
  const [isOpen, setOpen] = useState(false);
  const { state, text } = passage;
  if (isOpen) return <Editor passage={passage} asks={asks} close={() => setOpen(false)} />;
  return (
    <div className={`max-w-text border-l-4 pl-3 ${LOOK[state]}`}>
      <p className="wrap-anywhere whitespace-pre-line">
        <span className="mr-2 text-muted text-sm">{said.state[state]}</span>
        {state === "gap" ? <em className="not-italic underline decoration-dashed underline-offset-4">{text}</em> : text}
      </p>
      {canEdit && (
        <p className="flex flex-wrap items-center gap-x-4 print:hidden">
          <button
            type="button"
            onClick={() => setOpen(true)}
            className="link inline-flex min-h-11 items-center text-sm"
            aria-label={`${state === "gap" ? words.fill : words.edit}: ${text}`}
          >
            {state === "gap" ? words.fill : words.edit}
          </button>
          {(state === "draft" || state === "confirmed") && <Confirm passage={passage} />}
          {state === "gap" && (answers?.(passage) ?? <Waits passage={passage} />)}
        </p>
      )}
      {beside?.(passage)}
    </div>
  );
}

function Confirm({ passage: { id, state, text } }: { passage: PassageView }) {
  const words = useWords(DISCLOSE_PAGE_WORDS);
  const { set } = useEdit(id);
  return (
    <label className="inline-flex min-h-11 items-center gap-2 text-sm">
      <input
        type="checkbox"
        className="size-5 accent-accent"
        checked={state === "confirmed"}
        aria-label={`${words.confirm}: ${text}`}
        onChange={({ target: { checked } }) => set({ confirmed: checked })}
      />
      {words.confirm}
    </label>
  );
}

/** Answering a question fills the gap in every document at once. */
function Waits({ passage: { waits } }: { passage: PassageView }) {
  const words = useWords(DISCLOSE_PAGE_WORDS);
  const language = useLanguage();
  return waits.slice(0, MOST_WAITS).map(({ fact, name }) => (
    <Link
      key={fact}
      to="/$language/check/ask"
      params={{ language }}
      search={{ fact }}
      className="link inline-flex min-h-11 items-center text-sm"
    >
      {words.answer(name)}
    </Link>
  ));
}

const MOST_WAITS = 3;

function Editor({ passage, asks, close }: { passage: PassageView; asks: string; close: () => void }) {
  const words = useWords(DISCLOSE_PAGE_WORDS);
  const { edit, set } = useEdit(passage.id);
  const id = useId();
  const begun = edit.text ?? (passage.state === "gap" ? "" : passage.text);
  return (
    <div className="max-w-text">
      <p className="hidden whitespace-pre-line print:block">{passage.text}</p>
      <label htmlFor={id} className="mb-1 block text-muted text-sm print:hidden">
        {passage.state === "gap" ? passage.text : words.editing(asks)}
      </label>
      <textarea
        id={id}
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was just pressed
        autoFocus
        rows={3}
        value={begun}
        onChange={({ target: { value } }) => set(value === "" ? {} : { text: value })}
        className="field-sizing-content min-h-24 w-full rounded-8 border border-control bg-surface px-3 py-2 print:hidden"
      />
      <p className="mt-1 flex flex-wrap gap-2 print:hidden">
        <Button look="filled" onClick={close}>
          {words.done}
        </Button>
        {edit.text !== undefined && (
          <Button
            onClick={() => {
              set({});
              close();
            }}
          >
            {words.restore}
          </Button>
        )}
      </p>
    </div>
  );
}
