// The main way in: begin the questions, or go on where one left; beginning anew can be undone.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { beginWith, bringBack, isBegun, useDraft, useDraftBefore } from "../../draft/draft.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { answersQuery } from "../interview/interview-query.ts";
import { START_WORDS } from "./words.ts";

/** What a person knows a system by, before everything else that was said of it. */
const KNOWN_BY = ["organisation.kind", "role.functions", "system.functions", "use.areas"];
const MOST_SHOWN = 4;

export function BeginOrGoOn() {
  const draft = useDraft();
  const begun = isBegun(draft);
  const [cleared, setCleared] = useState(false);
  return (
    <div>
      {begun ? <GoOn onClear={() => setCleared(true)} /> : <Begin />}
      <Before cleared={cleared && !begun} />
    </div>
  );
}

function Begin() {
  const words = useWords(START_WORDS);
  const language = useLanguage();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="font-bold text-xl">
        {words.questions}
      </h2>
      <p className="mt-1 text-muted">{words.questionsAbout}</p>
      <Link to="/$language/check/ask" params={{ language }} className={`${buttonClass("filled")} mt-4 min-w-40`}>
        {words.begin}
      </Link>
    </section>
  );
}

function GoOn({ onClear }: { onClear: () => void }) {
  const words = useWords(START_WORDS);
  const language = useLanguage();
  const draft = useDraft();
  const { data: answers } = useQuery(answersQuery(draft, language));
  const count = Object.keys(draft.facts).length;
  const shown = [
    ...KNOWN_BY.flatMap((fact) => answers?.find((one) => one.fact === fact) ?? []),
    ...(answers ?? []).filter(({ fact }) => !KNOWN_BY.includes(fact)),
  ].slice(0, MOST_SHOWN);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="font-bold text-xl">
        {draft.name === undefined ? words.answered(count) : words.goOnFrom(draft.name[language])}
      </h2>
      <dl className="mt-3 min-h-28 space-y-1">
        {shown.map(({ fact, name, text }) => (
          <div key={fact} className="flex gap-x-3">
            <dt className="w-40 shrink-0 text-muted">{name}</dt>
            <dd className="line-clamp-2">{text}</dd>
          </div>
        ))}
        {answers !== undefined && answers.length > MOST_SHOWN && (
          <div className="text-muted text-sm">
            <dt className="sr-only">{words.answered(count)}</dt>
            <dd>{words.andMore(answers.length - MOST_SHOWN)}</dd>
          </div>
        )}
      </dl>
      <div className="mt-4 flex flex-wrap gap-2">
        <Link to="/$language/check/ask" params={{ language }} className={`${buttonClass("filled")} min-w-40`}>
          {words.goOn}
        </Link>
        <Link to="/$language/check/report" params={{ language }} className={buttonClass("outlined")}>
          {words.toReport}
        </Link>
        <Button
          look="plain"
          onClick={() => {
            beginWith({});
            onClear();
          }}
        >
          {words.startOver}
        </Button>
      </div>
    </section>
  );
}

/** What was described before the present system, ready to be brought back. */
function Before({ cleared }: { cleared: boolean }) {
  const words = useWords(START_WORDS);
  const language = useLanguage();
  const before = useDraftBefore();
  const there = isBegun(before);
  return (
    <div role="status" className={there ? "mt-5 flex flex-wrap items-center gap-x-3 border-line border-l-2 pl-4" : ""}>
      {there && (
        <>
          <p>
            {cleared && words.startedOver} {words.before(before.name?.[language], Object.keys(before.facts).length)}
          </p>
          <button type="button" className="link min-h-11" onClick={bringBack}>
            {words.bringBack}
          </button>
        </>
      )}
    </div>
  );
}
