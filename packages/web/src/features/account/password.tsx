// The password one signs in with, and the sessions one has elsewhere: changed, and ended.
import { type FormEvent, useRef, useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Section } from "../../ui/section.tsx";
import { SHORTEST_PASSWORD } from "./typed-account.ts";
import { useHasPassword } from "./use-account.ts";
import { ACCOUNT_WORDS } from "./words.ts";
import type { Wrong } from "./words-en.ts";

export function PasswordAndSessions() {
  const words = useWords(ACCOUNT_WORDS);
  const { data: hasPassword } = useHasPassword();
  const [told, tell] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  const done = (said: string) => {
    tell(said);
    heading.current?.focus();
  };
  return (
    <Section title={words.passwordAndSessions} heading={heading}>
      <p role="status">{told}</p>
      {hasPassword === false && <p className="max-w-text">{words.noPasswordHere}</p>}
      {hasPassword === true && <ChangePassword onDone={() => done(words.passwordChanged)} />}
      <EndOthers onDone={() => done(words.othersEnded)} />
    </Section>
  );
}

const FIELDS = ["currentPassword", "newPassword"] as const;
type Name = (typeof FIELDS)[number];

function ChangePassword({ onDone }: { onDone: () => void }) {
  const words = useWords(ACCOUNT_WORDS);
  const language = useLanguage();
  const opener = useRef<HTMLDetailsElement>(null);
  const [wrong, setWrong] = useState<Partial<Record<Name, Wrong>>>({});
  const { send, refused } = useChange(
    (typed: Record<Name, string>) => ask<object>(language, "POST", "auth/change-password", typed),
    "nothing",
  );
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const typed = { currentPassword: String(data.get(FIELDS[0])), newPassword: String(data.get(FIELDS[1])) };
    const found = wrongIn(typed);
    setWrong(found);
    const first = FIELDS.find((name) => found[name] !== undefined);
    if (first !== undefined) return (form.elements.namedItem(first) as HTMLElement).focus();
    if ((await send(typed)) === undefined) return;
    form.reset();
    if (opener.current !== null) opener.current.open = false;
    onDone();
  };
  const saysOf = (name: Name) => ({ name, type: "password", wrong: wrong[name] && words.wrong[wrong[name]] });
  return (
    <details ref={opener}>
      <summary className="link flex min-h-11 w-fit cursor-pointer items-center">{words.changePassword}</summary>
      <form noValidate method="post" className="mt-2 max-w-md space-y-4" onSubmit={(event) => void submit(event)}>
        <Field label={words.currentPassword} autoComplete="current-password" {...saysOf("currentPassword")} />
        <Field
          label={words.newPassword}
          hint={words.newPasswordHint}
          autoComplete="new-password"
          {...saysOf("newPassword")}
        />
        <Refusal of={refused} />
        <Button look="filled" type="submit">
          {words.changePassword}
        </Button>
      </form>
    </details>
  );
}

function wrongIn({ currentPassword, newPassword }: Record<Name, string>): Partial<Record<Name, Wrong>> {
  return {
    ...(currentPassword === "" && { currentPassword: "no-password" }),
    ...(newPassword.length < SHORTEST_PASSWORD && { newPassword: "short-password" }),
  };
}

function EndOthers({ onDone }: { onDone: () => void }) {
  const words = useWords(ACCOUNT_WORDS);
  const language = useLanguage();
  const { send, refused } = useChange(() => ask<object>(language, "POST", "auth/revoke-other-sessions", {}), "nothing");
  const end = async () => {
    if ((await send(undefined)) !== undefined) onDone();
  };
  return (
    <div className="space-y-2">
      <p className="max-w-text text-muted text-sm">{words.endOthersHelp}</p>
      <Button onClick={() => void end()}>{words.endOthers}</Button>
      <Refusal of={refused} />
    </div>
  );
}
