// What narrows a list, beside one another where there is room; on a phone behind a button that says how many are set.
import { type ReactNode, useId, useState } from "react";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { REGISTER_WORDS } from "./words.ts";

export function FoldedFilters({ count, children }: { count: number; children: ReactNode }) {
  const words = useWords(REGISTER_WORDS);
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <fieldset className="print:hidden">
      <legend className="sr-only">{words.filters(0)}</legend>
      <Button
        className="w-full font-normal md:hidden"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {words.filters(count)}
      </Button>
      <div id={id} className={open ? "mt-3 md:mt-0" : "hidden md:block"}>
        {children}
      </div>
    </fieldset>
  );
}
