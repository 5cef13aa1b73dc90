// The list of disclosures as a file, of just what a filter lets through.
import { useLanguage, useWords } from "../../shell/language.ts";
import { type Filter, rowsById } from "../register/all-rows.ts";
import { EXPORT_WORDS, inBoth } from "../register/export-words.ts";
import { type ExportColumn, ListExport } from "../register/list-export.tsx";
import type { Disclosure } from "./disclosure-types.ts";
import { DISCLOSURE_PAGE_WORDS } from "./disclosure-words.ts";

const head = (column: keyof (typeof DISCLOSURE_PAGE_WORDS)["en"]["columns"]) =>
  inBoth(DISCLOSURE_PAGE_WORDS, ({ columns }) => columns[column]);

export function DisclosuresExport({ filter }: { filter: Filter }) {
  const { titles } = useWords(EXPORT_WORDS);
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  const language = useLanguage();
  const columns: ExportColumn<Disclosure>[] = [
    { id: "name", label: head("name"), type: "text", of: ({ name }) => name },
    { id: "kind", label: head("kind"), type: "text", of: ({ title }) => title },
    { id: "about", label: head("about"), type: "text", of: ({ system }) => system?.name ?? words.firm },
    { id: "state", label: head("state"), type: "text", of: ({ version }) => words.states[version.state] },
    { id: "version", label: head("version"), type: "integer", of: ({ version }) => version.number },
    { id: "gaps", label: head("gaps"), type: "integer", of: ({ version }) => version.gaps },
    { id: "unconfirmed", label: head("unconfirmed"), type: "integer", of: ({ version }) => version.unconfirmed },
    { id: "touched", label: head("touched"), type: "text", of: ({ touched }) => (touched ? words.yes : words.no) },
    {
      id: "address",
      label: head("address"),
      type: "text",
      of: ({ address, public_version }) =>
        public_version === undefined ? undefined : new URL(address, location.href).href,
    },
  ];
  const gather = () => rowsById<Disclosure>(language, "v1/register/disclosures", "disclosures", filter);
  return <ListExport title={titles.disclosures} columns={columns} gather={gather} />;
}
