// Lets many requests that arrive at once take turns, so that others are answered between them.

/** Milliseconds of work in one turn of the event loop. */
const LONGEST = 20;

let ends = 0;

/** Resolves at once where this turn of the loop has time left, else in a later turn. */
export async function ownTurn(): Promise<void> {
  for (;;) {
    const now = performance.now();
    if (ends === 0) {
      ends = now + LONGEST;
      setImmediate(() => {
        ends = 0;
      });
    }
    if (now < ends) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
