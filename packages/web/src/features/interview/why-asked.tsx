// Why a question is asked: the weightiest provisions that hang on it, and what its answer settles.

import type { QuestionView } from "@yawara/answers/ask";
import { WORDS } from "@yawara/engine";
import type { Ref } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Fold } from "../../ui/fold.tsx";
import { Mark } from "../../ui/mark.tsx";
import { ProvisionItem } from "./provision-item.tsx";
import { ASK_WORDS } from "./words.ts";

export function WhyAsked({ question, details }: { question: QuestionView; details: Ref<HTMLDetailsElement> }) {
  const words = useWords(ASK_WORDS);
  const language = useLanguage();
  const { why, bears_on: bearsOn, about_count: count } = question;
  return (
    <Fold details={details} className="max-w-text" summary={<span className="link">{words.why}</span>}>
      <div className="mt-1 border-line border-l-2 pl-5">
        {count === 0 ? (
          <p>{words.bearsOnNothing}</p>
        ) : (
          <>
            <p>{words.whyAbout(count)}</p>
            <ul className="mt-2 space-y-3">
              {why.map((line) => (
                <ProvisionItem key={line.id} line={line} />
              ))}
            </ul>
            {count > why.length && <p className="mt-2 text-muted">{words.whyMore(count - why.length)}</p>}
            <p className="mt-4">{words.bearsOn}</p>
            <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-sm">
              {bearsOn.map(({ modality, count: many }) => (
                <li key={modality} className="flex items-center gap-1.5">
                  <Mark modality={modality} />
                  {WORDS[language].modality[modality]} <span className="font-bold tabular-nums">{many}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Fold>
  );
}
