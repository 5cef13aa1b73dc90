// The first page: what this is, for whom, and three doors.

import { Link } from "@tanstack/react-router";
import { isBegun, useDraft } from "../../draft/draft.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Gauge } from "../../ui/gauge.tsx";
import { Icon } from "../../ui/icon.tsx";
import { HOME_FIGURES } from "./figures.ts";
import { HOME_WORDS } from "./words.ts";

const DOORS = [
  { to: "/$language/check", door: "check" },
  { to: "/$language/law", door: "law" },
  { to: "/$language/compare", door: "compare" },
] as const;

export function HomePage() {
  const words = useWords(HOME_WORDS);
  return (
    <div className="phrases max-w-5xl">
      <h1 className="max-w-3xl font-bold text-[2rem] leading-tight md:text-[2.5rem]">{words.title}</h1>
      <p className="mt-4 max-w-text text-lg">{words.lead}</p>
      <GoOn />
      <Doors />
      <SupportDoor />
      <div className="mt-10 grid gap-10 md:grid-cols-2 md:gap-12">
        <Example />
        <div className="space-y-6">
          <List title={words.how} items={words.promises} />
          <List title={words.forWhom} items={words.people} />
        </div>
      </div>
      <Holdings />
    </div>
  );
}

/** The way back to what was begun in this browser. */
function GoOn() {
  const language = useLanguage();
  const words = useWords(HOME_WORDS);
  const draft = useDraft();
  if (!isBegun(draft)) return null;
  return (
    <section aria-labelledby="go-on" className="mt-8 border-accent border-l-4 bg-sunken px-5 py-4">
      <h2 id="go-on" className="font-bold">
        {words.goOnTitle(draft.name?.[language], Object.keys(draft.facts).length)}
      </h2>
      <p className="mt-3 flex flex-wrap gap-2">
        <Link to="/$language/check/ask" params={{ language }} className={`${buttonClass("filled")} min-w-40`}>
          {words.goOn}
        </Link>
        <Link to="/$language/check/report" params={{ language }} className={buttonClass("outlined")}>
          {words.toReport}
        </Link>
      </p>
    </section>
  );
}

function Doors() {
  const language = useLanguage();
  const words = useWords(HOME_WORDS);
  return (
    <ul className="mt-8 grid gap-x-8 border-line border-t md:grid-cols-3 md:border-t-0">
      {DOORS.map(({ to, door }) => (
        <li key={door} className="border-line border-b md:border-t-4 md:border-t-accent md:border-b-0">
          <Link to={to} params={{ language }} className="group block min-h-11 py-4 text-ink no-underline md:pt-5">
            <span className="flex items-center justify-between gap-2 font-bold text-accent text-xl group-hover:underline">
              {words[door].title}
              <Icon d="M5 12h13M12.5 6.5 18 12l-5.5 5.5" />
            </span>
            <span className="mt-1 block">{words[door].text}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The way of those who come for money first. */
function SupportDoor() {
  const language = useLanguage();
  const words = useWords(HOME_WORDS);
  return (
    <p className="mt-2 md:mt-4">
      <Link
        to="/$language/check/support"
        params={{ language }}
        className="link inline-flex min-h-11 items-center font-bold"
      >
        {words.support}
      </Link>
    </p>
  );
}

function Example() {
  const language = useLanguage();
  const words = useWords(HOME_WORDS);
  const { id, name, gauge, offers } = HOME_FIGURES.example;
  return (
    <section aria-labelledby="example">
      <h2 id="example" className="font-bold">
        {words.exampleTitle}
      </h2>
      <p className="mt-3 text-lg">{name[language]}</p>
      <div className="mt-4">
        <Gauge counts={gauge} />
      </div>
      <p className="mt-2 text-sm">{words.offers(offers)}</p>
      <p className="mt-4">
        <Link to="/$language/check/report" params={{ language }} search={{ example: id }} className="link">
          {words.exampleMore}
        </Link>
      </p>
    </section>
  );
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <section>
      <h2 className="font-bold">{title}</h2>
      <ul className="mt-2 space-y-1">
        {items.map((item) => (
          <li key={item} className="flex gap-3">
            <span aria-hidden="true" className="mt-[0.8em] h-px w-3 shrink-0 bg-control" />
            {item}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Holdings() {
  const language = useLanguage();
  const words = useWords(HOME_WORDS);
  const { provisions, instruments, jurisdictions, cases } = HOME_FIGURES;
  const number = new Intl.NumberFormat(language);
  return (
    <p className="mt-12 border-line border-t pt-4 text-muted text-sm">
      {words.holdings({
        provisions: number.format(provisions),
        instruments: number.format(instruments),
        jurisdictions: number.format(jurisdictions),
        cases: number.format(cases),
      })}
    </p>
  );
}
