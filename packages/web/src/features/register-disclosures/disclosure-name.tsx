// The name of a disclosure, changed in place by whoever may write, also where somebody else was faster.
import { useState } from "react";
import { Refusal } from "../../api/refusal.tsx";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { useReturnFocus } from "../../ui/use-return-focus.ts";
import { Meanwhile, type Typed, useEditedRow } from "../register/edited-row.tsx";
import { useDisclosureChange } from "./disclosure-queries.ts";
import type { WithVersions } from "./disclosure-types.ts";
import { DISCLOSURE_PAGE_WORDS } from "./disclosure-words.ts";

interface NameProps {
  disclosure: WithVersions;
}

export function DisclosureName({ disclosure }: NameProps) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  const [isEdited, edit] = useState(false);
  const opener = useReturnFocus(isEdited);
  if (isEdited) return <NameForm disclosure={disclosure} onDone={() => edit(false)} />;
  return (
    <button ref={opener} type="button" className="link min-h-11 text-sm" onClick={() => edit(true)}>
      {words.rename}
    </button>
  );
}

const typedOf = (disclosure: WithVersions | undefined): Typed => ({ name: disclosure?.name ?? "" });

function NameForm({ disclosure, onDone }: NameProps & { onDone: () => void }) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  const edited = useEditedRow(disclosure, typedOf);
  const { send, refused } = useDisclosureChange();
  const isConflict = edited.conflicts(refused);
  const name = (edited.typed.name ?? "").trim();
  const save = async ({ id, revision }: WithVersions = disclosure) => {
    if (name === "") return;
    const body = { revision, name };
    if (edited.changed().length === 0 || (await send({ method: "PUT", path: `/${id}`, body })) !== undefined) onDone();
  };
  return (
    <form
      noValidate
      className="max-w-text space-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isConflict) void save(edited.base);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
      }}
    >
      <Field
        label={words.name}
        value={edited.typed.name}
        maxLength={200}
        autoComplete="off"
        autoFocus
        wrong={name === "" ? words.noName : undefined}
        onChange={({ target }) => edited.type("name", target.value)}
      />
      {isConflict ? (
        <Meanwhile
          sides={edited.sides}
          fields={[{ field: "name", label: words.name }]}
          onTheirs={onDone}
          onMine={() => void save(edited.goOn())}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button look="filled" type="submit">
            {words.keep}
          </Button>
          <Button onClick={onDone}>{words.cancel}</Button>
        </div>
      )}
      <Refusal of={isConflict ? undefined : refused} />
    </form>
  );
}
