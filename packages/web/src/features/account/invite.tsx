// An owner's invitation: the link is shown, to be passed on where no mail is sent or none arrives.
import { type FormEvent, useRef, useState } from "react";
import { ask, type Refused } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import type { Invitation, OpenInvitation, Organisation } from "../../api/types.ts";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { formatMoment } from "../../ui/format-date.ts";
import { CopyField } from "./copy-field.tsx";
import { invitationLink } from "./invitation.tsx";
import { RoleChoice } from "./role-choice.tsx";
import { isAddress } from "./typed-account.ts";
import { useMails } from "./use-account.ts";
import { ACCOUNT_WORDS } from "./words.ts";

export function Invite({ organisation, open }: { organisation: Organisation; open: OpenInvitation[] }) {
  const words = useWords(ACCOUNT_WORDS);
  const language = useLanguage();
  const { data: mails = false } = useMails();
  const [made, setMade] = useState<Invitation>();
  const stands = made !== undefined && open.some(({ id }) => id === made.id);
  return (
    <details>
      <summary className="link flex min-h-11 w-fit cursor-pointer items-center">{words.invite}</summary>
      <div className="mt-2 space-y-4">
        <p className="text-muted text-sm">{mails ? words.inviteMails : words.inviteHelp}</p>
        <InviteForm organisation={organisation} onMade={setMade} />
        <div role="status" className="space-y-2">
          {stands && (
            <>
              <p className="wrap-anywhere">
                {words.invitationFor(made.email, words.roles[made.role], formatMoment(made.expiresAt, language))}
              </p>
              <CopyField label={words.invitationLink} value={invitationLink(made.id, language)} />
            </>
          )}
        </div>
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
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { send, refused } = useChange(
    (asked: { email: string; role: string }): Promise<Invitation | Refused> =>
      ask(language, "POST", "auth/organization/invite-member", {
        ...asked,
        organizationId: organisation.id,
        resend: true,
      }),
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
      <RoleChoice chosen="editor" />
      <Refusal of={refused} />
      <Button type="submit">{words.makeInvitation}</Button>
    </form>
  );
}
