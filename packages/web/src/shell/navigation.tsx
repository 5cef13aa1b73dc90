// The name of the product and the doors to its rooms.

import { Link } from "@tanstack/react-router";
import { Icon } from "../ui/icon.tsx";
import { useLanguage, useWords } from "./language.ts";
import { PAGES } from "./pages.ts";
import { SHELL_WORDS } from "./words.ts";

const DOORS = [
  { to: "/$language/check", page: PAGES.check, icon: "M5 12.5l4.5 4.5L19 7.5" },
  { to: "/$language/law", page: PAGES.law, icon: "M5 4.5h11l3 3V19.5H5zM8.5 10h7M8.5 14h7" },
  { to: "/$language/compare", page: PAGES.compare, icon: "M6 19.5V10M12 19.5V4.5M18 19.5V13" },
  {
    to: "/$language/incident",
    page: PAGES.incident,
    icon: "M12 4.5a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 8.5v4.3l2.8 1.7",
  },
  { to: "/$language/register", page: PAGES.register, icon: "M4.5 5.5h15v13h-15zM4.5 10h15M4.5 14.25h15M9.5 10v8.5" },
] as const;

/** The register is the server's: without one there is no such room. */
const OPEN = DOORS.filter(({ page }) => !("served" in page) || import.meta.env.VITE_STATIC !== "1");

export function Brand() {
  const language = useLanguage();
  const words = useWords(SHELL_WORDS);
  return (
    <Link
      to="/$language"
      params={{ language }}
      className="flex min-h-11 shrink-0 items-center gap-2 whitespace-nowrap font-bold text-ink text-lg no-underline"
    >
      <svg viewBox="0 0 24 24" className="size-6 text-accent" aria-hidden="true" fill="none" stroke="currentColor">
        <path d="M12 2.5 20.5 12 12 21.5 3.5 12Z" strokeWidth="2" strokeLinejoin="round" />
        <circle cx="12" cy="12" r="2.2" fill="currentColor" stroke="none" />
      </svg>
      {words.brand}
    </Link>
  );
}

/** A row at the foot of a phone's screen, a column at the left of a wide one. */
export function Navigation() {
  const language = useLanguage();
  const words = useWords(SHELL_WORDS);
  return (
    <nav
      aria-label={words.navigation}
      className="fixed inset-x-0 bottom-0 z-40 border-line border-t bg-surface lg:static lg:border-0"
    >
      <ul className="flex lg:flex-col lg:gap-1">
        {OPEN.map(({ to, page, icon }) => (
          <li key={to} className="flex-1">
            <Link
              to={to}
              params={{ language }}
              className="flex min-h-14 flex-col items-center justify-center gap-0.5 text-muted text-xs no-underline hover:text-ink aria-[current=page]:font-bold aria-[current=page]:text-accent lg:min-h-11 lg:flex-row lg:justify-start lg:gap-3 lg:rounded-8 lg:px-3 lg:text-base lg:aria-[current=page]:bg-accent-soft"
            >
              <Icon d={icon} width={1.8} />
              {page.title[language]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
