// The way between the parts of the register: what is worked on in a row, lists and files behind one button.
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import type { PAGES } from "../../shell/pages.ts";
import { closePopover, Popover } from "../../ui/popover.tsx";
import { NoticesLink } from "../register-notices/notices-link.tsx";
import { REGISTER_WORDS } from "./words.ts";

/** What is worked on; most days need nothing else. */
const WORK = [
  { to: "/$language/register", name: "systems", exact: true },
  { to: "/$language/register/tasks", name: "tasks", exact: false },
  { to: "/$language/register/risks", name: "risks", exact: false },
  { to: "/$language/register/incidents", name: "incidents", exact: false },
  { to: "/$language/register/evidence", name: "evidence", exact: false },
  { to: "/$language/register/disclosures", name: "disclosures", exact: false },
] as const;

/** What the work draws on. */
const LISTS = [
  { to: "/$language/register/assets", name: "assets", exact: false },
  { to: "/$language/register/uses", name: "uses", exact: false },
  { to: "/$language/register/units", name: "units", exact: false },
  { to: "/$language/register/people", name: "people", exact: false },
  { to: "/$language/register/import", name: "tables", exact: false },
  { to: "/$language/register/log", name: "log", exact: false },
] as const;

/** The page of a part that the row does not name, where one of its parts is open. */
const LIST_PAGES: Partial<Record<keyof typeof PAGES, (typeof LISTS)[number]["name"]>> = {
  assets: "assets",
  reportedUses: "uses",
  units: "units",
  people: "people",
  registerImport: "tables",
  log: "log",
};

const STEP =
  "-mb-px inline-flex min-h-11 items-center border-transparent border-b-2 text-muted no-underline hover:text-ink aria-[current]:border-accent aria-[current]:font-bold aria-[current]:text-accent";

export function Sections({ page, organisation }: { page: keyof typeof PAGES; organisation: string }) {
  const words = useWords(REGISTER_WORDS);
  const open = LIST_PAGES[page];
  return (
    <nav aria-label={words.sections} className="mb-6 border-line border-b print:hidden">
      <ul className="flex flex-wrap items-center gap-x-6">
        {WORK.map((part) => (
          <li key={part.to}>
            {/* The page of one system stands within the systems. */}
            <Part part={part} isCurrent={part.name === "systems" && page === "system"} className={STEP} />
          </li>
        ))}
        <li>
          <Popover
            look="plain"
            align="start"
            className={`px-0! ${open === undefined ? "font-normal! text-muted!" : ""}`}
            label={open === undefined ? words.lists : words.listsOf(words[open])}
          >
            <ul className="-m-2">
              {LISTS.map((part) => (
                <li key={part.to}>
                  <Part
                    part={part}
                    className="flex min-h-11 items-center rounded-4 px-3 text-ink no-underline hover:bg-sunken aria-[current]:font-bold aria-[current]:text-accent"
                  />
                </li>
              ))}
            </ul>
          </Popover>
        </li>
        <li className="ml-auto">
          <NoticesLink organisation={organisation} className={STEP} />
        </li>
      </ul>
    </nav>
  );
}

interface PartProps {
  part: (typeof WORK)[number] | (typeof LISTS)[number];
  isCurrent?: boolean;
  className: string;
}

function Part({ part: { to, name, exact }, isCurrent = false, className }: PartProps): ReactNode {
  const words = useWords(REGISTER_WORDS);
  const language = useLanguage();
  return (
    <Link
      to={to}
      params={{ language }}
      activeOptions={{ exact, includeSearch: false }}
      onClick={(event) => closePopover(event.currentTarget)}
      {...(isCurrent && { "aria-current": "true" })}
      className={className}
    >
      {words[name]}
    </Link>
  );
}
