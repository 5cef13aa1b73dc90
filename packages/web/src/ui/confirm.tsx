// What cannot be undone is asked about once more, in its place on the page; the focus begins on not doing it.
import { useEffect, useRef } from "react";
import type { Refused } from "../api/client.ts";
import { Refusal } from "../api/refusal.tsx";
import { Button } from "../ui/button.tsx";

export function Confirm({
  about,
  question,
  no,
  yes,
  refused,
  onNo,
  onYes,
}: {
  /** The step, as whoever hears the page is told it. */
  about: string;
  question: string;
  no: string;
  yes: string;
  refused: Refused | undefined;
  onNo: () => void;
  onYes: () => void;
}) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question, not a group of fields
    <div
      role="group"
      aria-label={about}
      className="mt-2 space-y-2 border-line border-l-2 pl-4"
      onKeyDown={(event) => {
        if (event.key === "Escape") onNo();
      }}
    >
      <p className="wrap-anywhere max-w-text">{question}</p>
      <div className="flex flex-wrap gap-2">
        <Button ref={first} onClick={onNo}>
          {no}
        </Button>
        <Button onClick={onYes}>{yes}</Button>
      </div>
      <Refusal of={refused} />
    </div>
  );
}
