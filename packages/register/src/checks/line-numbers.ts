// Ascending numbers as a short text and back: the distance of each from the one before, seven bits a byte, in base64.

/** Writes numbers from 1 on, each once; the order they come in does not matter. */
export function writeNumbers(numbers: readonly number[]): string {
  const bytes: number[] = [];
  let before = 0;
  for (const number of [...numbers].sort((a, b) => a - b)) {
    let distance = number - before;
    for (; distance > 127; distance >>>= 7) bytes.push((distance & 127) | 128);
    bytes.push(distance);
    before = number;
  }
  return Buffer.from(bytes).toString("base64");
}

/** Reads what `writeNumbers` wrote: the numbers, ascending. */
export function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let [last, distance, shift] = [0, 0, 0];
  for (const byte of Buffer.from(text, "base64")) {
    distance |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    last += distance;
    numbers.push(last);
    [distance, shift] = [0, 0];
  }
  return numbers;
}
