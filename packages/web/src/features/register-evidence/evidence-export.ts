// The list of evidence as a file, of just what a filter lets through: CSV in the reader's words, JSON as the server says it.
import { csvFile } from "@yawara/answers";
import type { Language } from "@yawara/engine";
import { ask } from "../../api/client.ts";
import { given } from "../../api/queries.ts";
import { today } from "../../ui/today.ts";
import type { EvidenceLine } from "./evidence-types.ts";
import { EVIDENCE_WORDS } from "./evidence-words.ts";
import { type Asked, type EvidenceList, listAddress } from "./use-evidence.ts";

/** Rows the server gives at once. */
const PART = 500;

export async function evidenceFile(
  language: Language,
  kind: "csv" | "json",
  narrowing: Asked,
): Promise<{ name: string; content: Blob }> {
  const rows = await allOf(language, narrowing);
  const name = `${EVIDENCE_WORDS[language].exportName}-${today()}.${kind}`;
  return kind === "csv"
    ? { name, content: new Blob([csvOf(rows, language)], { type: "text/csv" }) }
    : { name, content: new Blob([JSON.stringify({ evidence: rows }, null, 2)], { type: "application/json" }) };
}

async function allOf(language: Language, narrowing: Asked): Promise<EvidenceLine[]> {
  const rows: EvidenceLine[] = [];
  for (;;) {
    const address = listAddress({ ...narrowing, limit: PART, offset: rows.length });
    const { evidence, total } = given(await ask<EvidenceList>(language, "GET", address));
    rows.push(...evidence);
    if (evidence.length === 0 || rows.length >= total) return rows;
  }
}

function csvOf(rows: readonly EvidenceLine[], language: Language): string {
  const words = EVIDENCE_WORDS[language];
  return csvFile([
    words.heads,
    ...rows.map(({ name, kind, file, valid_until: day = "", expired, rests, note = "" }) => [
      name,
      words.kinds[kind],
      file.name,
      file.sha256,
      file.size,
      day,
      expired ? words.yes : words.no,
      words.scans[file.scan],
      rests.map((rest) => rest.name ?? `${words.restKinds[rest.kind]} ${rest.id}`).join("; "),
      note,
    ]),
  ]);
}
