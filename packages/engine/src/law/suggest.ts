// "Did you mean": the known word nearest to one that is not known.

/**
 * The candidate meant by a mistyped word: the one with the smallest edit distance, if it is at most a third of the word's length
 * away; of a word of three letters one may be wrong, of one or two
 * only small and capital letters: one letter away from a country is another country. `undefined` if none is.
 *
 * @example
 * suggest("use.aria", ["use.area", "firm.employees"]); // → "use.area"
 * suggest("colour", ["use.area", "firm.employees"]); // → undefined
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = (word.length < 3 ? 0 : word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))) + 1;
  for (const candidate of candidates) {
    if (candidate.toLowerCase() === wanted) return candidate;
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word, candidate, least);
    if (distance < least) {
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
