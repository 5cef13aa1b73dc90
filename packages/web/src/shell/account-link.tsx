// The quiet way to the account; only where there is a server.
import { Link } from "@tanstack/react-router";
import { useLanguage } from "./language.ts";
import { PAGES } from "./pages.ts";

/** On a phone the head of the page is full: there it stands at the foot. */
const PLACES = {
  head: "hidden min-h-11 text-muted no-underline hover:text-ink md:flex lg:px-3",
  foot: "link flex min-h-11 w-fit md:hidden",
} as const;

export function AccountLink({ place }: { place: keyof typeof PLACES }) {
  const language = useLanguage();
  if (import.meta.env.VITE_STATIC === "1") return null;
  return (
    <Link
      to="/$language/account"
      params={{ language }}
      className={`items-center gap-2 text-sm aria-[current=page]:font-bold aria-[current=page]:text-accent ${PLACES[place]}`}
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
      {PAGES.account.title[language]}
    </Link>
  );
}
