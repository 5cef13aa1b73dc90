// What was not written in a law file stays absent from what is read of it.

/** The entries that have a value: optional properties stay absent instead of becoming `undefined`. */
export function defined<T extends object>(entries: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as never;
}
