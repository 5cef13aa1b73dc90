// The form for a new disclosure: what it is about, which kind, and its name; the server draws it from what is known.
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Refusal } from "../../api/refusal.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Field } from "../../ui/field.tsx";
import { AddFold } from "../register/add-fold.tsx";
import type { Place } from "../register/room.tsx";
import { SystemPick } from "../register/system-pick.tsx";
import { useDisclosureChange } from "./disclosure-queries.ts";
import { DISCLOSURE_PAGE_WORDS } from "./disclosure-words.ts";
import { KIND_TITLES } from "./kind-titles.ts";

/** `system` is the one it is about, where the form stands on that system's own page. */
export function AddDisclosure({
  place,
  open,
  system,
}: {
  place: Place;
  open: boolean;
  system?: { id: string; name: string };
}) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  return (
    <AddFold title={words.add} open={open}>
      <Form place={place} system={system} />
    </AddFold>
  );
}

function Form({ place, system }: { place: Place; system: { id: string; name: string } | undefined }) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  const titles = useWords(KIND_TITLES);
  const language = useLanguage();
  const navigate = useNavigate();
  const [subject, setSubject] = useState<string | undefined>(system?.id);
  const [about, setAbout] = useState(system?.name);
  const [kind, setKind] = useState<string>("public-notice");
  const [typed, type] = useState<string>();
  const [isMissing, setMissing] = useState(false);
  const { send, refused } = useDisclosureChange();
  const usual = words.usualName(titles[kind] ?? kind, about);
  const name = (typed ?? usual).trim();
  const add = async () => {
    setMissing(name === "");
    if (name === "") return;
    const made = await send({
      method: "POST",
      path: "",
      body: { kind, name, ...(subject !== undefined && { subject }) },
    });
    if (made !== undefined)
      void navigate({ to: "/$language/register/disclosures", params: { language }, search: { id: made.id } });
  };
  return (
    <form
      noValidate
      className="max-w-text space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      {system === undefined && (
        <SystemPick
          place={place}
          label={words.of}
          empty={words.ofFirm}
          value={subject}
          onPick={(id, picked) => {
            setSubject(id);
            setAbout(picked);
          }}
        />
      )}
      <Choose
        label={words.kind}
        value={kind}
        options={Object.entries(titles)}
        onChange={(next) => setKind(next ?? "public-notice")}
      />
      <Field
        label={words.name}
        maxLength={200}
        value={typed ?? usual}
        wrong={isMissing ? words.noName : undefined}
        onChange={({ target }) => type(target.value)}
      />
      <Button look="filled" type="submit">
        {words.draw}
      </Button>
      <Refusal of={refused} />
    </form>
  );
}
