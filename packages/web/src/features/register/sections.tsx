// The way between the parts of the register: systems, what they stand on, units, people, tables in and out, log of changes.
import { Link } from "@tanstack/react-router";
import { useLanguage, useWords } from "../../shell/language.ts";
import type { PAGES } from "../../shell/pages.ts";
import { REGISTER_WORDS } from "./words.ts";

const SECTIONS = [
  { to: "/$language/register", name: "systems", exact: true },
  { to: "/$language/register/assets", name: "assets", exact: false },
  { to: "/$language/register/units", name: "units", exact: false },
  { to: "/$language/register/people", name: "people", exact: false },
  { to: "/$language/register/import", name: "tables", exact: false },
  { to: "/$language/register/log", name: "log", exact: false },
] as const;

export function Sections({ page }: { page: keyof typeof PAGES }) {
  const words = useWords(REGISTER_WORDS);
  const language = useLanguage();
  return (
    <nav aria-label={words.sections} className="mb-6 border-line border-b print:hidden">
      <ul className="flex flex-wrap gap-x-6">
        {SECTIONS.map(({ to, name, exact }) => (
          <li key={to}>
            <Link
              to={to}
              params={{ language }}
              activeOptions={{ exact, includeSearch: false }}
              // The page of one system stands within the systems.
              {...(name === "systems" && page === "system" && { "aria-current": "true" })}
              className="-mb-px inline-flex min-h-11 items-center border-transparent border-b-2 text-muted no-underline hover:text-ink aria-[current]:border-accent aria-[current]:font-bold aria-[current]:text-accent"
            >
              {words[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
