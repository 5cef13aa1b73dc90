// What of a text was searched for, as parts of the text.
import { plain, runsOf } from "./tokens.ts";

/** A piece of a text; `hit` where it was searched for. */
export interface Part {
  text: string;
  hit: boolean;
}

const LATIN = /^[\p{Script=Latin}\p{N}]+$/u;
const INSIDE_WORD = /[\p{Script=Latin}\p{N}]/u;

/** Where any of some needles stands in a text; a Latin needle only where a word begins. */
function places(text: string, needles: readonly string[]): [number, number][] {
  const at = text.toLowerCase();
  return needles.flatMap((needle) => {
    const found: [number, number][] = [];
    for (let i = at.indexOf(needle); i >= 0; i = at.indexOf(needle, i + 1))
      if (!LATIN.test(needle) || i === 0 || !INSIDE_WORD.test(at[i - 1]!)) found.push([i, i + needle.length]);
    return found;
  });
}

/**
 * The text in parts. `words` are the words the text was found by: they count where a run of the query does not stand
 * there as it was typed.
 */
export function highlighted(text: string, query: string, words: readonly string[]): Part[] {
  const runs = runsOf(query).filter((run) => run.length > 1 || !LATIN.test(run));
  const whole = runs.filter((run) => text.toLowerCase().includes(run));
  const rest = words.map(plain).filter((word) => !whole.some((run) => run.includes(word)));
  const marked = places(text, [...whole, ...rest]).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const parts: Part[] = [];
  let end = 0;
  for (const [from, to] of marked) {
    if (to <= end) continue;
    if (from > end) parts.push({ text: text.slice(end, from), hit: false });
    const last = parts.at(-1);
    if (from <= end && last?.hit === true) last.text += text.slice(end, to);
    else parts.push({ text: text.slice(from, to), hit: true });
    end = to;
  }
  if (end < text.length) parts.push({ text: text.slice(end), hit: false });
  return parts;
}

export function isHit(parts: readonly Part[]): boolean {
  return parts.some(({ hit }) => hit);
}
