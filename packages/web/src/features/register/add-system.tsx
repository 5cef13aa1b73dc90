// Adds a system to the ledger: by its name alone, by describing it, or by saving what is being described.
import { Link, useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import type { SavedSubject } from "../../api/types.ts";
import { useChange } from "../../api/use-change.ts";
import { isBegun, useDraft } from "../../draft/draft.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Fold } from "../../ui/fold.tsx";
import { AddFold } from "./add-fold.tsx";
import type { Place } from "./room.tsx";
import { SaveDraft } from "./save-draft.tsx";
import { SAVE_WORDS } from "./save-words.ts";
import { REGISTER_WORDS } from "./words.ts";

export function AddSystem({ place, isEmpty }: { place: Place; isEmpty: boolean }) {
  const words = useWords(REGISTER_WORDS);
  const saving = useWords(SAVE_WORDS);
  const draft = useDraft();
  const describes = isBegun(draft);
  return (
    <div className="space-y-4">
      {describes && (
        <Fold
          open={draft.saved === undefined}
          summary={<h2 className="font-bold">{saving.save}</h2>}
          summaryClassName="link w-fit"
        >
          <SaveDraft place={place} />
        </Fold>
      )}
      <AddFold title={words.add} open={isEmpty && !describes}>
        <div className="mt-3 grid max-w-4xl gap-x-12 gap-y-6 md:grid-cols-2">
          <ByName />
          <ByQuestions />
        </div>
      </AddFold>
    </div>
  );
}

function ByName() {
  const words = useWords(REGISTER_WORDS);
  const language = useLanguage();
  const navigate = useNavigate();
  const [name, type] = useState("");
  const [nameless, setNameless] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { send, refused } = useChange((asked: string) =>
    ask<SavedSubject>(language, "POST", "v1/subjects", { name: asked, facts: {} }),
  );
  const add = async () => {
    const wanted = name.trim();
    setNameless(wanted === "");
    if (wanted === "") return field.current?.focus();
    const made = await send(wanted);
    if (made === undefined) return;
    await navigate({ to: "/$language/register/system", params: { language }, search: { id: made.id } });
  };
  return (
    <form
      noValidate
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <h3 className="font-bold">{words.addByName}</h3>
      <p className="text-muted text-sm">{words.addByNameHelp}</p>
      <Field
        ref={field}
        label={words.systemName}
        value={name}
        maxLength={200}
        autoComplete="off"
        onChange={({ target }) => type(target.value)}
        wrong={nameless ? words.noName : undefined}
      />
      <Button look="filled" type="submit">
        {words.addIt}
      </Button>
      <Refusal of={refused} />
    </form>
  );
}

function ByQuestions() {
  const words = useWords(REGISTER_WORDS);
  const language = useLanguage();
  return (
    <div className="space-y-3">
      <h3 className="font-bold">{words.addByQuestions}</h3>
      <p className="text-muted text-sm">{words.addByQuestionsHelp}</p>
      <Link to="/$language/check" params={{ language }} className={buttonClass("outlined")}>
        {words.describe}
      </Link>
    </div>
  );
}
