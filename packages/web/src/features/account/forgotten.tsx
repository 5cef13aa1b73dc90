// A forgotten password: a link is asked for by e-mail, and opened sets a new one.
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Section } from "../../ui/section.tsx";
import { isAddress, SHORTEST_PASSWORD } from "./typed-account.ts";
import { ACCOUNT_WORDS } from "./words.ts";
import type { Wrong } from "./words-en.ts";

const FRAGMENT = /^reset=([\w-]{8,100})$/;

/** The secret of a link for a new password: it stands in the part of the address that no browser sends anywhere. */
export function resetIn(fragment: string): string | undefined {
  return FRAGMENT.exec(fragment)?.[1];
}

/** Asks for a link. What is answered is the same whether there is an account with the address. */
export function Forgotten({ back }: { back: () => void }) {
  const words = useWords(ACCOUNT_WORDS);
  const language = useLanguage();
  const [wrong, setWrong] = useState<Wrong>();
  const [asked, setAsked] = useState(false);
  const { send, refused } = useChange(
    (email: string) =>
      ask<object>(language, "POST", "auth/request-password-reset", { email, redirectTo: `/${language}/account` }),
    "nothing",
  );
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const email = String(new FormData(form).get("email") ?? "").trim();
    const found = email === "" ? "no-email" : isAddress(email) ? undefined : "not-an-email";
    setWrong(found);
    if (found !== undefined) return (form.elements.namedItem("email") as HTMLElement).focus();
    if ((await send(email)) !== undefined) setAsked(true);
  };
  return (
    <Section title={words.forgotten} arrive>
      <p className="max-w-text">{words.forgottenHelp}</p>
      <form noValidate method="post" className="max-w-md space-y-4" onSubmit={(event) => void submit(event)}>
        <Field
          label={words.email}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="username"
          wrong={wrong && words.wrong[wrong]}
        />
        <Refusal of={refused} />
        <Button look="filled" type="submit">
          {words.forgottenSend}
        </Button>
      </form>
      <p role="status" className="max-w-text">
        {asked && words.forgottenSent}
      </p>
      <p>
        <button type="button" className="link min-h-11" onClick={back}>
          {words.forgottenBack}
        </button>
      </p>
    </Section>
  );
}

/** Sets a new password by the secret of a link, which works once. */
export function NewPassword({ token }: { token: string }) {
  const words = useWords(ACCOUNT_WORDS);
  const language = useLanguage();
  const navigate = useNavigate();
  const [wrong, setWrong] = useState<Wrong>();
  const [set, setSet] = useState(false);
  const { send, refused } = useChange(
    (newPassword: string) => ask<object>(language, "POST", "auth/reset-password", { token, newPassword }),
    "me",
  );
  const leave = () => void navigate({ to: "/$language/account", params: { language }, hash: "", replace: true });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = String(new FormData(form).get("newPassword") ?? "");
    const found = typed.length < SHORTEST_PASSWORD ? "short-password" : undefined;
    setWrong(found);
    if (found !== undefined) return (form.elements.namedItem("newPassword") as HTMLElement).focus();
    if ((await send(typed)) !== undefined) setSet(true);
  };
  return (
    <Section title={words.setNew} arrive>
      <p role="status" className="max-w-text">
        {set && words.newSet}
      </p>
      {set ? (
        <Button look="filled" onClick={leave}>
          {words.signIn}
        </Button>
      ) : (
        <form noValidate method="post" className="max-w-md space-y-4" onSubmit={(event) => void submit(event)}>
          <Field
            label={words.newPassword}
            hint={words.setNewHint}
            name="newPassword"
            type="password"
            autoComplete="new-password"
            wrong={wrong && words.wrong[wrong]}
          />
          <Refusal of={refused} />
          <Button look="filled" type="submit">
            {words.setNew}
          </Button>
        </form>
      )}
    </Section>
  );
}
