// The terminal a command talks through, and what it has to know about text: its width, where it may break, whether colours are wanted.
import type { Readable, Writable } from "node:stream";
import { styleText } from "node:util";
import { eastAsianWidth } from "get-east-asian-width";

type Style = Parameters<typeof styleText>[0];

/** What a command reads and writes: the process's own streams and variables, or what its caller gives in their place. */
export interface Terminal {
  env: Record<string, string | undefined>;
  /** The descriptor of standard input: where a whole file is read from it, nothing else may have begun to. */
  input: number;
  /** Standard input as a stream, for what is typed. */
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { columns?: number };
  stderr: Writable & { isTTY?: boolean };
}

/** Colours text where the terminal wants colours (NO_COLOR and FORCE_COLOR are heeded). */
export function styled(style: Style, text: string, { stdout }: Pick<Terminal, "stdout">): string {
  return styleText(style, text, { stream: stdout });
}

const NEVER_FIRST = /^[、。，．,.!?！？:;：；)）」』】〕》〉ー・々%％]/;
const NEVER_LAST = /[(（「『【〔《〈]$/;
const segmenters = new Map<string, Intl.Segmenter>();

/** Columns a text takes: two for what is wide or full-width in East Asia. Texts here hold no control or combining characters. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += eastAsianWidth(character.codePointAt(0)!);
  return width;
}

/** Breaks a text into lines of at most `width` columns, Japanese at word ends, never before closing punctuation. */
export function wrap(text: string, width: number, language: string): string[] {
  const lines: string[] = [];
  let line = "";
  let taken = 0;
  for (const piece of pieces(text, language)) {
    const trimmed = piece.trimEnd();
    if (taken + widthOf(trimmed) > width && line.trim() !== "") {
      lines.push(line.trimEnd());
      line = piece.trimStart();
      taken = widthOf(line);
    } else {
      line += piece;
      taken += widthOf(trimmed) + piece.length - trimmed.length;
    }
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines.length > 0 ? lines : [""];
}

const CJK = /[\u3000-\u9fff\uff00-\uffef]/;
/** What is written without spaces. A wide sign beside English words is not: making a segmenter takes as long as a decision. */
const UNSPACED = /[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]/;

/** The unbreakable pieces of a text, in order: words with the spaces after them; Japanese is cut at word ends. */
function pieces(text: string, language: string): string[] {
  return UNSPACED.test(text) ? japanesePieces(text, language) : (text.match(/\S+\s*|\s+/g) ?? []);
}

function japanesePieces(text: string, language: string): string[] {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: "word" });
    segmenters.set(language, segmenter);
  }
  const joined: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const before = joined.at(-1);
    const latinRun =
      before !== undefined &&
      !/\s$/.test(before) &&
      !CJK.test(before.slice(-1)) &&
      !CJK.test(segment[0]!) &&
      !/^\s/.test(segment);
    const glued =
      before !== undefined &&
      (NEVER_FIRST.test(segment) || NEVER_LAST.test(before) || latinRun || /^\s+$/.test(segment));
    if (glued) joined[joined.length - 1] = before + segment;
    else joined.push(segment);
  }
  return joined;
}

/** Pads a text with spaces on the right to a width in columns. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/** Lines of cells, the first a heading; columns as wide as their widest cell, numbers to the right. */
export function aligned(rows: readonly string[][], terminal: Terminal): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ""))));
  return rows.map((row, line) => {
    const text = row
      .map((cell, column) => (column === 0 ? pad(cell, widths[0]!) : padStart(cell, widths[column]!)))
      .join("  ");
    return `  ${line === 0 ? styled("dim", text, terminal) : text}`;
  });
}

function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - widthOf(text))) + text;
}

/** Columns to write in: the terminal's, at most 100; 100 where there is none. */
export function columns({ stdout }: Terminal): number {
  return Math.min(stdout.columns ?? 100, 100);
}

/** Says on a terminal's error stream what takes a while; answers a function that wipes it away. */
export function progress(text: string, { stderr }: Terminal): () => void {
  if (!stderr.isTTY) return () => {};
  stderr.write(`${text}\r`);
  return () => void stderr.write("\x1b[2K");
}
