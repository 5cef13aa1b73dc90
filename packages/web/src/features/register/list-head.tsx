// The line above a list: how many rows there are, and the list as a file.
import type { ReactNode } from "react";

export function ListHead({ total, children }: { total: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <p role="status" className="font-bold">
        {total}
      </p>
      {children}
    </div>
  );
}
