// The answers so far: every one can be changed, what was not known or put off can be answered after all.
import { Link } from "@tanstack/react-router";
import type { InterviewView } from "@yawara/answers/ask";
import type { Draft } from "../../draft/draft.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { searchOf, usePlace } from "../../shell/use-place.ts";
import { Fold } from "../../ui/fold.tsx";
import { INTERVIEW_PARAMETERS } from "./interview-place.ts";
import { ASK_WORDS } from "./words.ts";

interface Row {
  fact: string;
  name: string;
  text: string;
  muted: boolean;
}

export function Answers({ draft, view, open }: { draft: Draft; view: InterviewView; open: boolean }) {
  const words = useWords(ASK_WORDS);
  const language = useLanguage();
  const { about } = usePlace(INTERVIEW_PARAMETERS);
  const rows = rowsOf(draft, view, words);
  if (rows.length === 0) return null;
  return (
    <Fold
      open={open}
      className="border-line border-t pt-2"
      summary={<h2 className="link font-bold">{words.answers(rows.length)}</h2>}
    >
      <dl className="mt-1">
        {rows.map(({ fact, name, text, muted }) => (
          <div
            key={fact}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-line border-b py-1.5 last:border-0 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_auto]"
          >
            <dt className="text-muted text-sm sm:text-base">{name}</dt>
            <dd className={`col-start-1 wrap-anywhere sm:col-start-2 ${muted ? "text-muted" : ""}`}>{text}</dd>
            <dd className="col-start-2 row-span-2 row-start-1 sm:col-start-3 sm:row-span-1">
              <Link
                to="/$language/check/ask"
                params={{ language }}
                search={searchOf({ about, fact })}
                aria-label={words.changeOf(name)}
                className="link inline-flex min-h-11 items-center px-1"
              >
                {words.change}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}

/** Answers in the order they were given; what an example or a file brought along comes after them. */
function rowsOf(draft: Draft, view: InterviewView, words: { notKnown: string; putOff: string }): Row[] {
  const place = (fact: string) => (draft.asked.includes(fact) ? draft.asked.indexOf(fact) : draft.asked.length);
  const without = (facts: readonly string[], text: string): Row[] =>
    facts.flatMap((fact) => {
      const name = view.unanswered[fact];
      return name === undefined ? [] : [{ fact, name, text, muted: true }];
    });
  const given = view.answers.map((one) => ({ ...one, muted: false }));
  const known = new Set(given.map(({ fact }) => fact));
  return [
    ...given,
    ...without(
      draft.declined.filter((fact) => !known.has(fact)),
      words.notKnown,
    ),
  ]
    .sort((a, b) => place(a.fact) - place(b.fact))
    .concat(without(draft.later, words.putOff));
}
