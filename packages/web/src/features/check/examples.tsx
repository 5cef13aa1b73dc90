// The gallery of examples: choose one and its report opens.
import { Link } from "@tanstack/react-router";
import { beginWith } from "../../draft/draft.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import type { ExampleView } from "../../worker/interview-verbs.ts";
import { START_WORDS } from "./words.ts";

export function Examples({ examples }: { examples: readonly ExampleView[] | undefined }) {
  const words = useWords(START_WORDS);
  return (
    <section aria-labelledby="examples">
      <h2 id="examples" className="font-bold text-xl">
        {words.examples}
      </h2>
      <p className="mt-1 max-w-text text-muted">{words.examplesAbout}</p>
      <ul className="mt-4 grid gap-x-10 md:grid-cols-2 2xl:grid-cols-3">
        {examples === undefined
          ? PLACES.map((place) => (
              <li key={place} className="h-34 animate-pulse border-line border-t py-4">
                <div className="h-5 w-2/3 rounded-4 bg-sunken" />
                <div className="mt-3 h-4 rounded-4 bg-sunken" />
                <div className="mt-2 h-4 w-1/2 rounded-4 bg-sunken" />
              </li>
            ))
          : examples.map((example) => <Example key={example.id} example={example} />)}
      </ul>
    </section>
  );
}

const PLACES = Array.from({ length: 12 }, (_, place) => place);

function Example({ example: { id, name, about, kind, facts } }: { example: ExampleView }) {
  const language = useLanguage();
  return (
    <li className="border-line border-t">
      <Link
        to="/$language/check/report"
        params={{ language }}
        onClick={() => beginWith({ name, facts, from: id })}
        className="group -mx-3 block h-full rounded-8 px-3 py-4 no-underline hover:bg-sunken"
      >
        <span className="link block font-bold group-hover:decoration-2">{name[language]}</span>
        <span className="mt-1 block text-ink">{about}</span>
        <span className="mt-1 block text-muted text-sm">{kind}</span>
      </Link>
    </li>
  );
}
