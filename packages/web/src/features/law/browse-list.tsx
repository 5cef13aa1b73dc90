// All instruments as they stand on the chosen day: by jurisdiction, Japan first, and by kind.
import { Link } from "@tanstack/react-router";
import { standingOf } from "@yawara/answers";
import { WORDS } from "@yawara/engine";
import { type ComponentProps, type ReactNode, useState } from "react";
import { inOrder, jurisdictionName } from "../../law-picker/jurisdictions.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { ForceStrip } from "./force-strip.tsx";
import { type DayPlace, KINDS, type Row } from "./law-place.ts";
import { Standing } from "./standing.tsx";
import { LAW_WORDS } from "./words.ts";

/** Lists up to this long are open from the start; longer ones only where they are Japan's. */
const SHORT = 40;

export function BrowseList({ rows, day }: { rows: readonly Row[]; day: DayPlace }) {
  const groups = Map.groupBy(rows, (row) => row.jurisdiction);
  const order = inOrder(groups.keys());
  return (
    <div className="border-line border-b">
      {order.map((id) => (
        <Jurisdiction
          key={id}
          id={id}
          rows={groups.get(id)!}
          day={day}
          open={id === "JP" || order.length === 1 || rows.length <= SHORT}
        />
      ))}
    </div>
  );
}

interface JurisdictionProps {
  id: string;
  rows: readonly Row[];
  day: DayPlace;
  open: boolean;
}

function Jurisdiction({ id, rows, day, open }: JurisdictionProps) {
  const language = useLanguage();
  const words = useWords(LAW_WORDS);
  const [there, notYet] = [false, true].map((wanted) =>
    rows.filter((row) => (standingOf(row) === "not-yet") === wanted),
  ) as [Row[], Row[]];
  return (
    <Folded
      open={open}
      className="group border-line border-t"
      summary={
        <summary className="flex min-h-14 cursor-pointer items-center gap-3 py-2">
          <Chevron className="group-open:rotate-90" />
          <h3 className="font-bold text-lg">{jurisdictionName(id, language)}</h3>
          <span className="text-muted text-sm tabular-nums">{words.counted(there.length)}</span>
        </summary>
      }
    >
      <div className="pb-6 md:pl-8">
        <Kinds rows={there} day={day} />
        {notYet.length > 0 && (
          <Folded
            className="mt-2"
            summary={
              <summary className="inline-flex min-h-11 cursor-pointer items-center text-muted text-sm underline underline-offset-4">
                {words.notYet(notYet.length)}
              </summary>
            }
          >
            <Kinds rows={notYet} day={day} />
          </Folded>
        )}
      </div>
    </Folded>
  );
}

interface FoldedProps extends ComponentProps<"details"> {
  open?: boolean;
  summary: ReactNode;
}

/** What is made only once it has been opened: most of some hundred lists never are. */
function Folded({ open = false, summary, children, ...rest }: FoldedProps) {
  const [opened, setOpened] = useState(open);
  return (
    <details open={open} onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)} {...rest}>
      {summary}
      {(opened || open) && children}
    </details>
  );
}

/** What people call it. */
function nameOf({ short, title }: Row): string {
  return short ?? title;
}

function Kinds({ rows, day }: { rows: readonly Row[]; day: DayPlace }) {
  const language = useLanguage();
  const groups = Map.groupBy(rows, (row) => row.kind);
  const collator = new Intl.Collator(language);
  return KINDS.filter((kind) => groups.has(kind)).map((kind) => (
    <section key={kind} className="md:grid md:grid-cols-[7.5rem_minmax(0,1fr)] md:gap-x-4">
      <h4 className="pt-3 pb-1 text-muted text-sm md:pt-3.5">{WORDS[language].kind[kind]}</h4>
      <ul>
        {groups
          .get(kind)!
          .toSorted((a, b) => Number(b.for_ai) - Number(a.for_ai) || collator.compare(nameOf(a), nameOf(b)))
          .map((row) => (
            <Line key={row.id} row={row} day={day} />
          ))}
      </ul>
    </section>
  ));
}

function Line({ row, day }: { row: Row; day: DayPlace }) {
  const language = useLanguage();
  const words = useWords(LAW_WORDS);
  const inForce = row.status === "in-force" || row.status === "partly-in-force";
  return (
    <li
      data-instrument={row.id}
      className="gap-x-4 border-line border-b py-2.5 [contain-intrinsic-size:auto_4.75rem] [content-visibility:auto] last:border-0 sm:grid sm:grid-cols-[minmax(0,1fr)_9.5rem] sm:items-start"
    >
      <div className="min-w-0">
        <Link
          to="/$language/law/$instrument"
          params={{ language, instrument: row.id }}
          search={day}
          className={`link inline-block py-0.5 ${inForce ? "" : "text-muted"}`}
        >
          {nameOf(row)}
        </Link>
        {row.for_ai && <span className="ml-2 inline-block text-muted text-xs">{words.madeForAi}</span>}
        <p className="flex flex-wrap items-center gap-x-3 text-muted text-sm">
          <span className="sm:hidden">
            <Standing of={row} />
          </span>
          <span className="tabular-nums">{words.provisions(row.provisions)}</span>
          <ForceStrip forces={row.forces} muted={!inForce} />
        </p>
      </div>
      <div className="hidden pt-0.5 text-sm sm:block">
        <Standing of={row} />
      </div>
    </li>
  );
}

export function Chevron({ className = "" }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={`size-5 shrink-0 text-muted transition-transform ${className}`}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
    >
      <path d="M9.5 6l6 6-6 6" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
