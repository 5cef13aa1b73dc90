// The page that brings a table into the ledger and takes the ledger out as one: for whoever is signed in, as their role allows.
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { PAGES } from "../../shell/pages.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Loading } from "../../ui/loading-states.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Refused } from "../account/api-client.ts";
import { type Me, mayRead, mayWrite } from "../account/api-types.ts";
import { Away, Refusal } from "../account/refusal.tsx";
import { Section } from "../account/section.tsx";
import { SignIn } from "../account/sign-in.tsx";
import { ACCOUNT, useMe } from "../account/use-account.ts";
import { ACCOUNT_WORDS } from "../account/words.ts";
import { ExportLedger } from "./export-ledger.tsx";
import { ImportFlow } from "./import-flow.tsx";
import { IMPORT_WORDS } from "./words.ts";

export function ImportPage() {
  const language = useLanguage();
  const { title, description } = PAGES.registerImport;
  return (
    <>
      <PageHead title={title[language]}>{description[language]}</PageHead>
      <Body />
    </>
  );
}

function Body() {
  const words = useWords(IMPORT_WORDS);
  const { data: me, isPending, error } = useMe();
  if (isPending) return <Loading />;
  if (error !== null) return <NotHere error={error} />;
  if (me === null)
    return (
      <>
        <p className="mb-6 max-w-text">{words.signedOut}</p>
        <SignIn arrive={false} onDone={() => undefined} />
      </>
    );
  return <SignedIn me={me} />;
}

/** A server that keeps no accounts has no ledger either: trying again is for one that does not answer. */
function NotHere({ error }: { error: Error }) {
  const queries = useQueryClient();
  const { cause } = error as { cause?: Refused };
  return cause?.refused === "no-accounts" ? (
    <Refusal of={cause} />
  ) : (
    <Away retry={() => void queries.resetQueries({ queryKey: ACCOUNT })} />
  );
}

function SignedIn({ me: { organisation, role } }: { me: Me }) {
  const words = useWords(IMPORT_WORDS);
  const { roles } = useWords(ACCOUNT_WORDS);
  if (organisation === undefined || role === undefined) return <Elsewhere>{words.nowhere}</Elsewhere>;
  if (!mayRead(role)) return <Elsewhere>{words.notSeen}</Elsewhere>;
  return (
    <div key={organisation.id} className="space-y-10">
      {mayWrite(role) ? (
        <ImportFlow organisation={organisation.id} />
      ) : (
        <p className="max-w-text border-line border-l-4 bg-sunken px-5 py-4">{words.notYours(roles[role])}</p>
      )}
      <Section title={words.exportTitle}>
        <ExportLedger />
      </Section>
    </div>
  );
}

function Elsewhere({ children }: { children: ReactNode }) {
  const words = useWords(IMPORT_WORDS);
  const language = useLanguage();
  return (
    <>
      <p className="max-w-text">{children}</p>
      <p className="mt-4">
        <Link to="/$language/account" params={{ language }} className={buttonClass("outlined")}>
          {words.toAccount}
        </Link>
      </p>
    </>
  );
}
