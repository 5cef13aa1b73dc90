// The two parts of the page of risks: the risks with their map, and the measures in use against them.
import { Link } from "@tanstack/react-router";
import { useLanguage, useWords } from "../../shell/language.ts";
import { searchOf } from "../../shell/use-place.ts";
import type { RisksPlace } from "./risk-place.ts";
import { RISKS_WORDS } from "./words.ts";

export function Ways({ view }: { view: RisksPlace }) {
  const words = useWords(RISKS_WORDS);
  const language = useLanguage();
  return (
    <nav aria-label={words.viewsNamed} className="mb-6 print:hidden">
      <ul className="flex flex-wrap gap-2">
        {([undefined, "measures"] as const).map((show) => (
          <li key={show ?? "risks"}>
            <Link
              to="/$language/register/risks"
              params={{ language }}
              search={searchOf({ show })}
              resetScroll={false}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={view.show === show ? "page" : undefined}
              className="inline-flex min-h-11 items-center rounded-8 border border-line px-4 text-ink no-underline hover:bg-sunken aria-[current=page]:border-accent aria-[current=page]:font-bold aria-[current=page]:text-accent"
            >
              {show === undefined ? words.list : words.measuresInUse}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
