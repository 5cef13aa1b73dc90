// The plural of an English noun behind its number.

/** `1 question`, `2 questions`, `0 entries`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
