// The account: nothing needs one; whoever is signed in keeps systems with their organisation and makes keys for programs.
import { useQueryClient } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { ask } from "../../api/client.ts";
import { NotHere } from "../../api/not-here.tsx";
import { ME, useMe } from "../../api/queries.ts";
import { Refusal } from "../../api/refusal.tsx";
import { type Me, readsNow } from "../../api/types.ts";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { PAGES } from "../../shell/pages.ts";
import { Button } from "../../ui/button.tsx";
import { Loading } from "../../ui/loading-states.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { CorporateNumber } from "./corporate-number.tsx";
import { NewPassword, resetIn } from "./forgotten.tsx";
import { InvitationCard, invitationIn } from "./invitation.tsx";
import { Keys } from "./keys.tsx";
import { Members } from "./members.tsx";
import { PasswordAndSessions } from "./password.tsx";
import { SavedSystems } from "./saved-systems.tsx";
import { SignIn } from "./sign-in.tsx";
import { ACCOUNT_WORDS } from "./words.ts";
import { WorkingIn } from "./working-in.tsx";

export function AccountPage() {
  const language = useLanguage();
  const words = useWords(ACCOUNT_WORDS);
  const { data: me, isPending, error } = useMe();
  const reset = useLocation({ select: ({ hash }) => resetIn(hash) });
  const [moved, setMoved] = useState<"in" | "out">();
  if (reset !== undefined)
    return (
      <>
        <PageHead title={PAGES.account.title[language]} />
        <NewPassword key={reset} token={reset} />
      </>
    );
  if (isPending || error !== null || me === null)
    return (
      <>
        <PageHead title={PAGES.account.title[language]}>{words.about}</PageHead>
        {isPending && <Loading />}
        {error !== null && <NotHere error={error} />}
        {me === null && <SignedOut left={moved === "out"} onDone={() => setMoved("in")} />}
      </>
    );
  return <SignedIn me={me} arrive={moved === "in"} onLeave={() => setMoved("out")} />;
}

function SignedOut({ left, onDone }: { left: boolean; onDone: () => void }) {
  const words = useWords(ACCOUNT_WORDS);
  const invited = useLocation({ select: ({ hash }) => invitationIn(hash) !== undefined });
  return (
    <>
      <p role="status" className={left ? "mb-6" : ""}>
        {left && words.signedOut}
      </p>
      {invited && (
        <div className="mb-6 max-w-text border-accent border-l-4 bg-accent-soft px-5 py-4">
          <p className="font-bold">{words.invited}</p>
          <p className="mt-1">{words.invitedSignIn}</p>
        </div>
      )}
      <SignIn arrive={left} onDone={onDone} />
    </>
  );
}

function SignedIn({ me, arrive, onLeave }: { me: Me; arrive: boolean; onLeave: () => void }) {
  const language = useLanguage();
  const words = useWords(ACCOUNT_WORDS);
  const { organisation, role } = me;
  const invitation = useLocation({ select: ({ hash }) => invitationIn(hash) });
  return (
    <>
      <PageHead title={PAGES.account.title[language]} actions={<SignOut onDone={onLeave} />}>
        <p className="wrap-anywhere">{words.signedInAs(me.user.name, me.user.email)}</p>
      </PageHead>
      <div className="space-y-8">
        {invitation !== undefined && <InvitationCard key={invitation} id={invitation} />}
        <WorkingIn me={me} arrive={arrive} />
        <div className="grid items-start gap-x-16 gap-y-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,28rem)]">
          {organisation !== undefined && readsNow(me) && (
            <div key={organisation.id} className="space-y-8">
              <SavedSystems />
              <Members me={me} organisation={organisation} />
              <CorporateNumber organisation={organisation.id} isOwner={role === "owner"} />
            </div>
          )}
          <div className="space-y-8">
            {organisation !== undefined && <Keys me={me} />}
            <PasswordAndSessions />
          </div>
        </div>
      </div>
    </>
  );
}

function SignOut({ onDone }: { onDone: () => void }) {
  const language = useLanguage();
  const words = useWords(ACCOUNT_WORDS);
  const queries = useQueryClient();
  const { send, refused } = useChange(() => ask<object>(language, "POST", "auth/sign-out", {}), "nothing");
  const leave = async () => {
    if ((await send(undefined)) === undefined) return;
    queries.setQueryData(ME, null);
    onDone();
  };
  return (
    <div>
      <Button onClick={() => void leave()}>{words.signOut}</Button>
      <Refusal of={refused} />
    </div>
  );
}
