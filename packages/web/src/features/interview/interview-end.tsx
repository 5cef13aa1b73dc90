// The end of the questions: how many there were, what they settled, and the way to the report.
import { Link } from "@tanstack/react-router";
import type { InterviewView } from "@yawara/answers/ask";
import { useEffect, useRef } from "react";
import type { Draft } from "../../draft/draft.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { useKeys } from "./keys.ts";
import { ASK_WORDS } from "./words.ts";

interface Props {
  draft: Draft;
  view: InterviewView;
  keysOn: boolean;
  onReport: () => void;
  onBack: (() => void) | undefined;
}

export function InterviewEnd({ draft, view, keysOn, onReport, onBack }: Props) {
  const words = useWords(ASK_WORDS);
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useKeys(keysOn, { Enter: onReport, b: onBack, Backspace: onBack });
  const { bans, plans } = view;
  const unknown = draft.declined.length;
  return (
    <section>
      <h1 ref={heading} tabIndex={-1} className="max-w-text font-bold text-2xl leading-snug outline-none">
        {plans !== undefined
          ? words.plansEnded
          : bans === undefined
            ? words.ended(draft.asked.length)
            : words.bansEnded}
      </h1>
      <div className="mt-3 max-w-text space-y-2">
        {plans !== undefined ? (
          <p>{plans.summary}</p>
        ) : bans === undefined ? (
          <p>
            {words.endedAbout(view.settled, view.provisions)} {words.endedOpen}
          </p>
        ) : (
          <p>
            {words.bansEndedAbout(bans.broken.length, bans.kept.length, bans.open.length)}
            {bans.untellable > 0 && words.bansUntellable(bans.untellable)}
          </p>
        )}
        {unknown > 0 && <p>{words.endedUnknown(unknown)}</p>}
      </div>
      <div className="mt-6 flex flex-wrap gap-2">
        <Link
          to={plans === undefined ? "/$language/check/report" : "/$language/check/support"}
          params={{ language }}
          className={`${buttonClass("filled")} min-w-40`}
        >
          {plans === undefined ? words.toReport : words.toSupport}
        </Link>
        {onBack !== undefined && (
          <Button look="plain" onClick={onBack}>
            {words.back}
          </Button>
        )}
      </div>
    </section>
  );
}
