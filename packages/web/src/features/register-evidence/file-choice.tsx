// A file is picked or dropped here: the picker is a button, so that it is reached by keyboard.
import { useState } from "react";
import { useWords } from "../../shell/language.ts";
import { buttonClass } from "../../ui/button.tsx";
import { EVIDENCE_WORDS } from "./evidence-words.ts";

interface Props {
  file: File | undefined;
  onFile: (file: File) => void;
  /** Said under it where there is none and one is needed. */
  wrong?: string | undefined;
}

export function FileChoice({ file, onFile, wrong }: Props) {
  const words = useWords(EVIDENCE_WORDS);
  const [over, setOver] = useState(false);
  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same */}
      <div
        className={`flex flex-wrap items-center gap-x-4 gap-y-2 rounded-8 border border-dashed p-3 ${over ? "border-accent bg-accent-soft" : "border-control"}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const dropped = event.dataTransfer.files[0];
          if (dropped !== undefined) onFile(dropped);
        }}
      >
        <label
          className={`${buttonClass("outlined")} cursor-pointer has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-2`}
        >
          {file === undefined ? words.choose : words.another}
          <input
            type="file"
            className="sr-only"
            onChange={({ target }) => {
              const picked = target.files?.[0];
              target.value = "";
              if (picked !== undefined) onFile(picked);
            }}
          />
        </label>
        <span role="status" className="wrap-anywhere min-w-0">
          {file === undefined ? words.dropHere : words.chosen(file.name, words.size(file.size))}
        </span>
      </div>
      <p role="alert" className="mt-1 text-error empty:hidden">
        {wrong}
      </p>
    </div>
  );
}
