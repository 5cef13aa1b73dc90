// What a terminal needs to know about text: its width in columns, where it may break, and whether colours are wanted.
import { styleText } from "node:util";
import stringWidth from "string-width";

export type Style = Parameters<typeof styleText>[0];

/** Colours text where the stream is a terminal that wants colours (NO_COLOR and FORCE_COLOR are heeded). */
export function styled(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout });
}

const NEVER_FIRST = /^[、。，．,.!?！？:;：；)）」』】〕》〉ー・々%％]/;
const NEVER_LAST = /[(（「『【〔《〈]$/;
const segmenters = new Map<string, Intl.Segmenter>();

/** Breaks a text into lines of at most `width` columns, Japanese at word ends, never before closing punctuation. */
export function wrap(text: string, width: number, language: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text, language)) {
    if (stringWidth(line + piece.trimEnd()) > width && line.trim() !== "") {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines.length > 0 ? lines : [""];
}

/** The unbreakable pieces of a text, in order. */
function pieces(text: string, language: string): string[] {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: "word" });
    segmenters.set(language, segmenter);
  }
  const joined: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const before = joined.at(-1);
    const cjk = /[\u3000-\u9fff\uff00-\uffef]/;
    const latinRun =
      before !== undefined &&
      !/\s$/.test(before) &&
      !cjk.test(before.slice(-1)) &&
      !cjk.test(segment[0]!) &&
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
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}

/** Columns to write in: the terminal's, at most 100; 100 where there is none. */
export function columns(): number {
  return Math.min(process.stdout.columns ?? 100, 100);
}

/** Says on a terminal's error stream what is going on, where it takes longer than half a second; answers a function that ends it. */
export function progress(text: string): () => void {
  if (!process.stderr.isTTY) return () => {};
  const timer = setTimeout(() => process.stderr.write(`${text}\r`), 500);
  return () => {
    clearTimeout(timer);
    process.stderr.write("\x1b[2K");
  };
}
