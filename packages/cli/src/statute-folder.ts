// Texts of statutes in a folder, found by law id: the official law XML, or a Markdown copy where there is no XML to read.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type StatuteText, type StatuteTexts, statuteFromMarkdown, statuteFromXml } from "@yawara/engine/verify";

/** A file is of the law whose id its name begins with: `415AC0000000057.md`, `415AC0000000057_20250601_….xml`. */
const NAME = /^([0-9]{3}[0-9A-Z]{6,14})(?:[_.].*)?\.(xml|md)$/;

export interface FolderTexts {
  texts: StatuteTexts;
  /** Laws of which there is a file and none that could be read, of those asked for. */
  unread: ReadonlySet<string>;
}

/** Finds the files of a folder and below it, and reads one when it is asked for. Throws what reading the folder throws. */
export function statutesIn(folder: string): FolderTexts {
  const files = new Map<string, { xml: string[]; md: string[] }>();
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const found = NAME.exec(basename(path));
    if (found === null) continue;
    const [, law, form] = found as unknown as [string, string, "xml" | "md"];
    const known = files.get(law) ?? { xml: [], md: [] };
    files.set(law, known);
    known[form].push(path);
  }
  const read = new Map<string, StatuteText | undefined>();
  const unread = new Set<string>();
  const texts = (law: string) => {
    if (!read.has(law)) {
      const statute = readStatute(folder, files.get(law));
      if (statute === undefined && files.has(law)) unread.add(law);
      read.set(law, statute);
    }
    return read.get(law);
  };
  return { texts, unread };
}

/** The newest XML that is a law, else a Markdown copy. */
function readStatute(folder: string, files: { xml: string[]; md: string[] } | undefined): StatuteText | undefined {
  const textOf = (path: string) => readFileSync(join(folder, path), "utf8");
  for (const path of files?.xml.toReversed() ?? []) {
    const statute = statuteFromXml(textOf(path));
    if (statute !== undefined) return statute;
  }
  const [copy] = files?.md ?? [];
  return copy === undefined ? undefined : statuteFromMarkdown(textOf(copy));
}
