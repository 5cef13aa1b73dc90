// An owner's invitation: no mail is sent, so the link is shown, to be passed on or withdrawn.
import { type FormEvent, useId, useRef, useState } from "react";
import { useLanguage, useWords } from "../shell/language.ts";
import { Button } from "../ui/button.tsx";
import { ask, type Refused } from "./ask-server.ts";
import { CopyField } from "./copy-field.tsx";
import { BOX, Field } from "./field.tsx";
import { invitationLink } from "./invitation.tsx";
import { momentOf } from "./moments.ts";
import { Refusal } from "./refusal.tsx";
import { type Invitation, type Organisation, ROLES } from "./served.ts";
import { isAddress } from "./sign-in.tsx";
import { useChange } from "./use-change.ts";
import { ACCOUNT_WORDS } from "./words.ts";

export function Invite({ organisation }: { organisation: Organisation }) {
  const words = useWords(ACCOUNT_WORDS);
  const language = useLanguage();
  const [made, setMade] = useState<Invitation>();
  const [withdrawn, setWithdrawn] = useState(false);
  const { send, refused } = useChange(
    ({ id }: Invitation): Promise<object | Refused> =>
      ask(language, "POST", "auth/organization/cancel-invitation", { invitationId: id }),
    "nothing",
  );
  const withdraw = async (invitation: Invitation) => {
    if ((await send(invitation)) === undefined) return;
    setMade(undefined);
    setWithdrawn(true);
  };
  return (
    <details>
      <summary className="link flex min-h-11 w-fit cursor-pointer items-center">{words.invite}</summary>
      <div className="mt-2 space-y-4">
        <p className="text-muted text-sm">{words.inviteHelp}</p>
        <InviteForm
          organisation={organisation}
          onMade={(invitation) => {
            setMade(invitation);
            setWithdrawn(false);
          }}
        />
        <div role="status" className="space-y-2">
          {withdrawn && <p>{words.withdrawn}</p>}
          {made !== undefined && (
            <>
              <p className="wrap-anywhere">
                {words.invitationFor(made.email, words.roles[made.role], momentOf(made.expiresAt, language))}
              </p>
              <CopyField label={words.invitationLink} value={invitationLink(made.id, language)} />
              <Button look="plain" className="px-0!" onClick={() => void withdraw(made)}>
                {words.withdraw}
              </Button>
            </>
          )}
        </div>
        <Refusal of={refused} />
      </div>
    </details>
  );
}

/** Asked again for the same address, the server gives the invitation there is. */
function InviteForm({
  organisation,
  onMade,
}: {
  organisation: Organisation;
  onMade: (invitation: Invitation) => void;
}) {
  const words = useWords(ACCOUNT_WORDS);
  const language = useLanguage();
  const id = useId();
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { send, refused } = useChange(
    (asked: { email: string; role: string }): Promise<Invitation | Refused> =>
      ask(language, "POST", "auth/organization/invite-member", {
        ...asked,
        organizationId: organisation.id,
        resend: true,
      }),
    "nothing",
  );
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const email = String(data.get("invited") ?? "").trim();
    setWrong(!isAddress(email));
    if (!isAddress(email)) return field.current?.focus();
    const invitation = await send({ email, role: String(data.get("role")) });
    if (invitation === undefined) return;
    form.reset();
    onMade(invitation);
  };
  return (
    <form noValidate method="post" className="max-w-md space-y-4" onSubmit={(event) => void submit(event)}>
      <Field
        ref={field}
        label={words.email}
        name="invited"
        type="email"
        inputMode="email"
        autoComplete="off"
        wrong={wrong ? words.wrong["not-an-email"] : undefined}
      />
      <div>
        <label htmlFor={id} className="mb-1 block font-bold text-sm">
          {words.role}
        </label>
        <select id={id} name="role" defaultValue="editor" className={BOX}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {`${words.roles[role]} – ${words.rolesMean[role]}`}
            </option>
          ))}
        </select>
      </div>
      <Refusal of={refused} />
      <Button type="submit">{words.makeInvitation}</Button>
    </form>
  );
}
