// What stands below a statement of a kept disclosure: the answers, provisions, measures and files behind it, what a change touches, and who reads it.
import { Link } from "@tanstack/react-router";
import { type Basis, groundText, TIERS, type Tier } from "@yawara/answers/disclose";
import { WORDS } from "@yawara/engine";
import { useId } from "react";
import type { Named } from "../../api/types.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { ObjectLink } from "../register/object-link.tsx";
import type { Touched } from "./disclosure-types.ts";
import { DISCLOSURE_PAGE_WORDS } from "./disclosure-words.ts";

interface BesideProps {
  basis: readonly Basis[];
  touched: Touched | undefined;
  system: Named | undefined;
  tier: Tier;
  isGap: boolean;
  /** Absent where it is not written in. */
  onTier: ((tier: Tier) => void) | undefined;
}

export function Beside({ basis, touched, system, tier, isGap, onTier }: BesideProps) {
  return (
    <div className="text-sm print:hidden">
      {touched !== undefined && <Marked touched={touched} />}
      <Grounds basis={basis} system={system} />
      {!isGap && <TierOf tier={tier} onTier={onTier} />}
    </div>
  );
}

function TierOf({ tier, onTier }: Pick<BesideProps, "tier" | "onTier">) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  const language = useLanguage();
  const id = useId();
  if (onTier === undefined)
    return <p className="text-muted">{`${words.tier}${WORDS[language].colon}${words.tiers[tier]}`}</p>;
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      <label htmlFor={id} className="text-muted">
        {words.tier}
      </label>
      <select
        id={id}
        value={tier}
        onChange={({ target }) => onTier(target.value as Tier)}
        className="min-h-11 rounded-8 border border-control bg-surface px-2"
      >
        {TIERS.map((one) => (
          <option key={one} value={one}>
            {words.tiers[one]}
          </option>
        ))}
      </select>
    </p>
  );
}

/** What it was drawn from and is no longer, and how it would read today. Nothing of it is changed by itself. */
function Marked({ touched: { answers, by_law: byLaw, how, now } }: { touched: Touched }) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  return (
    <div className="my-1 border-guideline border-l-4 bg-sunken px-3 py-1">
      {answers.map(({ fact, name, was = words.noAnswer, is = words.noAnswer }) => (
        <p key={fact}>{words.drawnFrom(name, was, is)}</p>
      ))}
      {byLaw && <p>{words.drawnFromLaw}</p>}
      {how === "changed" && now !== undefined && <p>{words.wouldRead(now)}</p>}
      {how === "gone" && <p>{words.wouldGo}</p>}
    </div>
  );
}

/** Statements that would come today. */
export function Gone({ touched }: { touched: readonly Touched[] }) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  if (touched.length === 0) return null;
  return (
    <ul className="mt-6 max-w-text space-y-1 border-guideline border-l-4 bg-sunken px-3 py-2 text-sm print:hidden">
      {touched.map(({ id, now = "" }) => (
        <li key={id}>{words.wouldCome(now)}</li>
      ))}
    </ul>
  );
}

/** What tells one ground from another: a statement says each once. */
const keyOf = (one: Basis): string =>
  "provision" in one
    ? one.provision
    : "fact" in one
      ? one.fact
      : "measure" in one
        ? one.measure
        : "file" in one
          ? one.file
          : `${one.own} ${one.value}`;

function Grounds({ basis, system }: Pick<BesideProps, "basis" | "system">) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  const language = useLanguage();
  const shown = [...new Map(basis.map((one) => [keyOf(one), one])).values()];
  if (shown.length === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-4">
      <span className="text-muted">{words.restsOn}</span>
      {shown.map((one) => {
        if ("provision" in one) {
          const [instrument = "", local = ""] = one.provision.split("/");
          return (
            <Link
              key={one.provision}
              to="/$language/law/$instrument"
              params={{ language, instrument }}
              hash={local}
              className="link inline-flex min-h-11 items-center"
            >
              {one.where[language]}
            </Link>
          );
        }
        if ("measure" in one || "file" in one) return <OfRegister key={keyOf(one)} one={one} system={system} />;
        if (!("fact" in one) || system === undefined) return <span key={keyOf(one)}>{groundText(one, language)}</span>;
        return (
          <Link
            key={one.fact}
            to="/$language/register/system"
            params={{ language }}
            search={{ id: system.id, part: "history" }}
            className="link inline-flex min-h-11 items-center"
          >
            {words.answerOf(one.name[language])}
          </Link>
        );
      })}
    </p>
  );
}

/** The way to a measure in place, or to a file that shows it. */
function OfRegister({
  one,
  system,
}: {
  one: Extract<Basis, { measure: string } | { file: string }>;
  system: Named | undefined;
}) {
  const language = useLanguage();
  const name = groundText(one, language);
  return (
    <ObjectLink
      of={
        "measure" in one
          ? { kind: "measure", id: one.measure, name, subject: system?.id }
          : { kind: "evidence", id: one.file, name, search: one.name[language] }
      }
    />
  );
}

/** Where the answers a gap waits for are given: on the page of the system. */
export function ToAnswers({ system }: { system: Named }) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  const language = useLanguage();
  return (
    <Link
      to="/$language/register/system"
      params={{ language }}
      search={{ id: system.id }}
      className="link inline-flex min-h-11 items-center text-sm"
    >
      {words.answerIn}
    </Link>
  );
}
