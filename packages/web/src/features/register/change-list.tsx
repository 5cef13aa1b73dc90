// Changes of the ledger in plain words: who, when, what, and from what to what.
import { Link } from "@tanstack/react-router";
import type { Language } from "@yawara/engine";
import { ROLE_WORDS } from "../../api/role-words.ts";
import type { Role } from "../../api/types.ts";
import { useNames } from "../../api/use-names.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Fold } from "../../ui/fold.tsx";
import { formatLawDay, formatMoment } from "../../ui/format-date.ts";
import type { SaidForReader } from "../../worker/register-verbs.ts";
import type { EvidenceKind, Scan } from "../register-evidence/evidence-types.ts";
import { EVIDENCE_WORDS } from "../register-evidence/evidence-words.ts";
import { ASSET_WORDS } from "./asset-words.ts";
import type { AssetKind, Change, FromTo, Recorded } from "./ledger-types.ts";
import { LOG_WORDS } from "./log-words.ts";
import type { Place } from "./room.tsx";
import { stateText } from "./state-words.ts";
import { useFactWords } from "./use-fact-words.ts";
import { useLedgerNames } from "./use-ledger-names.ts";

/** More lines of one change are folded away. */
const FEW = 6;
const LINKS = ["subject_asset", "asset_part", "evidence_link", "risk_measure"];
/** What somebody without an account makes, by a link. */
const REPORTED = ["incident", "report", "report_contact"];

interface ListProps {
  place: Place;
  changes: readonly Change[];
  /** Whether what was done together says so. */
  batches?: boolean;
}

export function ChangeList({ place, changes, batches = false }: ListProps) {
  const words = useWords(LOG_WORDS);
  const nameOf = useLedgerNames(
    place,
    changes.some(({ kind }) => LINKS.includes(kind)),
  );
  if (changes.length === 0) return <p className="text-muted">{words.none}</p>;
  return (
    <ol className="space-y-3">
      {changes.map((change) => (
        <Entry key={change.sequence} place={place} change={change} nameOf={nameOf} batches={batches} />
      ))}
    </ol>
  );
}

type NameOf = (id: string) => string | undefined;

interface EntryProps {
  place: Place;
  change: Change;
  nameOf: NameOf;
  batches: boolean;
}

/** Whoever made a change without an account: somebody with a link, the scanner of files, or the account service. */
function withoutAccount(words: (typeof LOG_WORDS)["en"], kind: string): string {
  if (REPORTED.includes(kind)) return words.reporter;
  return kind === "evidence_content" ? words.scanner : words.service;
}

function Entry({ place, change, nameOf, batches }: EntryProps) {
  const words = useWords(LOG_WORDS);
  const language = useLanguage();
  const memberOf = useNames(place.me, place.organisation);
  const { sequence, on, by, via, kind, action, object, batch, changed } = change;
  const who = by !== "" ? memberOf(by) : withoutAccount(words, kind);
  const [first = "", second = ""] = object.split(" ");
  const named = (name: string | undefined) => (name === undefined ? words.nameless : words.quoted(name));
  const isLink = LINKS.includes(kind);
  const name = kind === "member" ? memberOf(object) : (change.name ?? nameOf(isLink ? first : object));
  return (
    <li className="border-line border-l-2 pl-4">
      <p className="wrap-anywhere">{words.did({ who, kind, action, name: named(name), on: named(nameOf(second)) })}</p>
      <p className="text-muted text-sm">
        {[formatMoment(on, language), words.number(sequence), via === "key" && words.byKey]
          .filter(Boolean)
          .join("\u00a0· ")}
        {batches && batch !== undefined && (
          <>
            {"\u00a0· "}
            <Link to="/$language/register/log" params={{ language }} search={{ batch }} className="link">
              {words.together}
            </Link>
          </>
        )}
      </p>
      {changed === undefined && action !== "erase" && <p className="text-sm">{words.erased}</p>}
      {!isLink && changed !== undefined && (
        <Values kind={kind} changed={changed} isNew={action === "create" || action === "adopt"} nameOf={nameOf} />
      )}
    </li>
  );
}

interface Line {
  name: string;
  from: string | undefined;
  to: string | undefined;
}

interface ValuesProps {
  kind: Recorded;
  changed: NonNullable<Change["changed"]>;
  /** Everything of a new thing is new: it is folded away, and its name has been said. */
  isNew: boolean;
  nameOf: NameOf;
}

function Values({ kind, changed, isNew, nameOf }: ValuesProps) {
  const words = useWords(LOG_WORDS);
  const language = useLanguage();
  const facts = factsIn(changed.facts ?? {});
  const said = useFactWords(
    facts.flatMap(({ fact, from, to }) => [
      { fact, value: from },
      { fact, value: to },
    ]),
  );
  const columns = Object.entries(changed).flatMap(([column, { from, to }]): Line[] => {
    const name = words.columns[column];
    if (name === undefined || (isNew && column === "name")) return [];
    const text = (value: unknown) =>
      column === "state" && typeof value === "string"
        ? stateText(kind, value, language)
        : valueText(column, value, language, nameOf);
    return [{ name, from: text(from), to: text(to) }];
  });
  const lines = [...columns, ...facts.map(({ fact }, i) => factLine(fact, said, i))];
  if (lines.length === 0) return null;
  if (lines.length <= (isNew ? 1 : FEW)) return <Lines lines={lines} />;
  return (
    <Fold summary={(isNew ? words.firstValues : words.values)(lines.length)} summaryClassName="link w-fit text-sm">
      <Lines lines={lines} />
    </Fold>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const words = useWords(LOG_WORDS);
  return (
    <ul className="text-sm">
      {lines.map(({ name, from, to = words.notGiven }) => (
        <li key={name} className="wrap-anywhere">
          <span className="text-muted">
            {name}
            {words.colon}
          </span>
          {from === undefined ? to : words.fromTo(from, to)}
        </li>
      ))}
    </ul>
  );
}

function factLine(fact: string, said: readonly SaidForReader[] | undefined, i: number): Line {
  return { name: said?.[2 * i]?.name ?? fact, from: said?.[2 * i]?.text, to: said?.[2 * i + 1]?.text };
}

/** The facts that changed, of the column that holds all. */
function factsIn({ from, to }: FromTo): { fact: string; from: unknown; to: unknown }[] {
  const [was, is] = [from, to].map((all) => (all ?? {}) as Record<string, unknown>) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((fact) => JSON.stringify(was[fact]) !== JSON.stringify(is[fact]))
    .map((fact) => ({ fact, from: was[fact], to: is[fact] }));
}

/** A value of a column as a person reads it; nothing where there is none. */
function valueText(column: string, value: unknown, language: Language, nameOf: NameOf): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = Array.isArray(value) ? value.join(", ") : String(value);
  if (column === "next_review" || column === "confirmed_on" || column === "valid_until" || column === "at")
    return formatLawDay(text, language);
  if (column.endsWith("_id")) return nameOf(text) ?? LOG_WORDS[language].nameless;
  if (column === "kind") return kindText(text, language);
  if (column === "scan") return EVIDENCE_WORDS[language].scans[text as Scan] ?? text;
  return column === "role" ? ROLE_WORDS[language][text as Role] : text;
}

/** What systems stand on and evidence each have kinds of their own. */
const kindText = (text: string, language: Language): string =>
  ASSET_WORDS[language].kinds[text as AssetKind] ?? EVIDENCE_WORDS[language].kinds[text as EvidenceKind] ?? text;
