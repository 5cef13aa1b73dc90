// Reads one YAML text into plain data, and finds the line and column of anything in it again.
import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
  type Document as YamlDocument,
} from "yaml";
import type { Problem } from "../law/model.ts";
import { yamlFinding } from "./yaml-finding.ts";

/** Most characters a file may have before it is refused unread. */
export const LARGEST_FILE = 1_000_000;

export type Path = readonly (string | number)[];

interface Place {
  file: string;
  line: number;
  column: number;
}

export interface Document {
  file: string;
  value: unknown;
  problems: Problem[];
  /** One-based line and column of the node at a path, or of its nearest known parent. `inside` counts characters into a scalar. */
  place(path: Path, inside?: number): Place;
  /** As `place`, but of the key that leads to the last step of the path. */
  placeOfKey(path: Path): Place;
}

/** Parses a YAML 1.2 text. Syntax errors, duplicate keys and runaway aliases come back as problems; nothing is thrown. */
export function readDocument(file: string, text: string): Document {
  const lines = new LineCounter();
  if (text.length > LARGEST_FILE) {
    const problem: Problem = { code: "file-too-large", args: { limit: String(LARGEST_FILE) }, file };
    return { file, value: undefined, problems: [problem], place: () => start(file), placeOfKey: () => start(file) };
  }
  const document = parseDocument(text, {
    lineCounter: lines,
    version: "1.2",
    schema: "core",
    prettyErrors: false,
    logLevel: "error",
  });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems: Problem[] = [...document.errors, ...document.warnings].slice(0, 1).map((error) => ({
    ...whatOf(error, text),
    ...at(error.pos[0]),
  }));
  const root = document.contents as Node | null;
  return {
    file,
    value: problems.length > 0 ? undefined : plain(document, problems, at),
    problems,
    place: (path, inside = 0) => at(offsetIn(find(root, path).node, inside, text)),
    placeOfKey: (path) => {
      const { node, key } = find(root, path);
      return at(startOf(key ?? node));
    },
  };
}

/** What the parser found, in a code of our own where a writer of a file meets it: a key twice, several documents. */
function whatOf(error: YAMLError, text: string): Pick<Problem, "code" | "args"> {
  const { code, pos } = error;
  if (code === "MULTIPLE_DOCS") return { code: "yaml-several", args: {} };
  if (code === "DUPLICATE_KEY") return { code: "yaml-duplicate-key", args: { key: keyAt(text, pos[0]) } };
  return { code: "yaml-syntax", args: yamlFinding(error, text) };
}

function keyAt(text: string, start: number): string {
  return /^[^:\n]*/
    .exec(text.slice(start))![0]
    .trim()
    .replaceAll(/^["']|["']$/g, "");
}

/** The document as plain data. An alias of nothing is told where it stands, too many where the first does. */
function plain(document: YamlDocument.Parsed, problems: Problem[], at: (offset: number) => Place): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const unknown = /^Unresolved alias.*: (.+)$/s.exec((error as Error).message)?.[1];
    if (unknown !== undefined)
      problems.push({
        code: "yaml-syntax",
        args: { finding: "alias-unknown", found: unknown },
        ...at(aliasIn(document, unknown)),
      });
    else if (error instanceof ReferenceError)
      problems.push({ code: "yaml-aliases", args: {}, ...at(aliasIn(document)) });
    else problems.push({ code: "yaml-syntax", args: { finding: "nesting" }, ...at(0) });
    return undefined;
  }
}

/** Where the first alias stands, or the first of a name. */
function aliasIn(document: YamlDocument.Parsed, name?: string): number {
  let offset = 0;
  visit(document, {
    Alias: (_, { source, range }) => {
      if (name !== undefined && source !== name) return undefined;
      offset = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function start(file: string) {
  return { file, line: 1, column: 1 };
}

/** Where the character `inside` a scalar's value stands in the text; of a block it is below the header, behind the indent. */
function offsetIn(node: Node | undefined, inside: number, text: string): number {
  if (!isScalar(node) || node.type !== "BLOCK_LITERAL") return startOf(node) + inside;
  const before = String(node.value).slice(0, inside).split("\n");
  const lines = text.slice(node.range![0]).split("\n");
  const indent = /^ */.exec(lines[1] ?? "")![0].length;
  const skipped = lines.slice(0, before.length).reduce((sum, line) => sum + line.length + 1, 0);
  return node.range![0] + skipped + indent + before.at(-1)!.length;
}

function startOf(node: Node | undefined): number {
  if (node?.range == null) return 0;
  const quoted = isScalar(node) && (node.type === "QUOTE_SINGLE" || node.type === "QUOTE_DOUBLE");
  return node.range[0] + (quoted ? 1 : 0);
}

/** Walks as far down the path as the document goes; remembers the key of the last step that was found. */
function find(root: Node | null, path: Path): { node: Node | undefined; key: Node | undefined } {
  let node: Node | undefined = root ?? undefined;
  let key: Node | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (pair === undefined) return { node, key };
      key = pair.key as Node;
      node = (pair.value as Node | null) ?? key;
    } else if (isSeq(node) && typeof step === "number" && node.items[step] !== undefined) {
      node = node.items[step] as Node;
      key = undefined;
    } else return { node, key };
  }
  return { node, key };
}
