// What an instrument is called in a line: its short name where it has one.
import type { Instrument, Language } from "@yawara/engine";

export function instrumentName({ short, title }: Pick<Instrument, "short" | "title">, language: Language): string {
  return (short ?? title)[language];
}
