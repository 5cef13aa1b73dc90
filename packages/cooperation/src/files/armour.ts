// Bytes as text that survives an e-mail: base64 between two lines that say what it is, read back whatever became of its line ends.
import { base64 } from "@scure/base";
import { type FileProblem, fileProblem } from "./problem.ts";

/** What the lines around each kind of file say. An answer is a file of the age format, so its lines are that format's. */
export const LABELS = {
  keys: "YAWARA AUTHORITY KEYS",
  request: "YAWARA REQUEST",
  answer: "AGE ENCRYPTED FILE",
  receipt: "YAWARA RECEIPT",
} as const;

export type FileKind = keyof typeof LABELS;

/** Bytes that a file may have: less than any mail server takes, more than the longest request with its answer needs. */
export const LARGEST_SEALED_FILE = 8_000_000;

const COLUMNS = 64;

/** Bytes between the two lines of their kind, 64 signs a line. */
export function toArmour(kind: FileKind, bytes: Uint8Array): string {
  const lines = base64.encode(bytes).match(new RegExp(`.{1,${COLUMNS}}`, "g")) ?? [];
  return [`-----BEGIN ${LABELS[kind]}-----`, ...lines, `-----END ${LABELS[kind]}-----`, ""].join("\n");
}

/**
 * The bytes of a file of a kind. Line ends, blanks, marks of quoting and text before or after are no part of it; any other
 * difference is a problem: `not-such-file`, `other-kind`, `several-in-one`, `too-large`, `truncated` or `changed`.
 */
export function fromArmour(kind: FileKind, file: Uint8Array): { bytes: Uint8Array } | FileProblem {
  if (file.length > LARGEST_SEALED_FILE) return fileProblem("too-large", { limit: String(LARGEST_SEALED_FILE) });
  const lines = linesOf(file);
  const begins = lines.flatMap((line, at) => (kindBegun(line) === undefined ? [] : [at]));
  const [begin, second] = begins;
  if (begin === undefined) return fileProblem("not-such-file");
  const found = kindBegun(lines[begin]!)!;
  if (found !== kind) return fileProblem("other-kind", { kind: found });
  if (second !== undefined) return fileProblem("several-in-one");
  const end = lines.indexOf(`-----END ${LABELS[kind]}-----`, begin);
  if (end === -1) return fileProblem("truncated");
  try {
    return { bytes: base64.decode(lines.slice(begin + 1, end).join("")) };
  } catch {
    return fileProblem("changed");
  }
}

/** The kind of file that these bytes hold, as far as their first line says. */
export function kindOfFile(file: Uint8Array): FileKind | undefined {
  if (file.length > LARGEST_SEALED_FILE) return undefined;
  for (const line of linesOf(file)) {
    const kind = kindBegun(line);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

function kindBegun(line: string): FileKind | undefined {
  return (Object.keys(LABELS) as FileKind[]).find((kind) => line === `-----BEGIN ${LABELS[kind]}-----`);
}

/** Lines without blanks at their ends and marks of quoting; of a line within the base64, without blanks at all. */
function linesOf(file: Uint8Array): string[] {
  return decoded(file)
    .split(/[\r\n]+/)
    .map((line) => line.replace(/^[\s>]+|\s+$/g, ""))
    .map((line) => (line.startsWith("-----") ? line : line.replace(/\s+/g, "")));
}

/** What counts is ASCII, which every encoding in use holds as it is but UTF-16. */
function decoded(file: Uint8Array): string {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder("utf-16le").decode(file);
  if (file[0] === 0xfe && file[1] === 0xff) return new TextDecoder("utf-16be").decode(file);
  return new TextDecoder("latin1").decode(file).replace(/^ï»¿/, "");
}
