// The head of a page: its title, a line of what it is for, and what can be done here.
import type { ReactNode } from "react";

export function PageHead({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <header className="mb-8 flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
      <div className="max-w-text">
        <h1 className="font-bold text-[1.75rem] leading-snug">{title}</h1>
        {children !== undefined && <div className="phrases mt-2 text-muted">{children}</div>}
      </div>
      {actions !== undefined && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
    </header>
  );
}
