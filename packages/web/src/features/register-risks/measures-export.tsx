// The measures in use as a file, of just what a filter lets through.
import { RISK_WORDS } from "@yawara/answers/risks";
import type { Text } from "@yawara/engine";
import { isRefused } from "../../api/client.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { allRows } from "../register/all-rows.ts";
import { type ExportColumn, ListExport } from "../register/list-export.tsx";
import { measureName } from "./measure-line.tsx";
import { type Library, MEASURE_STATES, type MeasureUse } from "./risk-types.ts";
import { RISKS_WORDS } from "./words.ts";
import type { RisksWords } from "./words-en.ts";

const inBoth = (say: (words: RisksWords) => string): Text => ({ en: say(RISKS_WORDS.en), ja: say(RISKS_WORDS.ja) });

interface MeasuresExportProps {
  filter: Readonly<Record<string, string | boolean | undefined>>;
  library: Library;
}

export function MeasuresExport({ filter, library }: MeasuresExportProps) {
  const words = useWords(RISKS_WORDS);
  const language = useLanguage();
  const said = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  const gather = async () => {
    const rows = await allRows<MeasureUse>(language, "v1/measure-uses", "measure_uses", Object.fromEntries(said));
    return isRefused(rows) ? rows : rows.map((row) => [row.id, row] as const);
  };
  const columns: ExportColumn<MeasureUse>[] = [
    { id: "name", label: inBoth((one) => one.measureName), type: "text", of: (row) => measureName(library, row) },
    { id: "measure", label: inBoth((one) => one.ofLibrary), type: "text", of: ({ measure }) => measure },
    {
      id: "system",
      label: inBoth((one) => one.system),
      type: "text",
      of: ({ subject_name: name }) => name ?? words.wholeFirm,
    },
    {
      id: "state",
      label: inBoth((one) => one.measureState),
      type: "choice",
      choices: MEASURE_STATES.map((id) => ({
        id,
        name: { en: RISK_WORDS.en.measureState[id], ja: RISK_WORDS.ja.measureState[id] },
      })),
      of: ({ state }) => state,
    },
    { id: "reason", label: inBoth((one) => one.reason), type: "text", of: ({ reason }) => reason },
    { id: "owner", label: inBoth((one) => one.owner), type: "text", of: ({ owner_name: name }) => name },
    { id: "due", label: inBoth((one) => one.due), type: "day", of: ({ due }) => due },
    { id: "since", label: inBoth((one) => one.since), type: "day", of: ({ since }) => since },
    { id: "shown", label: inBoth((one) => one.shown), type: "text", of: ({ shown }) => shown },
  ];
  return <ListExport title={words.measuresInUse} columns={columns} gather={gather} />;
}
