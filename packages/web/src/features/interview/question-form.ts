// What stands in a question's form, what is wrong with it, and the keys that fill it.

import type { QuestionView } from "@yawara/answers/ask";
import type { FactValue } from "@yawara/engine";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useWords } from "../../shell/language.ts";
import { type Entry, type EntryProblem, entryOf, NONE, optionsOf, readEntry, toggled } from "./entry.ts";
import { useKeys } from "./keys.ts";
import { ASK_WORDS } from "./words.ts";

export interface QuestionProps {
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

export function useQuestionForm({ question, value, busy, onAnswer, onTentative }: QuestionProps) {
  const [entry, setEntry] = useState<Entry>(() => entryOf(question.fact.type, value));
  const [problem, setProblem] = useState<EntryProblem>();
  const field = useRef<HTMLInputElement>(null);
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(settling.current), []);

  const enter = (next: Entry) => {
    if (busy) return;
    setEntry(next);
    setProblem(undefined);
    clearTimeout(settling.current);
    const read = readEntry(question.fact, next);
    if ("value" in read) settling.current = setTimeout(() => onTentative(read.value), STILL_CHOOSING);
  };
  const goOn = (event?: FormEvent) => {
    event?.preventDefault();
    if (busy) return;
    clearTimeout(settling.current);
    const read = readEntry(question.fact, entry);
    if ("value" in read) return onAnswer(read.value);
    setProblem(read.problem);
    field.current?.focus();
  };
  return { entry, enter, goOn, problem, field };
}

type QuestionForm = ReturnType<typeof useQuestionForm>;

/** The keys of a question: they choose, go on and back, say why, and lead into the field where a number is to be typed. */
export function useQuestionKeys(
  { question, busy, keysOn, onAnswer, onLater, onBack }: QuestionProps,
  form: QuestionForm,
) {
  const words = useWords(ASK_WORDS);
  const why = useRef<HTMLDetailsElement>(null);
  const { type } = question.fact;
  const pick = (option: string | undefined) => {
    if (option !== undefined) form.enter(toggled(type, form.entry, option));
  };
  const chosenBy = (figure: number) =>
    figure > 0 ? optionsOf(question.fact, words)[figure - 1]?.id : type === "choices" ? NONE : undefined;
  useKeys(
    keysOn,
    {
      Enter: form.goOn,
      d: busy ? undefined : () => onAnswer(undefined),
      s: busy ? undefined : onLater,
      b: onBack,
      Backspace: onBack,
      "?": () => {
        why.current!.open = !why.current!.open;
        why.current!.scrollIntoView({ block: "nearest" });
      },
      ...(type === "boolean" && { y: () => pick("true"), n: () => pick("false") }),
    },
    (figure) => {
      form.field.current?.focus();
      return form.field.current === null ? pick(chosenBy(figure)) : true;
    },
  );
  return why;
}
