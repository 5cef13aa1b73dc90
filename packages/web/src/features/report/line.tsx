// One finding in a line: its mark, what it says, and where it is from.

import type { FindingLine } from "@yawara/answers/check";
import type { Modality } from "@yawara/engine";
import type { ReactNode } from "react";
import { useWords } from "../../shell/language.ts";
import { Mark } from "../../ui/mark.tsx";
import { useBreachWord } from "./use-breach-word.ts";
import { REPORT_WORDS } from "./words.ts";

/** A mark that is named for those who do not see it. */
export function NamedMark({ modality }: { modality: Modality }) {
  return <Mark modality={modality} named className="mt-[0.35em]" />;
}

interface LineTextProps {
  line: FindingLine;
  /** What stands in place of where it is from: a link to it. */
  to?: (where: string) => ReactNode;
}

export function LineText({ line, to = (where) => where }: LineTextProps) {
  const { modality, says, where, seen, begins, call, waits, breach } = line;
  const words = useWords(REPORT_WORDS);
  const breachWord = useBreachWord();
  // That nothing was said of it matters of a ban that binds; of a duty it is what opening it tells.
  const told = breach !== "open" || (modality === "prohibition" && waits.length === 0);
  return (
    <span className="flex min-w-0 gap-3">
      <NamedMark modality={modality} />
      <span className="min-w-0">
        <span className="block max-w-text">{says}</span>
        <span className="block text-muted text-sm">
          {to(where)}
          {!seen && " †"}
          {breach !== undefined && told && (
            <>
              {" · "}
              <span className={breach === "broken" ? "font-bold text-ink" : ""}>{breachWord(modality, breach)}</span>
            </>
          )}
          {begins !== undefined && ` · ${begins}`}
          {call !== undefined && ` · ${call}`}
          {waits.length > 0 && ` · ${words.waits} ${waits.join(", ")}`}
        </span>
      </span>
    </span>
  );
}
