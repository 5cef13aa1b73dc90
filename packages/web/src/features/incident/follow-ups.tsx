// Questions that decide open clocks or fill a form: each a line that opens to its choices, answered for this incident alone.
import type { Facts, FactValue } from "@yawara/engine";
import { useWords } from "../../shell/language.ts";
import { Fold } from "../../ui/fold.tsx";
import type { IncidentQuestion } from "../../worker/incident-verbs.ts";
import { Chevron } from "../report/finding.tsx";
import { AnswerField } from "../what-if/answer-field.tsx";
import { INCIDENT_PAGE_WORDS } from "./words.ts";

export function FollowUps({
  questions,
  facts,
  answer,
}: {
  questions: readonly IncidentQuestion[];
  /** What is answered already. */
  facts: Facts;
  answer: (id: string, value: FactValue | undefined) => void;
}) {
  const words = useWords(INCIDENT_PAGE_WORDS);
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="incident-questions" className="mt-10 print:hidden">
      <h2 id="incident-questions" className="font-bold text-xl">
        {words.questions}
      </h2>
      <p className="mt-1 max-w-text text-muted text-sm">{words.questionsHelp}</p>
      <ul className="mt-3 max-w-text border-line border-t">
        {questions.map((question) => (
          <li key={question.id} data-fact={question.id} className="border-line border-b">
            <Fold
              className="group/question"
              summaryClassName="gap-3 py-2"
              summary={
                <>
                  <Chevron className="mt-0 group-open/question:rotate-90" />
                  <span className="min-w-0">
                    {question.ask}
                    {question.answer !== undefined && (
                      <span className="block text-muted text-sm">{question.answer}</span>
                    )}
                  </span>
                </>
              }
            >
              <div className="pb-3 pl-7">
                <AnswerField
                  fact={question}
                  value={facts[question.id] ?? question.value}
                  answer={(value) => answer(question.id, value)}
                />
              </div>
            </Fold>
          </li>
        ))}
      </ul>
    </section>
  );
}
