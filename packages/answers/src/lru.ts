// A few values kept by key, the one not used for longest given up first.

export type Kept<Value> = Map<string, Value>;

/** The value kept under a key, which becomes the one used last. */
export function kept<Value>(all: Kept<Value>, key: string): Value | undefined {
  const value = all.get(key);
  if (value === undefined) return undefined;
  all.delete(key);
  all.set(key, value);
  return value;
}

/** Keeps a value under a key and gives it back; beyond `most`, the one not used for longest goes. */
export function keep<Value>(all: Kept<Value>, key: string, value: Value, most: number): Value {
  all.set(key, value);
  if (all.size > most) all.delete(all.keys().next().value!);
  return value;
}
