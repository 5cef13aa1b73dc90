// The button that opens something in its own place: once that is closed, the focus is on the button again.
import { type RefObject, useEffect, useRef } from "react";

/** The button's ref. In an effect, because the button stands again only when the page has been brought up to date. */
export function useReturnFocus(open: boolean): RefObject<HTMLButtonElement | null> {
  const opener = useRef<HTMLButtonElement>(null);
  const was = useRef(open);
  useEffect(() => {
    if (was.current && !open) opener.current?.focus();
    was.current = open;
  }, [open]);
  return opener;
}
