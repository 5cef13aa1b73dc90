// The way between the parts of one system's page.
import { useLinkProps } from "@tanstack/react-router";
import { useLanguage, useWords } from "../../shell/language.ts";
import { searchOf, usePlace } from "../../shell/use-place.ts";
import { SYSTEM_PARAMETERS, SYSTEM_PARTS, type SystemPart } from "./register-place.ts";
import { SYSTEM_WORDS } from "./system-words.ts";

export function SystemParts({ part }: { part: SystemPart }) {
  const words = useWords(SYSTEM_WORDS);
  return (
    <nav aria-label={words.partsNamed} className="mb-6 print:hidden">
      <ul className="flex flex-wrap gap-2">
        {SYSTEM_PARTS.map((name) => (
          <li key={name}>
            <Part name={name} isOpen={name === part} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The router takes a link for the open page by its path, which is the same for all parts: which one is open is said here. */
function Part({ name, isOpen }: { name: SystemPart; isOpen: boolean }) {
  const words = useWords(SYSTEM_WORDS);
  const language = useLanguage();
  const { id } = usePlace(SYSTEM_PARAMETERS);
  const link = useLinkProps({
    to: "/$language/register/system",
    params: { language },
    search: searchOf({ id, part: name === "overview" ? undefined : name }),
    resetScroll: false,
  });
  return (
    <a
      {...link}
      aria-current={isOpen ? "page" : undefined}
      className="inline-flex min-h-11 items-center rounded-8 border border-line px-4 text-ink no-underline hover:bg-sunken aria-[current=page]:border-accent aria-[current=page]:font-bold aria-[current=page]:text-accent"
    >
      {words.parts[name]}
    </a>
  );
}
