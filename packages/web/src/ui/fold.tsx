// Something folded away: what is inside is made only when it is opened, so that what is closed costs nothing.
import { type ReactNode, type Ref, useState } from "react";

interface Props {
  /** What stands there while it is closed; a heading or words that look like a link. */
  summary: ReactNode;
  className?: string;
  summaryClassName?: string;
  /** Open from the start. */
  open?: boolean;
  details?: Ref<HTMLDetailsElement>;
  children: ReactNode;
}

export function Fold({ summary, className = "", summaryClassName = "", open = false, details, children }: Props) {
  const [isOpen, setOpen] = useState(open);
  return (
    <details ref={details} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)} className={className}>
      <summary className={`flex min-h-11 cursor-pointer items-center marker:content-none ${summaryClassName}`}>
        {summary}
      </summary>
      {isOpen && children}
    </details>
  );
}
