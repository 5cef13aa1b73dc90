// A number that opens what it counts.

import type { Figure } from "@yawara/answers/compare";
import { createContext, type ReactNode, useContext } from "react";
import { useWords } from "../../shell/language.ts";
import { COMPARE_WORDS } from "./words.ts";

/** A figure as the screen names it. */
export interface Opened {
  figure: Figure;
  regime: string;
  /** Name of the regime, for the heading. */
  place: string;
  /** Of one system of many. */
  subject?: { id: string; name: string };
}

/** Opens the list of what a figure counts. */
export const OpenContext = createContext<(opened: Opened) => void>(() => {});

/** `children` is the number; where it is zero there is nothing to open. */
export function Value({
  of,
  count,
  className = "",
  children,
}: {
  of: Opened;
  count: number;
  className?: string;
  children: ReactNode;
}) {
  const words = useWords(COMPARE_WORDS);
  const open = useContext(OpenContext);
  if (count === 0)
    return <span className={`inline-flex min-h-6 items-center text-muted ${className}`}>{children}</span>;
  const place = of.subject === undefined ? of.place : `${of.subject.name}, ${of.place}`;
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={() => open(of)}
      className={`relative inline-flex min-h-6 min-w-6 cursor-pointer items-center rounded-4 text-left underline decoration-control decoration-dotted underline-offset-4 hover:decoration-2 hover:decoration-solid print:no-underline ${className || "justify-end"}`}
    >
      {children}
      <span className="sr-only left-0">{words.showBehind(words.behind[of.figure], place)}</span>
    </button>
  );
}
