// The list of evidence as a file, of just what a filter lets through.
import { useLanguage, useWords } from "../../shell/language.ts";
import { type Filter, rowsById } from "../register/all-rows.ts";
import { EXPORT_WORDS, inBoth } from "../register/export-words.ts";
import { type ExportColumn, ListExport } from "../register/list-export.tsx";
import type { EvidenceLine } from "./evidence-types.ts";
import { EVIDENCE_WORDS } from "./evidence-words.ts";

const head = (column: keyof (typeof EVIDENCE_WORDS)["en"]["heads"]) =>
  inBoth(EVIDENCE_WORDS, ({ heads }) => heads[column]);

export function EvidenceExport({ filter }: { filter: Filter }) {
  const { titles } = useWords(EXPORT_WORDS);
  const words = useWords(EVIDENCE_WORDS);
  const language = useLanguage();
  const columns: ExportColumn<EvidenceLine>[] = [
    { id: "name", label: head("name"), type: "text", of: ({ name }) => name },
    { id: "kind", label: head("kind"), type: "text", of: ({ kind }) => words.kinds[kind] },
    { id: "file", label: head("file"), type: "text", of: ({ file }) => file.name },
    { id: "sha256", label: head("sha256"), type: "text", of: ({ file }) => file.sha256 },
    { id: "size", label: head("size"), type: "integer", of: ({ file }) => file.size },
    { id: "valid_until", label: head("validUntil"), type: "day", of: ({ valid_until }) => valid_until },
    { id: "expired", label: head("expired"), type: "text", of: ({ expired }) => (expired ? words.yes : words.no) },
    { id: "scan", label: head("scan"), type: "text", of: ({ file }) => words.scans[file.scan] },
    {
      id: "rests",
      label: head("rests"),
      type: "text",
      of: ({ rests }) => rests.map((rest) => rest.name ?? `${words.restKinds[rest.kind]} ${rest.id}`).join("; "),
    },
    { id: "note", label: head("note"), type: "text", of: ({ note }) => note },
  ];
  const gather = () => rowsById<EvidenceLine>(language, "v1/evidence", "evidence", filter);
  return <ListExport title={titles.evidence} columns={columns} gather={gather} />;
}
