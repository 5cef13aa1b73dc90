// The way between the parts of one system's page.
import { Link } from "@tanstack/react-router";
import { useLanguage, useWords } from "../../shell/language.ts";
import { searchOf, usePlace } from "../../shell/use-place.ts";
import { SYSTEM_PARAMETERS, SYSTEM_PARTS, type SystemPart } from "./register-place.ts";
import { SYSTEM_WORDS } from "./system-words.ts";

export function SystemParts({ part }: { part: SystemPart }) {
  const words = useWords(SYSTEM_WORDS);
  const language = useLanguage();
  const { id } = usePlace(SYSTEM_PARAMETERS);
  return (
    <nav aria-label={words.partsNamed} className="mb-6 print:hidden">
      <ul className="flex flex-wrap gap-2">
        {SYSTEM_PARTS.map((name) => (
          <li key={name}>
            <Link
              to="/$language/register/system"
              params={{ language }}
              search={searchOf({ id, part: name === "overview" ? undefined : name })}
              resetScroll={false}
              // The router would say of every part that it is the page shown: their addresses differ in what is searched for alone.
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={name === part ? "page" : undefined}
              className="inline-flex min-h-11 items-center rounded-8 border border-line px-4 text-ink no-underline hover:bg-sunken aria-[current=page]:border-accent aria-[current=page]:font-bold aria-[current=page]:text-accent"
            >
              {words.parts[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
