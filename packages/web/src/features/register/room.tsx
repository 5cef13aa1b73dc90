// The frame of the register's pages: their title, the way between them, and what stands here for whoever may not read it.
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { NotHere } from "../../api/not-here.tsx";
import { useMe } from "../../api/queries.ts";
import { type Me, mayReview, mayWrite, type Organisation, readsNow } from "../../api/types.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { PAGES } from "../../shell/pages.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Empty, Loading } from "../../ui/loading-states.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { AuditClosed } from "../register-audit/audit-closed.tsx";
import { Sections } from "./sections.tsx";
import { REGISTER_WORDS } from "./words.ts";

/** Who is here, in which organisation, and whether they may change its ledger. */
export interface Place {
  me: Me;
  organisation: Organisation;
  writes: boolean;
  /** Whether they may comment and sign off. */
  reviews: boolean;
  /** Whether they audit: they ask, and comment on what was asked. */
  audits: boolean;
}

export function Room({
  page,
  headed = true,
  children,
}: {
  page:
    | "register"
    | "system"
    | "tasks"
    | "assets"
    | "units"
    | "people"
    | "registerImport"
    | "log"
    | "evidence"
    | "risks"
    | "notices"
    | "disclosures"
    | "incidents"
    | "reportedUses";
  /** Whether the page's own title stands above; a page about one thing has its name there. */
  headed?: boolean;
  children: (place: Place) => ReactNode;
}) {
  const language = useLanguage();
  const { data: me, isPending, error } = useMe();
  const organisation = me?.organisation;
  const { title, description } = PAGES[page];
  if (me === undefined || me === null || organisation === undefined || !readsNow(me))
    return (
      <>
        <PageHead title={title[language]}>{description[language]}</PageHead>
        {error !== null ? <NotHere error={error} /> : isPending ? <Loading /> : <Outside me={me ?? null} />}
      </>
    );
  return (
    <div key={organisation.id}>
      {headed && <PageHead title={title[language]}>{description[language]}</PageHead>}
      <Sections page={page} organisation={organisation.id} />
      {children({
        me,
        organisation,
        writes: mayWrite(me.role),
        reviews: mayReview(me.role),
        audits: me.role === "auditor",
      })}
    </div>
  );
}

/** What would be here, and the way to it. */
function Outside({ me }: { me: Me | null }) {
  const words = useWords(REGISTER_WORDS);
  const language = useLanguage();
  if (me?.role === "auditor") return <AuditClosed me={me} />;
  if (me?.organisation !== undefined) return <Empty title={words.authorityTitle}>{words.authority}</Empty>;
  const [title, text, step] =
    me === null
      ? [words.signedOutTitle, words.signedOut, words.signIn]
      : [words.noOrganisationTitle, words.noOrganisation, words.toAccount];
  return (
    <Empty title={title}>
      <p>{text}</p>
      <p className="mt-4">
        <Link to="/$language/account" params={{ language }} className={buttonClass("filled")}>
          {step}
        </Link>
      </p>
    </Empty>
  );
}
