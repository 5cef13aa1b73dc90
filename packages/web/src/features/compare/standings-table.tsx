// The numbers of the small multiples as a table, with the files the command line writes.
import { WORDS } from "@yawara/engine";
import { useState } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { type CompareAsked, MINE } from "../../worker/compare-request.ts";
import { worker } from "../../worker/worker.ts";
import { CopyLink } from "./copy-link.tsx";
import { FigureTable } from "./figure-table.tsx";
import { figureText, type Row } from "./figures.ts";
import { COMPARE_WORDS } from "./words.ts";

export function StandingsTable({
  rows,
  isMean,
  asked,
}: {
  rows: readonly Row[];
  isMean: boolean;
  asked: CompareAsked;
}) {
  const words = useWords(COMPARE_WORDS);
  const language = useLanguage();
  const { worst, ...figures } = words.columns;
  const text = (value: number) => figureText(value, language, isMean);
  return (
    <>
      <FigureTable
        caption={words.table}
        columns={[...Object.values(figures), ...(isMean ? [] : [worst])]}
        rows={rows.map((row) => ({
          key: row.regime.text,
          cells: [
            row.label,
            ...[
              row.counts.prohibition,
              row.uses,
              row.conduct,
              row.counts.duty,
              row.counts.cooperate,
              row.voluntary,
              row.beforeMarket,
              row.hours.once,
              row.hours.yearly,
              row.offers,
            ].map((value) => (row.comparable ? text(value) : words.mostIsOpen)),
            text(row.open),
            ...(isMean
              ? []
              : [row.comparable ? WORDS[language].sanction[row.worst?.kind ?? "none"] : words.mostIsOpen]),
          ],
        }))}
      >
        <p className="mt-3 max-w-text text-muted text-sm">{words.basis}</p>
      </FigureTable>
      <Files asked={asked} />
    </>
  );
}

/** Saves everything behind the charts, or the address it stands at; of one's own system an address says nothing. */
function Files({ asked }: { asked: CompareAsked }) {
  const words = useWords(COMPARE_WORDS);
  const [failed, fail] = useState(false);
  const save = (kind: "csv" | "json", type: string) =>
    worker()
      .comparisonFile(asked, kind)
      .then(
        (text) => saveFile(`yawara-compare-${asked.what}-${asked.at}.${kind}`, text, type),
        () => fail(true),
      );
  return (
    <div className="mt-2 flex flex-wrap items-center gap-3 print:hidden">
      <span className="text-muted text-sm">{words.tableAs}</span>
      <Button onClick={() => save("csv", "text/csv")}>{words.csv}</Button>
      <Button onClick={() => save("json", "application/json")}>{words.json}</Button>
      {asked.what !== MINE && <CopyLink asked={asked} />}
      {failed && <span role="alert">{words.fileFailed}</span>}
    </div>
  );
}
