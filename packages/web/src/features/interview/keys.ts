// The interview by keyboard: single keys that act anywhere on the page but where something is typed, and that can be turned off.
import { useEffect, useRef, useState } from "react";
import { keep, kept } from "../../shell/storage.ts";

const KEPT = "yawara.keys";

/** Whether single keys act, and a way to turn them on and off; kept in the browser. */
export function useKeysOn(): [boolean, (on: boolean) => void] {
  const [on, show] = useState(() => kept(KEPT) !== "off");
  return [
    on,
    (next) => {
      keep(KEPT, next ? "on" : "off");
      show(next);
    },
  ];
}

/** What a key does; `true` where the key is to go its usual way too. */
export type Keys = Record<string, (() => unknown) | undefined>;

/** Lets single keys act while the component stands. `digit` gets 0 to 9. */
export function useKeys(on: boolean, keys: Keys, digit?: (figure: number) => unknown): void {
  const latest = useRef({ keys, digit });
  useEffect(() => {
    latest.current = { keys, digit };
  });
  useEffect(() => {
    if (!on) return;
    const act = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (isTyping(event.target)) return;
      const key = event.key.length === 1 ? event.key.normalize("NFKC").toLowerCase() : event.key;
      if (key === "Enter" && isOwnEnter(event.target)) return;
      const does = /^\d$/.test(key)
        ? latest.current.digit && (() => latest.current.digit!(Number(key)))
        : latest.current.keys[key];
      if (does !== undefined && does() !== true) event.preventDefault();
    };
    addEventListener("keydown", act);
    return () => removeEventListener("keydown", act);
  }, [on]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !["radio", "checkbox", "button", "submit", "file"].includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Links, buttons and fields do something of their own on Enter. */
function isOwnEnter(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("a, button, summary, input, select, textarea") !== null;
}
