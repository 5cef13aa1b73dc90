// All law, or only law made for AI: what each counts is said beside it, because the two must not be read alike.

import type { Law } from "@yawara/answers/compare";
import { useWords } from "../../shell/language.ts";
import { COMPARE_WORDS } from "./words.ts";

const LAWS: readonly Law[] = ["all", "ai"];

export function LawSwitch({ law, choose }: { law: Law; choose: (law: Law) => void }) {
  const words = useWords(COMPARE_WORDS);
  return (
    <fieldset className="my-6 items-center gap-x-6 gap-y-2 md:flex">
      <legend className="sr-only">{words.law}</legend>
      <div className="flex shrink-0 print:hidden">
        {LAWS.map((one) => (
          <label
            key={one}
            className="flex min-h-11 cursor-pointer items-center gap-2 border border-control px-3 first:rounded-l-8 last:-ml-px last:rounded-r-8 has-checked:z-10 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:z-20 has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name="law"
              checked={law === one}
              onChange={() => choose(one)}
              className="size-4 accent-accent outline-none"
            />
            {words.laws[one]}
          </label>
        ))}
      </div>
      <p aria-live="polite" className="mt-2 max-w-text text-muted text-sm md:mt-0">
        <span className="hidden font-bold print:inline">{words.laws[law]}: </span>
        {words.lawNote[law]}
      </p>
    </fieldset>
  );
}
