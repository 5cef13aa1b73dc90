// What stands below the first screen, drawn once what is above it can be seen.
import { type ReactNode, useDeferredValue } from "react";

/** Its children a moment later, in steps that let the reader scroll and press meanwhile. */
export function Deferred({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) && children;
}
