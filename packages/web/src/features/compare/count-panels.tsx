// Small multiples that count: what is voluntary, steps before market, rights and offers, what is still open.

import type { Figure } from "@yawara/answers/compare";
import { type Modality, OFFERS, VOLUNTARY } from "@yawara/engine";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Mark } from "../../ui/mark.tsx";
import { Bar, type BarPart } from "./bar.tsx";
import { figureText, type Row } from "./figures.ts";
import { isDense, Panel, PanelRow } from "./panel.tsx";
import { Value } from "./value.tsx";
import { COMPARE_WORDS } from "./words.ts";

/** The full width of a bar stands for so many at least: one is not drawn as if it were much. */
const FEWEST = 4;

export interface PanelProps {
  rows: readonly Row[];
  isMean: boolean;
}

const FORCE_LOOK: Partial<Record<Modality, string>> = {
  "effort-duty": "bg-effort-duty",
  guideline: "bg-guideline/60",
  right: "bg-force-right",
  benefit: "bg-benefit/60",
};

/** The highlighted regime in the accent, the others quiet. */
function plainLook(row: Row): string {
  return row.highlighted ? "bg-accent" : "bg-control";
}

export function VoluntaryPanel(props: PanelProps) {
  const words = useWords(COMPARE_WORDS);
  return (
    <ForcePanel
      {...props}
      title={words.chart.voluntary}
      note={words.note.voluntary}
      figure="voluntary"
      of={VOLUNTARY}
    />
  );
}

export function OffersPanel(props: PanelProps) {
  const words = useWords(COMPARE_WORDS);
  return <ForcePanel {...props} title={words.chart.offers} note={words.note.offers} figure="offers" of={OFFERS} />;
}

export function BeforePanel(props: PanelProps) {
  return <PlainPanel {...props} chart="before" figure="before-market" count={(row) => row.beforeMarket} />;
}

export function OpenPanel(props: PanelProps) {
  return <PlainPanel {...props} chart="open" figure="open" countsOpen count={(row) => row.open} />;
}

/** One number a regime. */
function PlainPanel({
  chart,
  count,
  ...props
}: PanelProps & Pick<CountPanelProps, "figure" | "count" | "countsOpen"> & { chart: "before" | "open" }) {
  const words = useWords(COMPARE_WORDS);
  const parts = (row: Row) => [{ value: count(row), look: plainLook(row) }];
  return <CountPanel {...props} title={words.chart[chart]} note={words.note[chart]} count={count} parts={parts} />;
}

/** Two forces side by side, each with its mark and number. */
function ForcePanel({
  of,
  ...props
}: PanelProps & { title: string; note: string; figure: "voluntary" | "offers"; of: readonly Modality[] }) {
  const language = useLanguage();
  return (
    <CountPanel
      {...props}
      count={(row) => row[props.figure]}
      parts={(row) => of.map((one) => ({ value: row.counts[one], look: FORCE_LOOK[one]! }))}
      aside={(row) =>
        of.map((one) => (
          <span key={one} className="inline-flex items-center gap-1 text-muted">
            <Mark modality={one} named />
            {figureText(row.counts[one], language, props.isMean)}
          </span>
        ))
      }
    />
  );
}

interface CountPanelProps extends PanelProps {
  title: string;
  note: string;
  figure: Figure;
  count: (row: Row) => number;
  parts: (row: Row) => BarPart[];
  aside?: (row: Row) => React.ReactNode;
  /** What is open can be counted where nothing else is claimed. */
  countsOpen?: boolean;
}

function CountPanel({ rows, isMean, title, note, figure, count, parts, aside, countsOpen = false }: CountPanelProps) {
  const language = useLanguage();
  const max = Math.max(FEWEST, ...rows.filter(({ comparable }) => comparable || countsOpen).map(count));
  return (
    <Panel title={title} note={note} rows={rows}>
      {rows.map((row) => (
        <PanelRow
          key={row.regime.text}
          row={row}
          countsOpen={countsOpen}
          value={
            <span className="inline-flex items-baseline gap-3">
              {aside !== undefined && count(row) > 0 && !isDense(rows) && aside(row)}
              <Value of={{ figure, regime: row.regime.text, place: row.label }} count={count(row)}>
                {figureText(count(row), language, isMean)}
              </Value>
            </span>
          }
        >
          <Bar parts={parts(row)} max={max} />
        </PanelRow>
      ))}
    </Panel>
  );
}
