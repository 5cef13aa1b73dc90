// The answers that can be tried otherwise: each a line that opens to its choices.
import { Link } from "@tanstack/react-router";
import { type AnswerChanges, sameAnswer } from "@yawara/answers";
import type { ChangeableFact } from "@yawara/answers/check";
import { useEffect, useRef } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Chevron } from "../report/finding.tsx";
import { useReportContext } from "../report/report-context.ts";
import { AnswerField } from "./answer-field.tsx";
import { WHAT_IF_WORDS } from "./words.ts";

interface Trying {
  changes: AnswerChanges;
  change: (next: AnswerChanges) => void;
  /** The fact the sheet was opened for. */
  first: string | undefined;
}

export function WhatIfAnswers({ facts, ...trying }: Trying & { facts: ChangeableFact[] }) {
  const words = useWords(WHAT_IF_WORDS);
  const [given, open] = [true, false].map((known) => facts.filter(({ value }) => (value !== undefined) === known)) as [
    ChangeableFact[],
    ChangeableFact[],
  ];
  return (
    <>
      <FactList title={words.answers} facts={given} {...trying} />
      {open.length > 0 && <FactList title={words.open} note={words.openNote} facts={open} {...trying} />}
    </>
  );
}

function FactList({
  title,
  note,
  facts,
  ...trying
}: Trying & { title: string; note?: string; facts: ChangeableFact[] }) {
  return (
    <section className="not-first:mt-6">
      <h3 className="font-bold">
        {title} {note !== undefined && <span className="ml-1 font-normal text-muted text-sm">{note}</span>}
      </h3>
      <ul className="mt-1 border-line border-t">
        {facts.map((fact) => (
          <li key={fact.id} className="border-line border-b">
            <FactDetails fact={fact} {...trying} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FactDetails({ fact, changes, change, first }: Trying & { fact: ChangeableFact }) {
  const words = useWords(WHAT_IF_WORDS);
  const language = useLanguage();
  const { mine } = useReportContext();
  const details = useRef<HTMLDetailsElement>(null);
  const changed = fact.id in changes;
  const value = changed ? (changes[fact.id] ?? undefined) : fact.value;
  useEffect(() => {
    if (first !== fact.id) return;
    details.current!.open = true;
    details.current!.scrollIntoView({ block: "center" });
    details.current!.querySelector("summary")!.focus();
  }, [first, fact.id]);
  const answer = (next: typeof value) => {
    const { [fact.id]: _, ...others } = changes;
    change(sameAnswer(next, fact.value) ? others : { ...others, [fact.id]: next ?? null });
  };
  return (
    <details ref={details} data-fact={fact.id} className={`group/fact ${changed ? "bg-accent-soft" : ""}`}>
      <summary className="flex min-h-11 cursor-pointer list-none items-start gap-3 px-2 py-2.5 [&::-webkit-details-marker]:hidden">
        <Chevron className="group-open/fact:rotate-90" />
        <span className="min-w-0">
          <span className={changed ? "font-bold" : ""}>{fact.name}</span>
          <span className="block text-muted text-sm">
            {fact.answer ?? (fact.waits > 0 ? words.waits(fact.waits) : words.unanswered)}
          </span>
        </span>
      </summary>
      <div className="px-2 pb-3 pl-9">
        <p className="mb-1 text-sm">{fact.ask}</p>
        <AnswerField fact={fact} value={value} answer={answer} />
        {mine && (
          <Link
            to="/$language/check/ask"
            params={{ language }}
            search={{ fact: fact.id }}
            className="link inline-flex min-h-11 items-center text-sm"
          >
            {words.question}
          </Link>
        )}
      </div>
    </details>
  );
}
