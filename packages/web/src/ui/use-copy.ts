// Copies a text out of a field that shows it: says whether it could; where it could not, the text stands selected.
import { type RefObject, useRef, useState } from "react";

interface Copying {
  field: RefObject<HTMLInputElement | null>;
  said: string;
  copy: () => void;
}

export function useCopy(text: string, words: { copied: string; copyFailed: string }): Copying {
  const field = useRef<HTMLInputElement>(null);
  const [said, say] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      say(words.copied);
    } catch {
      field.current?.select();
      say(words.copyFailed);
    }
  };
  return { field, said, copy: () => void copy() };
}
