// How something stands, as a mark beside its name: framed in ink where somebody has to act, faintly where nobody has.
import type { ReactNode } from "react";

export function StateMark({ acts, children }: { acts: boolean; children: ReactNode }) {
  return (
    <span className={`inline-block whitespace-nowrap border px-1 text-sm ${acts ? "border-ink" : "border-line"}`}>
      {children}
    </span>
  );
}
