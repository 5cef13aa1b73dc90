// The organisation one works in and the role held there; another one can be chosen, an owner names it, all may leave.
import { type FormEvent, useRef, useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import type { Me, Organisation, Role } from "../../api/types.ts";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { BOX, Field } from "../../ui/field.tsx";
import { Section } from "../../ui/section.tsx";
import { useReturnFocus } from "../../ui/use-return-focus.ts";
import { Leave } from "./leave.tsx";
import { ACCOUNT_WORDS } from "./words.ts";

export function WorkingIn({ me, arrive }: { me: Me; arrive: boolean }) {
  const words = useWords(ACCOUNT_WORDS);
  const { organisation, role } = me;
  const heading = useRef<HTMLHeadingElement>(null);
  const [left, setLeft] = useState<Organisation>();
  const leave = (gone: Organisation) => {
    setLeft(gone);
    heading.current?.focus();
  };
  return (
    <Section title={words.organisation} arrive={arrive} heading={heading}>
      <p role="status" className="wrap-anywhere">
        {left !== undefined && words.leftNamed(left.name)}
      </p>
      {organisation === undefined || role === undefined ? (
        <Nowhere me={me} />
      ) : (
        <Place me={me} organisation={organisation} role={role} onLeft={() => leave(organisation)} />
      )}
    </Section>
  );
}

/** Whoever was removed chooses anew: nothing is saved anywhere until then. */
function Nowhere({ me }: { me: Me }) {
  const words = useWords(ACCOUNT_WORDS);
  if (me.organisations.length === 0) return <p className="max-w-text">{words.noOrganisation}</p>;
  return (
    <>
      <p className="max-w-text">{words.chooseOrganisation}</p>
      <Choose me={me} />
    </>
  );
}

function Place({
  me,
  organisation,
  role,
  onLeft,
}: {
  me: Me;
  organisation: Organisation;
  role: Role;
  onLeft: () => void;
}) {
  const words = useWords(ACCOUNT_WORDS);
  const { organisations } = me;
  return (
    <>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        {organisations.length > 1 ? <Choose me={me} chosen={organisation} /> : <Named {...organisation} />}
        <p className="flex min-h-11 flex-wrap items-center gap-x-2">
          {organisations.length === 1 && <span>{words.roles[role]}</span>}
          <span className="text-muted">{words.rolesMean[role]}</span>
        </p>
        {role === "owner" && <Rename key={organisation.id} organisation={organisation} />}
        <Leave
          key={`leave ${organisation.id}`}
          organisation={organisation}
          others={organisations.filter(({ id }) => id !== organisation.id)}
          onLeft={onLeft}
        />
      </div>
      {role === "authority" && <p className="max-w-text">{words.authoritySees}</p>}
    </>
  );
}

function Named({ name }: Organisation) {
  return <p className="wrap-anywhere flex min-h-11 items-center font-bold">{name}</p>;
}

function Choose({ me, chosen }: { me: Me; chosen?: Organisation }) {
  const language = useLanguage();
  const words = useWords(ACCOUNT_WORDS);
  const { send, refused } = useChange(
    (organizationId: string) => ask<object>(language, "POST", "auth/organization/set-active", { organizationId }),
    "me",
  );
  return (
    <div className="w-full max-w-sm">
      <select
        aria-label={words.organisation}
        value={chosen?.id ?? ""}
        onChange={(event) => void send(event.target.value)}
        className={`${BOX} font-bold`}
      >
        {chosen === undefined && (
          <option value="" disabled>
            {words.choose}
          </option>
        )}
        {me.organisations.map(({ id, name, role }) => (
          <option key={id} value={id}>
            {`${name} – ${words.roles[role]}`}
          </option>
        ))}
      </select>
      <Refusal of={refused} />
    </div>
  );
}

function Rename({ organisation }: { organisation: Organisation }) {
  const words = useWords(ACCOUNT_WORDS);
  const [editing, edit] = useState(false);
  const opener = useReturnFocus(editing);
  if (editing) return <RenameForm organisation={organisation} done={() => edit(false)} />;
  return (
    <button ref={opener} type="button" className="link min-h-11" onClick={() => edit(true)}>
      {words.rename}
    </button>
  );
}

function RenameForm({ organisation, done }: { organisation: Organisation; done: () => void }) {
  const language = useLanguage();
  const words = useWords(ACCOUNT_WORDS);
  const [empty, setEmpty] = useState(false);
  const { send, refused } = useChange(
    (name: string) =>
      ask<object>(language, "POST", "auth/organization/update", { organizationId: organisation.id, data: { name } }),
    "me",
  );
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("organisation") ?? "").trim();
    setEmpty(name === "");
    if (name !== "" && (await send(name)) !== undefined) done();
  };
  return (
    <form
      noValidate
      method="post"
      className="w-full max-w-sm space-y-2"
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === "Escape") done();
      }}
    >
      <Field
        label={words.renameLabel}
        name="organisation"
        defaultValue={organisation.name}
        maxLength={100}
        autoComplete="organization"
        autoFocus
        wrong={empty ? words.wrong["no-name"] : undefined}
      />
      <Refusal of={refused} />
      <div className="flex gap-2">
        <Button look="filled" type="submit">
          {words.keep}
        </Button>
        <Button onClick={done}>{words.cancel}</Button>
      </div>
    </form>
  );
}
