// A value one is changing, kept a moment after: typing and dragging stay quick, the address and the lists follow.
import { useEffect, useRef, useState } from "react";

/** The value as it is now and a way to change it; `keep` is called once it has rested for `wait` milliseconds. */
export function useDebounced<T>(kept: T, keep: (value: T) => void, wait: number): [T, (value: T) => void] {
  const [value, setValue] = useState(kept);
  const given = useRef(kept);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // What comes back is what was given last: only a change from elsewhere replaces what is being typed.
    if (kept !== given.current) {
      given.current = kept;
      clearTimeout(timer.current);
      setValue(kept);
    }
  }, [kept]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (next: T) => {
    setValue(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      given.current = next;
      keep(next);
    }, wait);
  };
  return [value, change];
}
