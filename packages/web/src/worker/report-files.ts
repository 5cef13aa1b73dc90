// A report as files, the same as the command line writes them; the spreadsheet's writer comes only when one is asked for.

import { type Checked, checkAnswer, EXPANSIONS, ledgerSheets, reportMarkdown, titleOf } from "@yawara/answers/check";
import type { Text } from "@yawara/engine";
import type { Asked } from "./request.ts";

const FILE_KINDS = ["subject", "markdown", "json", "ledger"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What a file is made from besides the report itself. */
export interface FileWishes {
  name?: Text;
  /** Address under which the same report opens again. */
  link: string;
}

const EXTENSION: Record<FileKind, string> = { subject: "yaml", markdown: "md", json: "json", ledger: "xlsx" };
const TYPE: Record<Exclude<FileKind, "ledger">, string> = {
  subject: "application/yaml",
  markdown: "text/markdown",
  json: "application/json",
};

export interface MadeFile {
  name: string;
  content: Blob;
}

/** Makes a file of a report. */
export async function reportFile(
  kind: FileKind,
  checked: Checked,
  asked: Asked,
  wishes: FileWishes,
): Promise<MadeFile> {
  const name = fileName(titleOf(checked, asked.language), EXTENSION[kind]);
  if (kind === "ledger") {
    const { ledgerFile } = await import("./ledger-file.ts");
    return { name, content: await ledgerFile(ledgerSheets(checked, asked.language, wishes.link)) };
  }
  const text = await textOf(kind, checked, asked, wishes);
  return { name, content: new Blob([text], { type: `${TYPE[kind]};charset=utf-8` }) };
}

async function textOf(
  kind: Exclude<FileKind, "ledger">,
  checked: Checked,
  { at, facts, language }: Asked,
  { name }: FileWishes,
): Promise<string> {
  if (kind === "markdown") return `${reportMarkdown(checked, language)}\n`;
  if (kind === "json") return `${JSON.stringify(checkAnswer(checked, { expand: EXPANSIONS }), null, 2)}\n`;
  const { subjectText } = await import("@yawara/answers/subject-file");
  return subjectText({ ...(name && { name }), at, facts });
}

/** A title as a file's name: letters of any script and figures, the rest as hyphens. */
export function fileName(title: string, extension: string): string {
  const stem = title
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${stem || "yawara"}.${extension}`;
}
