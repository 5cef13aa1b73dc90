// The name of a kind of risk in the reader's language.
import type { Library } from "./risk-types.ts";

/** The name of a kind of risk; its id until the library is there. */
export const kindName = (library: Library | undefined, id: string) =>
  library?.risks.find((one) => one.id === id)?.name ?? id;
