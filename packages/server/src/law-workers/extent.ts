// How much a value from outside holds, and how deep: found out before anything looks at it more closely.

/** Whether there are more values within one than so many. */
export function hasMoreThan(most: number, whole: unknown): boolean {
  const left: unknown[] = [whole];
  let count = 0;
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one !== "object" || one === null) continue;
    const within = Object.values(one);
    count += within.length;
    if (count > most) return true;
    for (const value of within) left.push(value);
  }
  return false;
}

/** Whether something stands within a value below so many others. */
export function isDeeperThan(most: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return most === 0 || Object.values(value).some((one) => isDeeperThan(most - 1, one));
}
