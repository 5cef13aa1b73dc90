// Stands where what a person has said cannot be answered: what is wrong with it, and the page on which to change it.
import { Link } from "@tanstack/react-router";
import type { Clash } from "@yawara/answers/check";
import { WORDS } from "@yawara/engine";
import { useLanguage, useWords } from "../shell/language.ts";
import { buttonClass } from "../ui/button.tsx";
import { NO_ANSWER_WORDS } from "./no-answer-words.ts";

/** The draft names law there is none of: it came by a link or from an older version. */
export function Refused({ text }: { text: string }) {
  const { refusedTitle, refusedStep } = useWords(NO_ANSWER_WORDS);
  return <NoAnswer title={refusedTitle} texts={[text]} step={refusedStep} to="/$language/check" />;
}

/** Two of the answers exclude each other. */
export function Clashing({ clash: { names, why } }: { clash: Clash }) {
  const { clash, clashTitle, clashStep } = useWords(NO_ANSWER_WORDS);
  const { list } = WORDS[useLanguage()];
  const texts = [clash(list(names)), ...(why === undefined ? [] : [why])];
  return <NoAnswer title={clashTitle} texts={texts} step={clashStep} to="/$language/check/ask" />;
}

interface NoAnswerProps {
  title: string;
  texts: readonly string[];
  /** What to do, and where. */
  step: string;
  to: "/$language/check" | "/$language/check/ask";
}

function NoAnswer({ title, texts, step, to }: NoAnswerProps) {
  const language = useLanguage();
  return (
    <div role="alert" className="max-w-text border-error border-l-4 bg-sunken px-5 py-4">
      <p className="font-bold">{title}</p>
      {texts.map((text) => (
        <p key={text} className="mt-1">
          {text}
        </p>
      ))}
      <p className="mt-4">
        <Link to={to} params={{ language }} className={buttonClass("outlined")}>
          {step}
        </Link>
      </p>
    </div>
  );
}
