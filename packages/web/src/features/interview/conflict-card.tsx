// Answers that cannot be true together: why, and each of them with a way to change it.
import { Link } from "@tanstack/react-router";
import type { ConflictView } from "@yawara/answers/ask";
import { useEffect, useRef } from "react";
import { answer } from "../../draft/draft.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { searchOf, usePlace } from "../../shell/use-place.ts";
import { INTERVIEW_PARAMETERS } from "./interview-place.ts";
import { ASK_WORDS } from "./words.ts";

export function ConflictCard({ conflict: { why, answers } }: { conflict: ConflictView }) {
  const words = useWords(ASK_WORDS);
  const language = useLanguage();
  const { about } = usePlace(INTERVIEW_PARAMETERS);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section>
      <h1 ref={heading} tabIndex={-1} className="max-w-text font-bold text-2xl leading-snug outline-none">
        {words.conflict}
      </h1>
      <p className="mt-3 max-w-text border-accent border-l-2 pl-4">{why}</p>
      <p className="mt-4">{words.conflictHelp}</p>
      <ul className="mt-3 max-w-text border-line border-t">
        {answers.map(({ fact, name, text }) => (
          <li key={fact} className="flex flex-wrap items-center gap-x-5 border-line border-b py-2">
            <p className="min-w-full flex-1 sm:min-w-0">
              <span className="block text-muted text-sm">{name}</span>
              {text}
            </p>
            <Link
              to="/$language/check/ask"
              params={{ language }}
              search={searchOf({ about, fact })}
              aria-label={words.changeOf(name)}
              className="link inline-flex min-h-11 items-center"
            >
              {words.change}
            </Link>
            <button
              type="button"
              aria-label={words.setUnknownOf(name)}
              className="link min-h-11"
              onClick={() => answer(fact, undefined)}
            >
              {words.setUnknown}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
