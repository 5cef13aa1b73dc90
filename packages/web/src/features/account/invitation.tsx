// An invitation whose link was opened: the id stands in the part of the address that no browser sends anywhere.
import { useNavigate } from "@tanstack/react-router";
import type { Language } from "@yawara/engine";
import { ask, isRefused } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import type { InvitationToMe } from "../../api/types.ts";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { useInvitation } from "./use-account.ts";
import { ACCOUNT_WORDS } from "./words.ts";

const FRAGMENT = /^invitation=([\w-]{8,100})$/;

/** The invitation a fragment names. */
export function invitationIn(fragment: string): string | undefined {
  return FRAGMENT.exec(fragment)?.[1];
}

/** The link that opens an invitation. */
export function invitationLink(id: string, language: Language): string {
  return `${location.origin}${import.meta.env.BASE_URL}${language}/account/#invitation=${id}`;
}

export function InvitationCard({ id }: { id: string }) {
  const words = useWords(ACCOUNT_WORDS);
  const { data: invitation } = useInvitation(id);
  return (
    <section aria-labelledby="invited" className="max-w-text border-accent border-l-4 bg-accent-soft px-5 py-4">
      <h2 id="invited" className="font-bold text-xl">
        {words.invited}
      </h2>
      <div className="mt-2 space-y-3">
        {isRefused(invitation) && <Refusal of={invitation} />}
        {invitation !== undefined && !isRefused(invitation) && <Answer invitation={invitation} />}
      </div>
    </section>
  );
}

function Answer({ invitation }: { invitation: InvitationToMe }) {
  const words = useWords(ACCOUNT_WORDS);
  const language = useLanguage();
  const navigate = useNavigate();
  const { id, organizationId, organizationName, inviterEmail, role } = invitation;
  const leave = () => navigate({ to: "/$language/account", params: { language }, replace: true });
  const accepting = useChange(async () => {
    const accepted = await ask<object>(language, "POST", "auth/organization/accept-invitation", { invitationId: id });
    if (isRefused(accepted)) return accepted;
    return ask<object>(language, "POST", "auth/organization/set-active", { organizationId });
  }, "me");
  const declining = useChange(
    () => ask<object>(language, "POST", "auth/organization/reject-invitation", { invitationId: id }),
    "nothing",
  );
  return (
    <>
      <p className="wrap-anywhere">{words.invitedBy(organizationName, inviterEmail, words.roles[role])}</p>
      <div className="flex flex-wrap gap-2">
        <Button look="filled" onClick={() => void accepting.send(undefined).then((done) => done && leave())}>
          {words.accept}
        </Button>
        <Button onClick={() => void declining.send(undefined).then((done) => done && leave())}>{words.decline}</Button>
      </div>
      <Refusal of={accepting.refused ?? declining.refused} />
    </>
  );
}
