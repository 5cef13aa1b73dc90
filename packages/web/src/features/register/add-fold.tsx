// What adds something to a list: one button above it, which opens the form in its place.
import type { ReactNode } from "react";
import { buttonClass } from "../../ui/button.tsx";
import { Fold } from "../../ui/fold.tsx";

export function AddFold({ title, open = false, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <Fold
      key={String(open)}
      open={open}
      summary={<span className={buttonClass("outlined")}>{title}</span>}
      className="print:hidden"
      summaryClassName="w-fit"
    >
      <div className="border-line border-l-2 pl-5">{children}</div>
    </Fold>
  );
}
