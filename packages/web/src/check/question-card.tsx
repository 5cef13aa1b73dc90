// One question: its words, its answers as large targets, why it is asked, and the ways on, back and around it.
import type { FactValue } from "@yawara/engine";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { useWords } from "../shell/language.ts";
import { Button } from "../ui/button.tsx";
import type { QuestionView } from "../worker/question-view.ts";
import { useKeys } from "./ask-keys.ts";
import { ASK_WORDS } from "./ask-words.ts";
import { ChoiceFields, optionsOf } from "./choice-fields.tsx";
import { type Entry, type EntryProblem, entryOf, NONE, readEntry, toggled } from "./entry.ts";
import { KeyHints } from "./key-hints.tsx";
import { TypedField } from "./typed-field.tsx";
import { WhyAsked } from "./why-asked.tsx";

interface Props {
  question: QuestionView;
  /** The answer it has. */
  value: FactValue | undefined;
  /** An earlier answer is being looked at again. */
  revisited: boolean;
  /** The answer given is being worked on. */
  busy: boolean;
  keysOn: boolean;
  onKeysOn: (on: boolean) => void;
  /** The answer, `undefined` for not known. */
  onAnswer: (value: FactValue | undefined) => void;
  /** An answer that stands in the form but is not given yet. */
  onTentative: (value: FactValue) => void;
  onLater: (() => void) | undefined;
  onBack: (() => void) | undefined;
}

/** Ticking the next box this soon, one is not done yet. */
const STILL_CHOOSING = 120;

export function QuestionCard(props: Props) {
  const { question, revisited, busy, keysOn, onAnswer, onLater, onBack } = props;
  const words = useWords(ASK_WORDS);
  const form = useQuestionForm(props);
  const id = useId();
  const isTyped = !["boolean", "choice", "choices"].includes(question.type);
  return (
    <form onSubmit={form.submit} noValidate aria-busy={busy} data-fact={question.fact}>
      <h1
        ref={form.heading}
        tabIndex={-1}
        id={`${id}-ask`}
        className="max-w-text scroll-mt-28 font-bold text-2xl leading-snug outline-none"
      >
        {question.ask}
      </h1>
      <div id={`${id}-help`} className="mt-2 mb-5 max-w-text text-muted">
        <p>{question.help}</p>
        {question.judgement && <p className="mt-2 border-accent border-l-2 pl-4 text-ink">{words.judgement}</p>}
      </div>
      {isTyped ? (
        <TypedField
          question={question}
          entry={form.entry}
          onEntry={form.enter}
          field={form.field}
          invalid={form.problem !== undefined}
          labelledBy={`${id}-ask`}
          describedBy={`${id}-help ${id}-problem`}
        />
      ) : (
        <ChoiceFields
          question={question}
          entry={form.entry}
          onEntry={form.enter}
          keysOn={keysOn}
          labelledBy={`${id}-ask`}
          describedBy={`${id}-help ${id}-problem`}
        />
      )}
      <p id={`${id}-problem`} role="alert" className="mt-3 font-bold text-error empty:mt-0">
        {form.problem !== undefined && words.problem[form.problem]}
      </p>
      <div className="sticky bottom-14 z-10 -mx-4 mt-3 flex flex-wrap items-center gap-2 border-line border-t bg-surface px-4 py-3 md:-mx-8 md:px-8 lg:static lg:mx-0 lg:border-0 lg:px-0">
        <Button type="submit" look="filled" disabled={busy} className="min-w-32 flex-1 sm:flex-none">
          {revisited ? words.keep : words.next}
        </Button>
        <Button onClick={() => onAnswer(undefined)} disabled={busy}>
          {words.dontKnow}
        </Button>
        {onLater !== undefined && (
          <span className="hidden sm:block">
            <Button look="plain" onClick={onLater} disabled={busy}>
              {words.later}
            </Button>
          </span>
        )}
        {onBack !== undefined && (
          <Button look="plain" onClick={onBack} className="sm:ml-auto">
            {words.back}
          </Button>
        )}
      </div>
      <p role="status" className="text-muted text-sm transition-opacity delay-300 starting:opacity-0">
        {busy && words.preparing}
      </p>
      <div className="mt-1 flex flex-wrap items-start justify-between gap-x-6">
        <WhyAsked key={question.fact} question={question} details={form.why} />
        {onLater !== undefined && (
          <span className="sm:hidden">
            <Button look="plain" onClick={onLater} disabled={busy}>
              {words.later}
            </Button>
          </span>
        )}
      </div>
      <KeyHints
        question={question}
        on={keysOn}
        onToggle={props.onKeysOn}
        canPutOff={onLater !== undefined}
        canGoBack={onBack !== undefined}
      />
    </form>
  );
}

/** What stands in the form, what is wrong with it, and the keys that fill it. */
function useQuestionForm({ question, value, busy, keysOn, onAnswer, onTentative, onLater, onBack }: Props) {
  const words = useWords(ASK_WORDS);
  const [entry, setEntry] = useState<Entry>(() => entryOf(question.type, value));
  const [problem, setProblem] = useState<EntryProblem>();
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const why = useRef<HTMLDetailsElement>(null);
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    heading.current?.focus();
    return () => clearTimeout(settling.current);
  }, []);

  const enter = (next: Entry) => {
    setEntry(next);
    setProblem(undefined);
    clearTimeout(settling.current);
    const read = readEntry(question.type, next);
    if ("value" in read) settling.current = setTimeout(() => onTentative(read.value), STILL_CHOOSING);
  };
  const goOn = () => {
    if (busy) return;
    clearTimeout(settling.current);
    const read = readEntry(question.type, entry);
    if ("value" in read) return onAnswer(read.value);
    setProblem(read.problem);
    field.current?.focus();
  };
  const pick = (option: string | undefined) => {
    if (option !== undefined && !busy) enter(toggled(question.type, entry, option));
  };
  const options = optionsOf(question, words);
  useKeys(
    keysOn,
    {
      Enter: goOn,
      d: () => {
        if (!busy) onAnswer(undefined);
      },
      s: busy ? undefined : onLater,
      b: onBack,
      Backspace: onBack,
      "?": () => {
        why.current!.open = !why.current!.open;
        why.current!.scrollIntoView({ block: "nearest" });
      },
      ...(question.type === "boolean" && { y: () => pick("true"), n: () => pick("false") }),
    },
    (figure) => {
      if (field.current === null)
        return pick(figure > 0 ? options[figure - 1]?.id : question.type === "choices" ? NONE : undefined);
      field.current.focus();
      return true;
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    goOn();
  };
  return { entry, enter, problem, heading, field, why, submit };
}
