// Every system of the basket in every regime: how many rules bind it, the number first and the shade second.

import { Link } from "@tanstack/react-router";
import type { Law, ShownRegime } from "@yawara/answers/compare";
import { useLanguage, useWords } from "../../shell/language.ts";
import type { Compared, NamedChoice } from "../../worker/compare-request.ts";
import { type Choice, choiceAsSearch } from "./address.ts";
import { highlightOf } from "./figures.ts";
import { Value } from "./value.tsx";
import { COMPARE_WORDS } from "./words.ts";

/** Of the colour of a duty in the fullest cell, so that the number on it stays easy to read in both themes. */
const FULLEST = 34;

interface Cells {
  regimes: readonly ShownRegime[];
  systems: readonly NamedChoice[];
  /** Nothing where more than half of what could bind is open. */
  count: (system: string, regime: string) => number | undefined;
  max: number;
}

export function HeatTable({ compared, law, choice }: { compared: Compared; law: Law; choice: Choice }) {
  const words = useWords(COMPARE_WORDS);
  const counts = new Map(compared[law].bound.map(({ subject, regime, binding }) => [`${subject} ${regime}`, binding]));
  const cells: Cells = {
    regimes: compared.regimes,
    systems: compared.subjects,
    count: (system, regime) => counts.get(`${system} ${regime}`),
    max: Math.max(1, ...[...counts.values()].filter((count) => count !== undefined)),
  };
  return (
    <section className="mt-12">
      <h2 className="font-bold text-xl">{words.heatTitle}</h2>
      <p className="max-w-text text-muted">{words.noted(words.laws[law], words.heatNote)}</p>
      <WideTable cells={cells} choice={choice} />
      <BySystem cells={cells} choice={choice} />
    </section>
  );
}

/** A system on its own, by the same choice of everything else. */
function SystemLink({ system, choice }: { system: NamedChoice; choice: Choice }) {
  const language = useLanguage();
  const search = choiceAsSearch({ ...choice, what: system.id });
  return (
    <Link to="/$language/compare" params={{ language }} search={search} className="link">
      {system.name}
    </Link>
  );
}

function WideTable({ cells: { regimes, systems, count, max }, choice }: { cells: Cells; choice: Choice }) {
  const words = useWords(COMPARE_WORDS);
  const highlighted = highlightOf(regimes);
  return (
    <div className="mt-4 hidden overflow-x-auto md:block print:block print:overflow-visible">
      <table className="border-separate border-spacing-0.5 text-sm print:border-spacing-0 print:text-[7pt]">
        <caption className="sr-only">{words.heatTitle}</caption>
        <thead>
          <tr>
            <th scope="col" className="text-left font-normal text-muted">
              {words.system}
            </th>
            {regimes.map((regime) => (
              <th
                key={regime.text}
                scope="col"
                className={`min-w-9 text-center print:min-w-6 ${regime === highlighted ? "" : "font-normal text-muted"}`}
              >
                <abbr title={words.label(regime)} className="no-underline">
                  {regime.code}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {systems.map((system) => (
            <tr key={system.id}>
              <th scope="row" className="min-w-48 py-0.5 pr-3 text-left font-normal">
                <SystemLink system={system} choice={choice} />
              </th>
              {regimes.map((regime) => (
                <Cell
                  key={regime.text}
                  system={system}
                  regime={regime}
                  count={count(system.id, regime.text)}
                  max={max}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const CELL = "rounded-[2px] text-center tabular-nums [print-color-adjust:exact]";

/** By the root, so that few and some are told apart too. */
function shade(count: number | undefined, max: number): { backgroundColor: string } {
  const share = FULLEST * Math.sqrt((count ?? 0) / max);
  return { backgroundColor: `color-mix(in oklab, var(--duty) ${share}%, var(--surface))` };
}

interface CellProps {
  system: NamedChoice;
  regime: ShownRegime;
  count: number | undefined;
}

function Cell({ system, regime, count, max }: CellProps & { max: number }) {
  return (
    <td style={shade(count, max)} className={CELL}>
      <Binding system={system} regime={regime} count={count} />
    </td>
  );
}

function Binding({ system, regime, count }: CellProps) {
  const words = useWords(COMPARE_WORDS);
  if (count === undefined)
    return <span className="inline-flex min-h-6 items-center text-muted">{words.mostIsOpen}</span>;
  return (
    <Value
      of={{ figure: "binds", regime: regime.text, place: words.label(regime), subject: system }}
      count={count}
      className="min-w-9 justify-center print:min-w-6"
    >
      {count}
    </Value>
  );
}

/** On a phone: a system, and below it its regimes with their numbers. */
function BySystem({ cells: { regimes, systems, count, max }, choice }: { cells: Cells; choice: Choice }) {
  const words = useWords(COMPARE_WORDS);
  return (
    <ul className="mt-4 space-y-3 md:hidden print:hidden">
      {systems.map((system) => (
        <li key={system.id} className="border-line border-t pt-2">
          <SystemLink system={system} choice={choice} />
          <ul className="mt-1 grid grid-cols-[repeat(auto-fill,minmax(3.5rem,1fr))] gap-1 text-sm">
            {regimes.map((regime) => {
              const bound = count(system.id, regime.text);
              return (
                <li key={regime.text} style={shade(bound, max)} className={CELL}>
                  <abbr title={words.label(regime)} className="block text-xs no-underline">
                    {regime.code}
                  </abbr>
                  <Binding system={system} regime={regime} count={bound} />
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ul>
  );
}
