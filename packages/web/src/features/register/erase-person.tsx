// Erases a person for good: asked once more, and only with the name typed.
import { useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import type { LedgerPerson } from "./ledger-types.ts";
import { LIST_WORDS } from "./list-words.ts";

interface ErasePersonProps {
  person: LedgerPerson;
  onNo: () => void;
  onErased: () => void;
}

export function ErasePerson({ person: { id, name }, onNo, onErased }: ErasePersonProps) {
  const words = useWords(LIST_WORDS);
  const language = useLanguage();
  const [typed, type] = useState("");
  const [isWrong, setWrong] = useState(false);
  const { send, refused } = useChange(() => ask<object>(language, "POST", `v1/people/${id}/erase`, {}));
  const erase = async () => {
    if ((await send(undefined)) !== undefined) onErased();
  };
  return (
    <form
      noValidate
      aria-label={words.eraseNamed(name)}
      className="mt-2 max-w-text space-y-3 border-line border-l-2 pl-4"
      onSubmit={(event) => {
        event.preventDefault();
        const isName = typed.trim() === name;
        setWrong(!isName);
        if (isName) void erase();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onNo();
      }}
    >
      <p className="wrap-anywhere">{words.eraseSure(name)}</p>
      <Field
        autoFocus
        label={words.eraseType(name)}
        value={typed}
        autoComplete="off"
        onChange={({ target }) => type(target.value)}
        wrong={isWrong ? words.eraseWrong : undefined}
      />
      <div className="flex flex-wrap gap-2">
        <Button onClick={onNo}>{words.cancel}</Button>
        <Button type="submit">{words.eraseYes}</Button>
      </div>
      <Refusal of={refused} />
    </form>
  );
}
