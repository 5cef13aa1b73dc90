// The lists of incidents and of reported uses as files, of just what a filter lets through.
import { type ReportedUse, reportedUseText } from "@yawara/answers/reports";
import { useLanguage, useWords } from "../../shell/language.ts";
import { type Filter, rowsById } from "../register/all-rows.ts";
import { EXPORT_WORDS, inBoth } from "../register/export-words.ts";
import { type ExportColumn, ListExport } from "../register/list-export.tsx";
import type { KeptIncidents, ReportedUseRow } from "./types.ts";
import { INCIDENTS_WORDS } from "./words.ts";

/** Rows the server gives at once. */
const INCIDENTS_AT_ONCE = 100;
const USES_AT_ONCE = 200;

type Incident = KeptIncidents["incidents"][number];

const head = (column: keyof (typeof INCIDENTS_WORDS)["en"]["columns"]) =>
  inBoth(INCIDENTS_WORDS, ({ columns }) => columns[column]);

export function IncidentsExport({ filter }: { filter: Filter }) {
  const { titles } = useWords(EXPORT_WORDS);
  const words = useWords(INCIDENTS_WORDS);
  const language = useLanguage();
  const columns: ExportColumn<Incident>[] = [
    { id: "name", label: head("name"), type: "text", of: ({ name }) => name },
    {
      id: "state",
      label: head("state"),
      type: "text",
      of: ({ state, summary }) => (summary === undefined ? words.states[state] : words.closed),
    },
    { id: "system", label: head("system"), type: "text", of: ({ system }) => system },
    { id: "unit", label: head("unit"), type: "text", of: ({ unit }) => unit },
    { id: "occurred", label: head("occurred"), type: "text", of: ({ occurred }) => occurred },
    { id: "received", label: head("received"), type: "text", of: ({ received }) => received },
    { id: "aware", label: head("aware"), type: "text", of: ({ aware }) => aware },
    { id: "next", label: head("next"), type: "text", of: ({ due }) => due?.next?.time },
    { id: "said", label: head("said"), type: "text", of: ({ said }) => said },
    { id: "summary", label: head("summary"), type: "text", of: ({ summary, reason }) => summary ?? reason },
  ];
  const gather = () => rowsById<Incident>(language, "v1/incidents", "incidents", filter, INCIDENTS_AT_ONCE);
  return <ListExport title={titles.incidents} columns={columns} gather={gather} />;
}

const useHead = (column: keyof (typeof INCIDENTS_WORDS)["en"]["uses"]["columns"]) =>
  inBoth(INCIDENTS_WORDS, ({ uses }) => uses.columns[column]);

export function UsesExport({ filter }: { filter: Filter }) {
  const { titles } = useWords(EXPORT_WORDS);
  const { states } = useWords(INCIDENTS_WORDS).uses;
  const language = useLanguage();
  const columns: ExportColumn<ReportedUseRow>[] = [
    { id: "name", label: useHead("name"), type: "text", of: ({ name }) => name },
    { id: "state", label: useHead("state"), type: "text", of: ({ state }) => states[state] },
    { id: "received", label: useHead("received"), type: "text", of: ({ received }) => received },
    {
      id: "said",
      label: useHead("said"),
      type: "text",
      of: ({ said }) => reportedUseText(said as unknown as ReportedUse, language),
    },
    { id: "reason", label: useHead("reason"), type: "text", of: ({ reason }) => reason },
  ];
  const gather = () => rowsById<ReportedUseRow>(language, "v1/reported-uses", "reports", filter, USES_AT_ONCE);
  return <ListExport title={titles.uses} columns={columns} gather={gather} />;
}
