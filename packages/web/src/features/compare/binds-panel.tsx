// What binds: a mark a rule, told apart by shape; for means a bar.
import { BINDING, FORBIDDEN, type Modality, WORDS } from "@yawara/engine";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Legend } from "../../ui/legend.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Bar } from "./bar.tsx";
import { figureText, type Row } from "./figures.ts";
import { Value } from "./value.tsx";
import { COMPARE_WORDS } from "./words.ts";

const BAR_LOOK = { prohibition: "bg-prohibition", duty: "bg-duty", cooperate: "bg-cooperate" } as const;
/** Marks are never drawn wider than if there were so many. */
const FEWEST = 16;

export function BindsPanel({ rows, isMean }: { rows: readonly Row[]; isMean: boolean }) {
  const words = useWords(COMPARE_WORDS);
  const language = useLanguage();
  const claimed = rows.filter(({ comparable }) => comparable);
  const max = Math.max(0, ...claimed.map(({ binding }) => binding));
  return (
    <section className="border-line border-t pt-3 print:break-inside-avoid">
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <h3 className="font-bold">{words.chart.binds}</h3>
        <Names modalities={BINDING} />
      </div>
      {claimed.some(({ bans }) => bans > 0) && <p className="text-muted text-sm">{words.bansNote}</p>}
      <ul className="mt-3 grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-3 md:grid-cols-[minmax(6rem,auto)_auto_minmax(0,1fr)_auto]">
        {rows.map((row) => (
          <li key={row.regime.text} className="col-span-full grid grid-cols-subgrid items-center">
            <span className={`min-w-0 text-sm md:max-w-[16rem] md:text-base ${row.highlighted ? "font-bold" : ""}`}>
              {row.label}
            </span>
            {row.comparable ? (
              <>
                <span className="text-right tabular-nums">
                  <Value of={{ figure: "binds", regime: row.regime.text, place: row.label }} count={row.binding}>
                    <span className={row.highlighted ? "font-bold text-lg" : "text-lg"}>
                      {figureText(row.binding, language, isMean)}
                    </span>
                  </Value>
                </span>
                <div className="col-span-full md:col-span-1">
                  {isMean ? (
                    <Bar parts={BINDING.map((one) => ({ value: row.counts[one], look: BAR_LOOK[one] }))} max={max} />
                  ) : (
                    <Marks counts={row.counts} columns={Math.max(max, FEWEST)} />
                  )}
                </div>
                <Beside row={row} isMean={isMean} />
              </>
            ) : (
              <NotComparable row={row} isMean={isMean} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Instead of a number: that nothing is claimed, and how much is open, which opens. */
function NotComparable({ row, isMean }: { row: Row; isMean: boolean }) {
  const words = useWords(COMPARE_WORDS);
  const language = useLanguage();
  return (
    <span className="text-right text-sm tabular-nums md:col-span-3 md:text-left">
      <Value of={{ figure: "open", regime: row.regime.text, place: row.label }} count={row.open}>
        {words.notComparable(figureText(row.open, language, isMean))}
      </Value>
    </span>
  );
}

/** Beside what binds: what is forbidden, a use itself apart from conduct, and what is still open. */
function Beside({ row, isMean }: { row: Row; isMean: boolean }) {
  const words = useWords(COMPARE_WORDS);
  const language = useLanguage();
  const place = { regime: row.regime.text, place: row.label };
  if (row.uses + row.conduct + row.openBinding === 0) return null;
  return (
    <span className="col-span-full flex flex-wrap gap-x-4 text-muted text-sm tabular-nums md:col-span-1 md:flex-col md:items-end">
      {FORBIDDEN.filter((one) => row[one] > 0).map((one) => (
        <Value key={one} of={{ figure: one, ...place }} count={row[one]}>
          {words.forbidden[one](figureText(row[one], language, isMean))}
        </Value>
      ))}
      {row.openBinding > 0 && (
        <Value of={{ figure: "open", ...place }} count={row.openBinding}>
          {words.openSoFar(figureText(row.openBinding, language, isMean))}
        </Value>
      )}
    </span>
  );
}

/** Every rule its mark, on a grid all regimes share, so that lengths compare. */
function Marks({ counts, columns }: { counts: Record<Modality, number>; columns: number }) {
  const marks = BINDING.flatMap((modality) => Array.from({ length: counts[modality] }, (_, i) => `${modality} ${i}`));
  return (
    <div
      aria-hidden="true"
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1.25rem))` }}
      className="grid min-h-4 items-center gap-[3px] border-control border-l py-0.5 pl-[3px] [print-color-adjust:exact]"
    >
      {marks.map((mark) => (
        <Mark key={mark} modality={mark.split(" ")[0] as Modality} className="h-auto! w-full!" />
      ))}
    </div>
  );
}

/** The marks of some forces with their names. */
function Names({ modalities }: { modalities: readonly Modality[] }) {
  const language = useLanguage();
  return (
    <div className="flex flex-wrap items-center gap-x-4 text-muted text-sm">
      {modalities.map((modality) => (
        <span key={modality} className="inline-flex items-center gap-1.5">
          <Mark modality={modality} />
          {WORDS[language].modality[modality]}
        </span>
      ))}
      <Legend />
    </div>
  );
}
