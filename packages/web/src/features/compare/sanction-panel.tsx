// The worst sanction of each regime: five dots from mild to hard, the words and the highest sum.

import type { ShownSanction } from "@yawara/answers/compare";
import { SEVERITY, WORDS } from "@yawara/engine";
import { useLanguage, useWords } from "../../shell/language.ts";
import type { Row } from "./figures.ts";
import { Panel, PanelRow } from "./panel.tsx";
import { Value } from "./value.tsx";
import { COMPARE_WORDS } from "./words.ts";

const STEPS = SEVERITY.length - 1;

export function SanctionPanel({ rows }: { rows: readonly Row[] }) {
  const words = useWords(COMPARE_WORDS);
  return (
    <Panel title={words.chart.sanction} note={words.note.sanction} rows={rows} stacked>
      {rows.map((row) => (
        <PanelRow key={row.regime.text} row={row} value={<Dots worst={row.worst} />}>
          <p className="text-sm">
            <Value
              of={{ figure: "sanction", regime: row.regime.text, place: row.label }}
              count={row.worst === undefined ? 0 : 1}
            >
              <SanctionWords worst={row.worst} />
            </Value>
          </p>
          {row.worst !== undefined && <p className="text-muted text-sm">{row.worst.where}</p>}
        </PanelRow>
      ))}
    </Panel>
  );
}

/** A sanction in a line. */
function SanctionWords({ worst }: { worst: ShownSanction | undefined }) {
  const words = useWords(COMPARE_WORDS);
  const language = useLanguage();
  if (worst === undefined) return words.none;
  const { sanction, parts: joined } = WORDS[language];
  const parts = [
    sanction[worst.kind],
    ...(worst.sum === undefined ? [] : [words.upTo(worst.sum)]),
    ...(worst.sumIsOpen ? [words.openSum] : []),
    ...(worst.years === undefined ? [] : [words.years(worst.years)]),
  ];
  return joined(parts);
}

function Dots({ worst }: { worst: ShownSanction | undefined }) {
  const level = Math.round((worst?.severity ?? 0) * STEPS);
  return (
    <svg viewBox={`0 0 ${STEPS * 16} 14`} className="h-3.5 text-ink" aria-hidden="true">
      {SEVERITY.slice(1).map((kind, i) => (
        <circle
          key={kind}
          cx={8 + i * 16}
          cy="7"
          r="5"
          fill={i < level ? "currentColor" : "none"}
          stroke="currentColor"
          strokeWidth="1.2"
        />
      ))}
    </svg>
  );
}
