// A line that says which question this is, how many may come, and how much is settled.
import { Link } from "@tanstack/react-router";
import type { InterviewView } from "@yawara/answers/ask";
import { BANS, type Facts } from "@yawara/engine";
import { useLanguage, useWords } from "../../shell/language.ts";
import { FIRST, heldShare, shareOf, usualQuestions } from "./share.ts";
import { ASK_WORDS } from "./words.ts";

export function Progress({ view, question, facts }: { view: InterviewView; question: number; facts: Facts }) {
  const words = useWords(ASK_WORDS);
  const language = useLanguage();
  const { remainingAtMost, settled, provisions, again, bans, plans } = view;
  const looked = bans === undefined ? 0 : bans.broken.length + bans.kept.length;
  const usual = usualQuestions(facts);
  const share = heldShare(bans === undefined ? FIRST : BANS, shareOf(view, question, usual), question);
  return (
    <div className="mb-6">
      <div className="h-1 overflow-hidden rounded-full bg-line" aria-hidden="true">
        <div
          className="h-full origin-left bg-accent transition-transform duration-500"
          style={{ transform: `scaleX(${Math.max(share, 0.01)})` }}
        />
      </div>
      <p className="mt-2 flex flex-wrap items-baseline gap-x-4 text-muted text-sm tabular-nums">
        {plans !== undefined ? (
          <>
            <span className="text-ink">{words.plansProgress(remainingAtMost)}</span>
            <span>{words.plansFound(plans.certain.length, plans.may.length)}</span>
          </>
        ) : bans === undefined ? (
          <>
            <span className="text-ink">
              {question + remainingAtMost - 1 > usual && question < usual
                ? words.progressAbout(question, usual)
                : words.progress(question, remainingAtMost)}
            </span>
            <span>{words.settled(settled, provisions)}</span>
          </>
        ) : (
          <>
            <span className="text-ink">{words.bansProgress(remainingAtMost)}</span>
            <span>{words.bansLooked(looked, looked + bans.open.length)}</span>
          </>
        )}
        {again && <span className="text-accent">{words.again}</span>}
        {question > 1 && (
          <Link
            to={plans === undefined ? "/$language/check/report" : "/$language/check/support"}
            params={{ language }}
            className="link ml-auto"
          >
            {words.reportNow}
          </Link>
        )}
      </p>
    </div>
  );
}
