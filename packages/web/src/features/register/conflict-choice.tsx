// Somebody saved what was being changed: what differs, and both ways on, neither of which loses anything.
import { type ReactNode, useEffect, useRef } from "react";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { LIST_WORDS } from "./list-words.ts";

/** A field that differs, in words. */
export interface Difference {
  name: string;
  from: string | undefined;
  to: string | undefined;
}

export function ConflictChoice({
  about,
  differences,
  onTheirs,
  onMine,
  children,
}: {
  /** Who saved it, where that is known. */
  about: string;
  /** From what it was when the change began to what it is now. */
  differences: readonly Difference[];
  onTheirs: () => void;
  onMine: () => void;
  /** What is about to be saved. */
  children?: ReactNode;
}) {
  const words = useWords(LIST_WORDS);
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div role="alert" className="border-accent border-l-4 bg-accent-soft px-4 py-3">
      <p ref={heading} tabIndex={-1} className="w-fit font-bold">
        {words.conflictTitle}
      </p>
      <p className="mt-1">{about}</p>
      {differences.length === 0 && <p className="mt-2">{words.conflictNone}</p>}
      <ul className="mt-2 list-disc pl-5">
        {differences.map(({ name, from = words.notGiven, to = words.notGiven }) => (
          <li key={name} className="wrap-anywhere">
            {name}
            {words.colon}
            {words.fromTo(from, to)}
          </li>
        ))}
      </ul>
      {children}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onClick={onTheirs}>{words.takeTheirs}</Button>
        <Button onClick={onMine}>{words.putMine}</Button>
      </div>
    </div>
  );
}
