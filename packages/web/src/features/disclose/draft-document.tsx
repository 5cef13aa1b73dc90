// The draft of a document: how much is still to be written, its sections to be edited in place, and the ways to take it along.
import { Link } from "@tanstack/react-router";
import {
  type DisclosureDraft,
  type DraftEdits,
  type DraftView,
  draftView,
  LONGEST_ENTRY,
  type OwnRecord,
} from "@yawara/answers/disclose";
import { OWN_ENTRIES, WORDS } from "@yawara/engine";
import { useMemo, useState } from "react";
import type { Draft } from "../../draft/draft.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Fold } from "../../ui/fold.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { DOCUMENT_FORMS, type DocumentForm } from "../../worker/disclosure-verbs.ts";
import { worker } from "../../worker/worker.ts";
import { EditContext } from "./edit-context.ts";
import { DocumentSection } from "./section.tsx";
import { DISCLOSE_PAGE_WORDS } from "./words.ts";

export interface DescribedProps {
  draft: Draft;
  /** Whether it is the person's own, which can be changed. */
  mine: boolean;
  change: (next: Draft) => void;
}

export function DraftDocument({ document, draft, mine, change }: DescribedProps & { document: DisclosureDraft }) {
  const words = useWords(DISCLOSE_PAGE_WORDS);
  const language = useLanguage();
  const place = `${document.kind}.${language}`;
  const edits = draft.documents?.edits?.[place];
  const view = useMemo(() => draftView(document, language, edits), [document, language, edits]);
  const setEdits = (next: DraftEdits) =>
    change({ ...draft, documents: { ...draft.documents, edits: { ...draft.documents?.edits, [place]: next } } });
  const setOwn = (own: OwnRecord) => change({ ...draft, documents: { ...draft.documents, own } });
  return (
    <article className="mt-8" aria-labelledby="draft">
      <h2 id="draft" className="scroll-mt-20 font-bold text-2xl">
        <span className="print:hidden">{words.draftOf(view.title)}</span>
        <span className="hidden print:inline">{view.title}</span>
      </h2>
      {view.head.length > 0 && <p className="mt-1">{WORDS[language].parts(view.head)}</p>}
      <p className="mt-2 font-bold tabular-nums" role="status">
        {words.counts(view.counts)}
      </p>
      <div className="mt-3 print:hidden">
        <Actions view={view} />
        {mine ? <OwnForm own={draft.documents?.own ?? {}} onOwn={setOwn} /> : <p className="mt-3">{words.foreign}</p>}
      </div>
      <EditContext value={{ edits: edits ?? {}, setEdits: mine ? setEdits : undefined }}>
        {view.sections.map((section) => (
          <DocumentSection key={section.id} section={section} />
        ))}
      </EditContext>
      <LeftOut view={view} />
      <section className="mt-8 max-w-text border-line border-t pt-4 text-sm">
        <h3 className="font-bold">{words.notes}</h3>
        <ul className="mt-1 list-disc pl-5">
          {view.notes.map((note) => (
            <li key={note} className="wrap-anywhere">
              {note}
            </li>
          ))}
        </ul>
      </section>
      <p className="mt-6 print:hidden">
        <Link to="/$language/check/report" params={{ language }} className={buttonClass("outlined")}>
          {words.toReport}
        </Link>
      </p>
    </article>
  );
}

function Actions({ view }: { view: DraftView }) {
  const words = useWords(DISCLOSE_PAGE_WORDS);
  const [said, say] = useState("");
  const save = async (form: DocumentForm) => {
    say(words.saving);
    try {
      const { name, content } = await worker().documentFile(view, form);
      saveFile(name, content);
      say("");
    } catch {
      say(words.saveFailed);
    }
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      {/* biome-ignore lint/a11y/useSemanticElements: a row of buttons is no form */}
      <div role="group" aria-label={words.saveAs} className="flex flex-wrap gap-2">
        {DOCUMENT_FORMS.map((form) => (
          <Button key={form} look={form === "docx" ? "filled" : "outlined"} onClick={() => void save(form)}>
            {words.save[form]}
          </Button>
        ))}
      </div>
      <Button onClick={() => print()}>{words.print}</Button>
      <span role="status">{said}</span>
    </div>
  );
}

function OwnForm({ own, onOwn }: { own: OwnRecord; onOwn: (own: OwnRecord) => void }) {
  const words = useWords(DISCLOSE_PAGE_WORDS);
  return (
    <Fold
      className="mt-3"
      open={Object.keys(own).length === 0}
      summary={<span className="link font-bold">{words.ownTitle}</span>}
    >
      <p className="text-muted text-sm">{words.ownNote}</p>
      <div className="mt-2 grid max-w-text gap-4 sm:grid-cols-2">
        {OWN_ENTRIES.map((entry) => (
          <Field
            key={entry}
            label={words.own[entry]}
            type={entry === "day" ? "date" : "text"}
            maxLength={LONGEST_ENTRY}
            autoComplete={entry === "name" ? "organization" : "off"}
            value={own[entry] ?? ""}
            onChange={({ target: { value } }) => {
              const { [entry]: _, ...rest } = own;
              onOwn(value === "" ? rest : { ...rest, [entry]: value });
            }}
          />
        ))}
      </div>
    </Fold>
  );
}

function LeftOut({ view: { leftOut } }: { view: DraftView }) {
  const words = useWords(DISCLOSE_PAGE_WORDS);
  const { list } = WORDS[useLanguage()];
  if (leftOut.length === 0) return null;
  const count = leftOut.reduce((sum, { what }) => sum + what.length, 0);
  return (
    <Fold className="mt-8" summary={<h3 className="link font-bold">{words.leftOut(count)}</h3>}>
      <ul>
        {leftOut.map(({ why, grounds, what }) => (
          <li key={`${why}${list(grounds)}`} className="border-line border-t py-3">
            <p className="max-w-text font-bold">{why}</p>
            {grounds.length > 0 && <p className="max-w-text text-muted text-sm">{list(grounds)}</p>}
            <ul className="list-disc pl-5">
              {what.map((one) => (
                <li key={one} className="max-w-text">
                  {one}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
