// One's own notices as a file, all that are kept.
import { useLanguage, useWords } from "../../shell/language.ts";
import { rowsById } from "../register/all-rows.ts";
import { EXPORT_WORDS, headOf, inBoth } from "../register/export-words.ts";
import { type ExportColumn, ListExport } from "../register/list-export.tsx";
import type { NoticeLine } from "./use-notices.ts";
import { NOTICES_PAGE_WORDS } from "./words.ts";

/** Rows the server gives at once. */
const AT_ONCE = 100;

const COLUMNS: readonly ExportColumn<NoticeLine>[] = [
  { id: "at", label: headOf("on"), type: "text", of: ({ at }) => at },
  { id: "title", label: inBoth(NOTICES_PAGE_WORDS, (words) => words.notice), type: "text", of: ({ title }) => title },
  { id: "system", label: headOf("system"), type: "text", of: ({ subject }) => subject?.name },
  {
    id: "read",
    label: inBoth(NOTICES_PAGE_WORDS, (words) => words.readAt),
    type: "text",
    of: ({ read_at }) => read_at,
  },
];

export function NoticesExport() {
  const { titles } = useWords(EXPORT_WORDS);
  const language = useLanguage();
  const gather = () => rowsById<NoticeLine>(language, "v1/notices", "notices", {}, AT_ONCE);
  return <ListExport title={titles.notices} columns={COLUMNS} gather={gather} />;
}
