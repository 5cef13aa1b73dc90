// "Did you mean": the known word nearest to one that is not known.

/** Of words shorter than this, two letters may be all there is to tell them by. */
const SHORT = 4;

/**
 * The candidate meant by a mistyped word: the one with the smallest edit distance, if it is at most a third of the word's length
 * away; of words under four letters, if no more than one letter differs and one is the same. `undefined` if none is.
 *
 * @example
 * suggest("use.aria", ["use.area", "firm.employees"]); // → "use.area"
 * suggest("colour", ["use.area", "firm.employees"]); // → undefined
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const shorter = Math.min(word.length, candidate.length);
    const limit = shorter < SHORT ? Math.min(least, shorter, 2) : least;
    const distance = editDistance(word, candidate, limit);
    if (distance < limit) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** Levenshtein distance, or `limit` where it is at least that. */
function editDistance(a: string, b: string, limit: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      current[j] = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + cost);
    }
    if (Math.min(...current) >= limit) return limit;
    previous = current;
  }
  return previous[b.length]!;
}
