// Hours of work: the first year and every later one on one scale, what binds dark, what is voluntary lighter beside it.
import { useLanguage, useWords } from "../../shell/language.ts";
import { Bar } from "./bar.tsx";
import type { PanelProps } from "./count-panels.tsx";
import { figureText, type Row } from "./figures.ts";
import { isDense, Panel, PanelRow } from "./panel.tsx";
import { Value } from "./value.tsx";
import { COMPARE_WORDS } from "./words.ts";

const YEAR = { once: "first", yearly: "later" } as const;

export function HoursPanel({ rows, isMean }: PanelProps) {
  const words = useWords(COMPARE_WORDS);
  const claimed = rows.filter(({ comparable }) => comparable);
  const max = Math.max(0, ...claimed.map(({ years: { first } }) => first.binding + first.voluntary));
  const dense = isDense(rows);
  return (
    <Panel title={words.chart.hours} note={dense ? words.note.hoursOfMany : words.note.hours} rows={rows}>
      {rows.map((row) =>
        dense ? (
          <PanelRow key={row.regime.text} row={row} value={<Numbers row={row} span="once" isMean={isMean} />}>
            <SpanBar row={row} span="once" max={max} />
            <SpanBar row={row} span="yearly" max={max} />
          </PanelRow>
        ) : (
          <PanelRow key={row.regime.text} row={row}>
            <Span row={row} span="once" max={max} isMean={isMean} />
            <Span row={row} span="yearly" max={max} isMean={isMean} />
          </PanelRow>
        ),
      )}
    </Panel>
  );
}

interface SpanProps {
  row: Row;
  span: "once" | "yearly";
}

function Span({ row, span, max, isMean }: SpanProps & { max: number; isMean: boolean }) {
  const words = useWords(COMPARE_WORDS);
  return (
    <div className="mt-1">
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <span className="text-muted">{words[span]}</span>
        <Numbers row={row} span={span} isMean={isMean} />
      </div>
      <SpanBar row={row} span={span} max={max} />
    </div>
  );
}

function Numbers({ row, span, isMean }: SpanProps & { isMean: boolean }) {
  const words = useWords(COMPARE_WORDS);
  const language = useLanguage();
  const { binding, voluntary } = row.years[YEAR[span]];
  const of = { regime: row.regime.text, place: row.label };
  return (
    <span className="shrink-0 tabular-nums">
      <Value of={{ ...of, figure: "hours" }} count={binding}>
        {words.hours(figureText(binding, language, isMean))}
      </Value>
      {voluntary > 0 && (
        <span className="text-muted">
          {" + "}
          <Value of={{ ...of, figure: "voluntary-hours" }} count={voluntary}>
            {figureText(voluntary, language, isMean)} {words.voluntaryHours}
          </Value>
        </span>
      )}
    </span>
  );
}

function SpanBar({ row, span, max }: SpanProps & { max: number }) {
  const { binding, voluntary } = row.years[YEAR[span]];
  const [dark, light] = row.highlighted ? ["bg-accent", "bg-accent/30"] : ["bg-control", "bg-control/30"];
  return (
    <Bar
      size={span === "once" ? "middle" : "thin"}
      max={max}
      parts={[
        { value: binding, look: dark! },
        { value: voluntary, look: light! },
      ]}
    />
  );
}
