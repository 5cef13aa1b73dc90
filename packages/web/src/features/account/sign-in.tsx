// Signing in, or making an account: checked here in the page's language, then asked of the server.
import { type FormEvent, useRef, useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Section } from "../../ui/section.tsx";
import { Forgotten } from "./forgotten.tsx";
import { Providers } from "./providers.tsx";
import { isAddress, SHORTEST_PASSWORD } from "./typed-account.ts";
import { useMails } from "./use-account.ts";
import { ACCOUNT_WORDS } from "./words.ts";
import type { Wrong } from "./words-en.ts";

type Name = "name" | "email" | "password";
type Typed = Record<Name, string>;

export function SignIn({ arrive, onDone }: { arrive: boolean; onDone: () => void }) {
  const words = useWords(ACCOUNT_WORDS);
  const [anew, setAnew] = useState(false);
  const [forgot, setForgot] = useState(false);
  const { data: mails = false } = useMails();
  const heading = useRef<HTMLHeadingElement>(null);
  const change = () => {
    setAnew(!anew);
    heading.current?.focus();
  };
  if (forgot) return <Forgotten back={() => setForgot(false)} />;
  return (
    <Section title={anew ? words.signUp : words.signIn} arrive={arrive} heading={heading}>
      <SignInForm key={String(anew)} anew={anew} mails={mails} onDone={onDone} />
      <p className="flex flex-wrap gap-x-6">
        <button type="button" className="link min-h-11" onClick={change}>
          {anew ? words.toSignIn : words.toSignUp}
        </button>
        {mails && !anew && (
          <button type="button" className="link min-h-11" onClick={() => setForgot(true)}>
            {words.forgotten}
          </button>
        )}
      </p>
      <Providers />
    </Section>
  );
}

function SignInForm({ anew, mails, onDone }: { anew: boolean; mails: boolean; onDone: () => void }) {
  const words = useWords(ACCOUNT_WORDS);
  const language = useLanguage();
  const [wrong, setWrong] = useState<Partial<Record<Name, Wrong>>>({});
  const { send, refused } = useChange(
    (typed: Partial<Typed> & { callbackURL?: string }) =>
      ask<object>(language, "POST", `auth/${anew ? "sign-up" : "sign-in"}/email`, typed),
    "me",
  );
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = typedIn(form);
    const found = wrongIn(typed, anew);
    setWrong(found);
    const first = (["name", "email", "password"] as const).find((name) => found[name] !== undefined);
    if (first !== undefined) return (form.elements.namedItem(first) as HTMLElement).focus();
    const { name, ...known } = typed;
    // Where the link in the mail that confirms the address leads back to.
    const callbackURL = `/${language}/account`;
    if ((await send(anew ? { ...typed, ...(mails && { callbackURL }) } : known)) !== undefined) onDone();
  };
  const saysOf = (name: Name) => ({ wrong: wrong[name] && words.wrong[wrong[name]] });
  return (
    // Should the page's program fail, the browser would send the form itself: never in an address.
    <form noValidate method="post" className="max-w-md space-y-4" onSubmit={(event) => void submit(event)}>
      {anew && <Field label={words.name} hint={words.nameHint} name="name" autoComplete="name" {...saysOf("name")} />}
      <Field
        label={words.email}
        name="email"
        type="email"
        inputMode="email"
        autoComplete={anew ? "email" : "username"}
        {...saysOf("email")}
      />
      <Field
        label={words.password}
        {...(anew && { hint: mails ? words.passwordHintMailed : words.passwordHint })}
        name="password"
        type="password"
        autoComplete={anew ? "new-password" : "current-password"}
        {...saysOf("password")}
      />
      <Refusal of={refused} />
      <Button look="filled" type="submit" className="min-w-40">
        {anew ? words.signUp : words.signIn}
      </Button>
    </form>
  );
}

function typedIn(form: HTMLFormElement): Typed {
  const data = new FormData(form);
  const text = (name: Name) => String(data.get(name) ?? "");
  return { name: text("name").trim(), email: text("email").trim(), password: text("password") };
}

function wrongIn({ name, email, password }: Typed, anew: boolean): Partial<Record<Name, Wrong>> {
  const short = anew && password.length < SHORTEST_PASSWORD;
  return {
    ...(anew && name === "" && { name: "no-name" }),
    ...(email === "" ? { email: "no-email" } : !isAddress(email) && { email: "not-an-email" }),
    ...(password === "" ? { password: "no-password" } : short && { password: "short-password" }),
  };
}
