// The page that brings a table into the ledger and takes the ledger out as one: for whoever is signed in, as their role allows.
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useLanguage, useWords } from "../../shell/language.ts";
import { PAGES } from "../../shell/pages.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Empty, Loading } from "../../ui/loading-states.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import type { Refused } from "../account/api-client.ts";
import { type Me, mayRead, mayWrite } from "../account/api-types.ts";
import { Away, Refusal } from "../account/refusal.tsx";
import { Section } from "../account/section.tsx";
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
  if (me === null) return <Elsewhere step={words.signIn}>{words.signedOut}</Elsewhere>;
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
  if (organisation === undefined || role === undefined)
    return <Elsewhere step={words.toAccount}>{words.nowhere}</Elsewhere>;
  if (!mayRead(role)) return <Elsewhere step={words.toAccount}>{words.notSeen}</Elsewhere>;
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

/** What would be here, and the way to it. */
function Elsewhere({ step, children }: { step: string; children: string }) {
  const language = useLanguage();
  return (
    <Empty title={children}>
      <Link to="/$language/account" params={{ language }} className={buttonClass("filled")}>
        {step}
      </Link>
    </Empty>
  );
}
