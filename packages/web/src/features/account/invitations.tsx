// What an owner has invited others by: the invitations nobody has answered yet, to be withdrawn, and the way to one more.
import { useId } from "react";
import { ask } from "../../api/client.ts";
import { Away, Refusal } from "../../api/refusal.tsx";
import type { OpenInvitation, Organisation } from "../../api/types.ts";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { formatMoment } from "../../ui/format-date.ts";
import { Loading } from "../../ui/loading-states.tsx";
import { Invite } from "./invite.tsx";
import { useInvitations } from "./use-account.ts";
import { ACCOUNT_WORDS } from "./words.ts";

export function Invitations({
  organisation,
  onWithdrawn,
}: {
  organisation: Organisation;
  onWithdrawn: (email: string) => void;
}) {
  const language = useLanguage();
  const { data: open, isError, refetch } = useInvitations(organisation.id);
  const { send, refused } = useChange(({ id }: OpenInvitation) =>
    ask<object>(language, "POST", "auth/organization/cancel-invitation", { invitationId: id }),
  );
  const withdraw = async (invitation: OpenInvitation) => {
    if ((await send(invitation)) !== undefined) onWithdrawn(invitation.email);
  };
  return (
    <>
      {open === undefined && (isError ? <Away retry={() => void refetch()} /> : <Loading lines={1} />)}
      {open !== undefined && open.length > 0 && <Open invitations={open} onWithdraw={(one) => void withdraw(one)} />}
      <Refusal of={refused} />
      <Invite organisation={organisation} open={open ?? []} />
    </>
  );
}

function Open({
  invitations,
  onWithdraw,
}: {
  invitations: OpenInvitation[];
  onWithdraw: (invitation: OpenInvitation) => void;
}) {
  const words = useWords(ACCOUNT_WORDS);
  const language = useLanguage();
  const id = useId();
  return (
    <div>
      <h3 id={id} className="mb-2 font-bold">
        {words.invitations}
      </h3>
      <ul aria-labelledby={id}>
        {invitations.map((invitation) => (
          <li
            key={invitation.id}
            className="flex flex-wrap items-center justify-between gap-x-4 border-line border-b py-2 first:border-t"
          >
            <div className="min-w-0 flex-1 basis-48">
              <p>
                <b className="wrap-anywhere">{invitation.email}</b>{" "}
                <span className="inline-block">{words.roles[invitation.role]}</span>
              </p>
              <p className="text-muted text-sm">{words.until(formatMoment(invitation.expires, language))}</p>
            </div>
            <Button
              look="plain"
              className="-mx-2 px-2!"
              aria-label={words.withdrawNamed(invitation.email)}
              onClick={() => onWithdraw(invitation)}
            >
              {words.withdraw}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
