// What stands while something loads, where there is nothing, and where something failed.
import type { ReactNode } from "react";
import { useWords } from "../shell/language.ts";
import { SHELL_WORDS } from "../shell/words.ts";
import { Button } from "./button.tsx";

/** The shape of lines to come. */
export function Loading({ lines = 6 }: { lines?: number }) {
  const words = useWords(SHELL_WORDS);
  return (
    <div role="status" className="max-w-text animate-pulse space-y-4 py-2">
      <span className="sr-only">{words.loading}</span>
      {Array.from({ length: lines }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <div key={i} className={`h-5 rounded-4 bg-sunken ${i % 3 === 2 ? "w-2/3" : "w-full"}`} />
      ))}
    </div>
  );
}

/** Says what would be here and offers the step that fills it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="max-w-text rounded-8 border border-line border-dashed px-6 py-10">
      <p className="font-bold">{title}</p>
      {children !== undefined && <div className="mt-3">{children}</div>}
    </div>
  );
}

/** Something could not be had: what is safe, and another try. */
export function Failed({ retry }: { retry?: () => void }) {
  const words = useWords(SHELL_WORDS);
  return (
    <div role="alert" className="max-w-text border-error border-l-4 bg-sunken px-5 py-4">
      <p className="font-bold">{words.failed}</p>
      <p className="mt-1">{words.failedHelp}</p>
      {retry !== undefined && (
        <Button className="mt-4" onClick={retry}>
          {words.again}
        </Button>
      )}
    </div>
  );
}
