// What stands beside the verdict: what is not known, what to read it with, and the answers it rests on.
import { Link } from "@tanstack/react-router";
import type { ReportView } from "@yawara/answers/check";
import { useLanguage, useWords } from "../../shell/language.ts";
import { useReportContext } from "./report-context.ts";
import { REPORT_WORDS } from "./words.ts";

/** Unknown facts listed; the questions go through all of them. */
const MOST_OPEN = 5;

export function Beside({ report }: { report: ReportView }) {
  return (
    <div className="space-y-8 border-line text-sm xl:border-l xl:pl-6">
      <Unknowns report={report} />
      <Assumptions report={report} />
      <Answers report={report} />
    </div>
  );
}

function Unknowns({ report: { openPoints, waiting } }: { report: ReportView }) {
  const words = useWords(REPORT_WORDS);
  const language = useLanguage();
  const { mine } = useReportContext();
  return (
    <section aria-labelledby="unknowns">
      <h2 id="unknowns" className="font-bold text-base">
        {words.openTitle}
      </h2>
      {waiting.length + openPoints.length === 0 ? (
        <p>{words.openNone}</p>
      ) : (
        <>
          <ul className="mt-1 space-y-2">
            {openPoints.map(({ says }) => (
              <li key={says} className="border-line border-l-2 pl-3">
                {says}
              </li>
            ))}
          </ul>
          <MostWanted waiting={waiting} />
          {mine && (
            <Link
              to="/$language/check/ask"
              params={{ language }}
              className="link inline-flex min-h-11 items-center font-bold"
            >
              {words.answerMore}
            </Link>
          )}
        </>
      )}
    </section>
  );
}

/** The answers most provisions wait for, each to be tried. */
function MostWanted({ waiting }: Pick<ReportView, "waiting">) {
  const words = useWords(REPORT_WORDS);
  const { tryOut } = useReportContext();
  if (waiting.length === 0) return null;
  return (
    <>
      <p className="mt-3">{words.openNote}</p>
      <ul className="mt-1">
        {waiting.slice(0, MOST_OPEN).map(({ fact, name, count }) => (
          <li key={fact} className="flex items-baseline justify-between gap-4">
            <button type="button" onClick={() => tryOut({ fact })} className="link min-h-8 py-1 text-left">
              {name}
            </button>
            <span className="shrink-0 text-muted tabular-nums">{words.hangs(count)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Assumptions({ report: { assumptions, leftOut } }: { report: ReportView }) {
  const words = useWords(REPORT_WORDS);
  return (
    <section aria-labelledby="assumptions">
      <h2 id="assumptions" className="font-bold text-base">
        {words.asideTitle}
      </h2>
      <ul className="mt-1 space-y-2">
        {leftOut.length > 0 && <li>{words.leftOut(leftOut.join(", "))}</li>}
        {assumptions.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

function Answers({ report: { answers } }: { report: ReportView }) {
  const words = useWords(REPORT_WORDS);
  const { tryOut } = useReportContext();
  return (
    <section aria-labelledby="answers">
      <details>
        <summary className="min-h-11 cursor-pointer content-center">
          <h2 id="answers" className="inline font-bold text-base">
            {words.answersTitle(answers.length)}
          </h2>
        </summary>
        <p>{words.answersNote}</p>
        <dl className="mt-2 space-y-2">
          {answers.map(({ fact, name, answer }) => (
            <div key={fact}>
              <dt className="text-muted">{name}</dt>
              <dd>
                <button
                  type="button"
                  title={words.changeAnswer(name)}
                  onClick={() => tryOut({ fact })}
                  className="link min-h-8 py-0.5 text-left"
                >
                  {answer}
                </button>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
