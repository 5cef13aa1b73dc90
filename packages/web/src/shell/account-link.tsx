// The quiet way to the account: a sign where there is little room, with its name where there is more.
import { Link } from "@tanstack/react-router";
import { useLanguage } from "./language.ts";
import { PAGES } from "./pages.ts";

export function AccountLink() {
  const language = useLanguage();
  return (
    <Link
      to="/$language/account"
      params={{ language }}
      className="flex min-h-11 min-w-11 items-center justify-center gap-2 px-2 text-sm text-muted no-underline hover:text-ink aria-[current=page]:font-bold aria-[current=page]:text-accent lg:justify-start lg:px-3"
    >
      <svg
        viewBox="0 0 24 24"
        className="size-5"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
      >
        <circle cx="12" cy="8" r="3.75" />
        <path d="M4.5 20c.8-4 3.7-6 7.5-6s6.7 2 7.5 6" strokeLinecap="round" />
      </svg>
      <span className="sr-only md:not-sr-only">{PAGES.account.title[language]}</span>
    </Link>
  );
}
