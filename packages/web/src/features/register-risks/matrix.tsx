// The matrix of likelihood and impact: a table whose cells hold whatever is asked of them, a heavy frame round what is acceptable.
import { cellOf, RISK_WORDS, STEPS, type Step } from "@yawara/answers/risks";
import type { ReactNode } from "react";
import { useWords } from "../../shell/language.ts";
import { RISKS_WORDS } from "./words.ts";

interface MatrixProps {
  caption: string;
  /** Cells that are acceptable, `2-3`. */
  acceptable?: readonly string[] | undefined;
  cell: (likelihood: Step, impact: Step) => ReactNode;
}

export function MatrixTable({ caption, acceptable = [], cell }: MatrixProps) {
  const words = useWords(RISKS_WORDS);
  const steps = useWords(RISK_WORDS);
  return (
    <div className="overflow-x-auto">
      <table className="table-fixed border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="w-24 p-1 text-left font-normal text-muted md:w-40">
              {words.likelihood}
              <span aria-hidden="true"> ↓ </span>
              {words.impact}
              <span aria-hidden="true"> →</span>
            </th>
            {STEPS.map((impact) => (
              <th
                key={impact}
                scope="col"
                title={steps.impactMeans[impact]}
                className="w-12 p-1 align-bottom font-normal md:w-24"
              >
                <span className="hidden md:inline">{steps.impact[impact]}</span>
                <span aria-hidden="true" className="md:hidden">
                  {impact}
                </span>
                <span className="sr-only md:hidden">{steps.impact[impact]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...STEPS].reverse().map((likelihood) => (
            <tr key={likelihood}>
              <th scope="row" title={steps.likelihoodMeans[likelihood]} className="p-1 text-left font-normal">
                {steps.likelihood[likelihood]}
              </th>
              {STEPS.map((impact) => (
                <td
                  key={impact}
                  className={`h-11 p-0 text-center tabular-nums ${
                    acceptable.includes(cellOf({ likelihood, impact })) ? "border-2 border-ink" : "border border-line"
                  }`}
                >
                  {cell(likelihood, impact)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
