// What came out of a comparison, with the list behind every number; dimmed while the next one is made.

import type { Law, RegimeProblem } from "@yawara/answers/compare";
import { useCallback, useState } from "react";
import { useWords } from "../../shell/language.ts";
import { Empty } from "../../ui/loading-states.tsx";
import { BASKET } from "../../worker/compare-request.ts";
import type { Choice } from "./address.ts";
import { Basket } from "./basket.tsx";
import { LawSwitch } from "./law-switch.tsx";
import { OneSystem } from "./one-system.tsx";
import { ProvisionsDialog } from "./provisions-dialog.tsx";
import type { Choose } from "./use-choice.ts";
import type { Answered } from "./use-comparison.ts";
import { OpenContext, type Opened } from "./value.tsx";
import { COMPARE_WORDS } from "./words.ts";

interface ResultsProps {
  answered: Answered;
  /** What is shown is of the question before. */
  isOld: boolean;
  law: Law;
  choice: Choice;
  choose: Choose;
}

export function Results({ answered, isOld, law, choice, choose }: ResultsProps) {
  const words = useWords(COMPARE_WORDS);
  const { asked, compared } = answered;
  const [opened, setOpened] = useState<Opened>();
  const lawSwitch = <LawSwitch law={law} choose={(one) => choose({ law: one })} />;
  const open = useCallback((one: Opened) => setOpened(one), []);
  return (
    <OpenContext value={open}>
      <Problems problems={compared.problems} />
      <WithoutLaw lines={compared.withoutLaw} />
      <div aria-busy={isOld} className={`transition-opacity ${isOld ? "opacity-50" : ""}`}>
        {compared.subjects.length === 0 ? (
          <Empty title={words.unknownSystem}>{words.unknownSystemNote}</Empty>
        ) : compared.regimes.length === 0 ? null : asked.what === BASKET ? (
          <Basket answered={answered} law={law} lawSwitch={lawSwitch} choice={choice} />
        ) : (
          <OneSystem answered={answered} law={law} lawSwitch={lawSwitch} />
        )}
      </div>
      {opened !== undefined && (
        <ProvisionsDialog
          opened={opened}
          asked={asked}
          law={law}
          systems={opened.subject === undefined ? compared.subjects.length : 1}
          onClose={() => setOpened(undefined)}
        />
      )}
    </OpenContext>
  );
}

/** Regimes of the address that could not be read, a line each; the others are compared. */
function Problems({ problems }: { problems: readonly RegimeProblem[] }) {
  const words = useWords(COMPARE_WORDS);
  if (problems.length === 0) return null;
  return (
    <div role="alert" className="mb-6 max-w-text border-error border-l-4 bg-sunken px-4 py-2">
      {problems.map((problem) => (
        <p key={problem.text}>{words.problem(problem)}</p>
      ))}
    </div>
  );
}

/** Regimes with no law in force on the day, a line each; the others are compared. */
function WithoutLaw({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div role="status" className="mb-6 max-w-text border-control border-l-4 bg-sunken px-4 py-2">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
