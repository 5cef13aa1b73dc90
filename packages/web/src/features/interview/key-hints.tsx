// Which keys do what, where there is a keyboard and room; they can be turned off.

import type { QuestionView } from "@yawara/answers/ask";
import type { ReactNode } from "react";
import { useWords } from "../../shell/language.ts";
import { ASK_WORDS } from "./words.ts";

interface Props {
  question: QuestionView;
  on: boolean;
  onToggle: (on: boolean) => void;
  canPutOff: boolean;
  canGoBack: boolean;
}

export function KeyHints({
  question: {
    fact: { type, choices },
  },
  on,
  onToggle,
  canPutOff,
  canGoBack,
}: Props) {
  const words = useWords(ASK_WORDS);
  const { key } = words;
  const figures = choices.length > 1 ? `1–${Math.min(9, choices.length)}` : "1";
  return (
    <div className="mt-4 hidden flex-wrap items-center gap-x-5 text-muted text-sm lg:flex">
      <label className="flex min-h-11 items-center gap-2">
        <input type="checkbox" checked={on} onChange={() => onToggle(!on)} className="size-4 accent-accent" />
        {words.keys}
      </label>
      {on && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {type === "boolean" && <Hint keys="Y / N">{key.yesNo}</Hint>}
          {(type === "choice" || type === "choices") && <Hint keys={figures}>{key.choose}</Hint>}
          {type === "choices" && <Hint keys="0">{key.none}</Hint>}
          {["integer", "money", "date"].includes(type) && <Hint keys="0–9">{key.type}</Hint>}
          <Hint keys="Enter">{key.next}</Hint>
          <Hint keys="D">{key.dontKnow}</Hint>
          {canPutOff && <Hint keys="S">{key.later}</Hint>}
          {canGoBack && <Hint keys="B">{key.back}</Hint>}
          <Hint keys="?">{key.why}</Hint>
        </ul>
      )}
    </div>
  );
}

function Hint({ keys, children }: { keys: string; children: ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      <kbd className="rounded-4 border border-line bg-sunken px-1.5 font-sans text-ink text-xs leading-5">{keys}</kbd>
      {children}
    </li>
  );
}
