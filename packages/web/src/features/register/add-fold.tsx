// What adds something to a list: one button above it, which opens the form in its place.
import { type ReactNode, useState } from "react";
import { buttonClass } from "../../ui/button.tsx";
import { Fold } from "../../ui/fold.tsx";

export function AddFold({ title, open = false, children }: { title: string; open?: boolean; children: ReactNode }) {
  // A list that is found to be empty opens it; the first thing added does not close it on whoever adds the next.
  const [isOpen, setOpen] = useState(open);
  if (open && !isOpen) setOpen(true);
  return (
    <Fold
      key={String(isOpen)}
      open={isOpen}
      summary={<span className={buttonClass("outlined")}>{title}</span>}
      className="print:hidden"
      summaryClassName="w-fit"
    >
      <div className="border-line border-l-2 pl-5">{children}</div>
    </Fold>
  );
}
