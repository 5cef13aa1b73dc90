// One version as a document: written in while it is a draft, read and saved as a file afterwards, with what a change touches marked.
import {
  approvedView,
  type DraftView,
  draftView,
  type OwnRecord,
  type PassageView,
  passagesOf,
  type Tier,
  tierOf,
} from "@yawara/answers/disclose";
import { WORDS } from "@yawara/engine";
import { useMemo, useState } from "react";
import { useNames } from "../../api/use-names.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { DOCUMENT_FORMS, type DocumentForm } from "../../worker/disclosure-verbs.ts";
import { worker } from "../../worker/worker.ts";
import { EditContext } from "../disclose/edit-context.ts";
import { DocumentSection } from "../disclose/section.tsx";
import { DISCLOSE_PAGE_WORDS } from "../disclose/words.ts";
import type { Place } from "../register/room.tsx";
import { Beside, Gone, ToAnswers } from "./beside.tsx";
import type { Disclosure, Version } from "./disclosure-types.ts";
import { DISCLOSURE_PAGE_WORDS } from "./disclosure-words.ts";
import { DrawAgain } from "./draw-again.tsx";
import { SaveBar } from "./save-bar.tsx";
import { useWriting } from "./use-writing.ts";

export function VersionDocument({
  place,
  disclosure,
  version,
}: {
  place: Place;
  disclosure: Disclosure;
  version: Version;
}) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  const said = useWords(DISCLOSE_PAGE_WORDS);
  const language = useLanguage();
  const writing = useWriting(disclosure.id, version);
  const writes = place.writes && version.state === "draft" && !disclosure.removed;
  const { draft } = version;
  const { edits, tiers } = writing.written;
  const view = useApproved(place, version, draftView(draft, language, edits[language]));
  const passages = useMemo(() => new Map(passagesOf(draft).map((passage) => [passage.id, passage])), [draft]);
  const touched = new Map(version.touched.map((one) => [one.id, one]));
  const setTier = (id: string, tier: Tier) => writing.write({ edits, tiers: { ...tiers, [id]: tier } });
  const beside = ({ id, state }: PassageView) => (
    <Beside
      basis={passages.get(id)?.rests_on ?? []}
      touched={touched.get(id)}
      system={disclosure.system}
      tier={tierOf({ draft, edits, tiers }, id)}
      isGap={state === "gap"}
      onTier={writes ? (tier) => setTier(id, tier) : undefined}
    />
  );
  return (
    <article aria-labelledby="document">
      <h2 id="document" className="font-bold text-2xl">
        {view.title}
      </h2>
      {view.head.length > 0 && <p className="mt-1">{WORDS[language].parts(view.head)}</p>}
      <p className="mt-2 font-bold tabular-nums" role="status">
        {version.approved === undefined ? said.counts(view.counts) : view.status}
      </p>
      <div className="mt-3 space-y-3 print:hidden">
        <Files view={view} name={disclosure.name} />
        {version.touched.length > 0 && <p className="font-bold">{words.touchedCount(version.touched.length)}</p>}
        {writes ? (
          <>
            {disclosure.languages.length > 1 && <p className="text-muted text-sm">{words.yours}</p>}
            <DrawAgain key={version.revision} own={draft.own as OwnRecord} onDraw={writing.drawAgain} />
          </>
        ) : (
          place.writes && version.state === "submitted" && <p className="text-muted text-sm">{words.readOnly}</p>
        )}
      </div>
      <EditContext
        value={{
          edits: edits[language] ?? {},
          setEdits: writes ? (next) => writing.write({ edits: { ...edits, [language]: next }, tiers }) : undefined,
          beside,
          answers: (passage) =>
            passage.waits.length > 0 && disclosure.system !== undefined && <ToAnswers system={disclosure.system} />,
        }}
      >
        {view.sections.map((section) => (
          <DocumentSection key={section.id} section={section} />
        ))}
      </EditContext>
      <Gone touched={version.touched.filter(({ id }) => !passages.has(id))} />
      {writes && <SaveBar writing={writing} />}
    </article>
  );
}

/** An approved version says so, and who approved it. */
function useApproved(place: Place, { approved, number }: Version, view: DraftView): DraftView {
  const nameOf = useNames({ ...place.me, user: { ...place.me.user, id: "" } }, place.organisation);
  if (approved === undefined) return view;
  return approvedView(view, { version: number, day: approved.on.slice(0, 10), approver: nameOf(approved.by) });
}

function Files({ view, name }: { view: DraftView; name: string }) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  const [told, tell] = useState("");
  const save = async (form: DocumentForm) => {
    tell(words.saving);
    try {
      const { content } = await worker().documentFile(view, form);
      saveFile(`${name.replaceAll(/[\\/:*?"<>|]/g, "-")}-${view.language}.${form}`, content);
      tell("");
    } catch {
      tell(words.saveFailed);
    }
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      {/* biome-ignore lint/a11y/useSemanticElements: a row of buttons is no form */}
      <div role="group" aria-label={words.fileBy} className="flex flex-wrap gap-2">
        {DOCUMENT_FORMS.map((form) => (
          <Button key={form} onClick={() => void save(form)}>
            {words.saveAs[form]}
          </Button>
        ))}
      </div>
      <Button onClick={() => print()}>{words.print}</Button>
      <span role="status">{told}</span>
    </div>
  );
}
