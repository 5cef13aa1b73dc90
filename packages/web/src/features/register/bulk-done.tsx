// What was done to many at once, and the way to take it back; the way stands where the form was.
import { useState } from "react";
import { Refusal } from "../../api/refusal.tsx";
import { type UndoneCount, useUndo } from "./use-undo.ts";

export interface DoneTogether {
  batch: string;
  count: number;
}

interface BulkDoneProps {
  done: DoneTogether | undefined;
  onUndone: () => void;
  words: {
    changed: (count: number) => string;
    undo: string;
    undone: (count: number, left: number) => string;
  };
}

export function BulkDone({ done, onUndone, words }: BulkDoneProps) {
  const { undo, refused } = useUndo();
  const [undone, setUndone] = useState<UndoneCount>();
  const takeBack = async () => {
    const count = done && (await undo(done.batch));
    if (count === undefined) return;
    setUndone(count);
    onUndone();
  };
  return (
    <div>
      <div role="status">
        {done !== undefined && (
          <p className="flex flex-wrap items-center gap-x-4 border-line border-l-2 pl-4">
            {words.changed(done.count)}
            <button type="button" className="link min-h-11" onClick={() => void takeBack()}>
              {words.undo}
            </button>
          </p>
        )}
        {done === undefined && undone !== undefined && <p>{words.undone(undone.undone, undone.left)}</p>}
      </div>
      <Refusal of={refused} />
    </div>
  );
}
