// The form that makes a key: what it is for, what it may do, how long it lasts.
import { type FormEvent, useId, useRef, useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { type MadeKey, SCOPES } from "../../api/types.ts";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { BOX, Field } from "../../ui/field.tsx";
import { ACCOUNT_WORDS } from "./words.ts";

/** Days a key may last; nothing for one that lasts until it is revoked. */
const LASTS = [30, 90, 365, undefined] as const;
const USUAL = 90;

export function MakeKey({ onMade }: { onMade: (made: MadeKey) => void }) {
  const words = useWords(ACCOUNT_WORDS);
  const language = useLanguage();
  const id = useId();
  const [nameless, setNameless] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { send, refused } = useChange((asked: object) => ask<MadeKey>(language, "POST", "v1/keys", asked));
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const name = String(data.get("key-name") ?? "").trim();
    const days = Number(data.get("days"));
    setNameless(name === "");
    if (name === "") return field.current?.focus();
    const made = await send({ name, scope: data.get("scope"), ...(days > 0 && { days }) });
    if (made !== undefined) onMade(made);
  };
  return (
    <details>
      <summary className="link flex min-h-11 w-fit cursor-pointer items-center">{words.makeKey}</summary>
      <form noValidate method="post" className="mt-2 max-w-md space-y-4" onSubmit={(event) => void submit(event)}>
        <Field
          ref={field}
          label={words.keyName}
          hint={words.keyNameHint}
          name="key-name"
          maxLength={100}
          autoComplete="off"
          wrong={nameless ? words.wrong["no-name"] : undefined}
        />
        <fieldset>
          <legend className="mb-1 font-bold text-sm">{words.scope}</legend>
          {SCOPES.map((scope) => (
            <label key={scope} className="flex min-h-11 w-fit items-center gap-3 pr-4">
              <input
                type="radio"
                name="scope"
                value={scope}
                defaultChecked={scope === "read"}
                className="size-5 accent-accent"
              />
              {words.scopes[scope]}
            </label>
          ))}
        </fieldset>
        <div>
          <label htmlFor={id} className="mb-1 block font-bold text-sm">
            {words.lasts}
          </label>
          <select id={id} name="days" defaultValue={USUAL} className={BOX}>
            {LASTS.map((count) => (
              <option key={count ?? 0} value={count ?? 0}>
                {words.days(count)}
              </option>
            ))}
          </select>
        </div>
        <Refusal of={refused} />
        <Button type="submit">{words.makeKey}</Button>
      </form>
    </details>
  );
}
