// One question: its words, its answers as large targets, why it is asked, and the ways on, back and around it.
import { problemLine } from "@yawara/engine";
import { useEffect, useId, useRef } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { TypedField } from "../../ui/typed-field.tsx";
import { ChoiceFields } from "./choice-fields.tsx";
import type { EntryProblem } from "./entry.ts";
import { KeyHints } from "./key-hints.tsx";
import { QuestionActions } from "./question-actions.tsx";
import { type QuestionProps, useQuestionForm, useQuestionKeys } from "./question-form.ts";
import { WhyAsked } from "./why-asked.tsx";
import { ASK_WORDS } from "./words.ts";

export function QuestionCard(props: QuestionProps) {
  const { question, busy, keysOn, onKeysOn, onLater, onBack } = props;
  const words = useWords(ASK_WORDS);
  const language = useLanguage();
  const form = useQuestionForm(props);
  const why = useQuestionKeys(props, form);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const id = useId();
  const described = { question, entry: form.entry, onEntry: form.enter, labelledBy: `${id}-ask` };
  const problemText = (problem: EntryProblem) =>
    typeof problem === "string" ? words.missing[problem] : problemLine(problem, language);
  const describedBy = `${id}-help ${id}-problem`;
  return (
    <form onSubmit={form.goOn} noValidate aria-busy={busy} data-fact={question.fact.id}>
      <h1
        ref={heading}
        tabIndex={-1}
        id={`${id}-ask`}
        className="max-w-text scroll-mt-28 font-bold text-2xl leading-snug outline-none"
      >
        {question.fact.ask}
      </h1>
      <div id={`${id}-help`} className="mt-2 mb-5 max-w-text text-muted">
        <p>{question.fact.help}</p>
        {question.fact.judgement && <p className="mt-2 border-accent border-l-2 pl-4 text-ink">{words.judgement}</p>}
      </div>
      {["boolean", "choice", "choices"].includes(question.fact.type) ? (
        <ChoiceFields {...described} describedBy={describedBy} keysOn={keysOn} />
      ) : (
        <TypedField {...described} describedBy={describedBy} field={form.field} invalid={form.problem !== undefined} />
      )}
      <p id={`${id}-problem`} role="alert" className="mt-3 font-bold text-error empty:mt-0">
        {form.problem !== undefined && problemText(form.problem)}
      </p>
      <QuestionActions {...props} />
      <p role="status" className="text-muted text-sm">
        {busy && <span className="transition-opacity delay-300 starting:opacity-0">{words.preparing}</span>}
      </p>
      <WhyAsked question={question} details={why} />
      <KeyHints
        question={question}
        on={keysOn}
        onToggle={onKeysOn}
        canPutOff={onLater !== undefined}
        canGoBack={onBack !== undefined}
      />
    </form>
  );
}
