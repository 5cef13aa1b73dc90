// Something to be passed on or kept elsewhere: shown to be read, with a button that copies it.
import { useId } from "react";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { useCopy } from "../../ui/use-copy.ts";
import { ACCOUNT_WORDS } from "./words.ts";

export function CopyField({ label, value }: { label: string; value: string }) {
  const words = useWords(ACCOUNT_WORDS);
  const id = useId();
  const { field, said, copy } = useCopy(value, words);
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-bold text-sm">
        {label}
      </label>
      <div className="flex flex-wrap items-center gap-2">
        <input
          ref={field}
          id={id}
          readOnly
          value={value}
          onFocus={(event) => event.target.select()}
          className="min-h-11 min-w-0 flex-1 basis-56 rounded-8 border border-control bg-sunken px-3 font-mono text-sm"
        />
        <Button onClick={copy}>{words.copy}</Button>
      </div>
      <p role="status" className="mt-1 text-sm">
        {said}
      </p>
    </div>
  );
}
