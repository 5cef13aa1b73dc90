// The ways on from a question: next, not known, later, back; within reach of the thumb on a phone.
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import type { QuestionProps } from "./question-form.ts";
import { ASK_WORDS } from "./words.ts";

export function QuestionActions({ revisited, busy, onAnswer, onLater, onBack }: QuestionProps) {
  const words = useWords(ASK_WORDS);
  return (
    <>
      <div className="sticky bottom-14 z-10 -mx-4 mt-3 flex flex-wrap items-center gap-2 border-line border-t bg-surface px-4 py-3 md:-mx-8 md:px-8 lg:static lg:mx-0 lg:border-0 lg:px-0">
        <Button type="submit" look="filled" disabled={busy} className="min-w-32 flex-1 sm:flex-none">
          {revisited ? words.keep : words.next}
        </Button>
        <Button onClick={() => onAnswer(undefined)} disabled={busy}>
          {words.dontKnow}
        </Button>
        {onLater !== undefined && (
          <span className="hidden sm:block">
            <Later busy={busy} onLater={onLater} />
          </span>
        )}
        {onBack !== undefined && (
          <Button look="plain" onClick={onBack} className="sm:ml-auto">
            {words.back}
          </Button>
        )}
      </div>
      {onLater !== undefined && (
        <span className="-ml-4 block sm:hidden">
          <Later busy={busy} onLater={onLater} />
        </span>
      )}
    </>
  );
}

function Later({ busy, onLater }: { busy: boolean; onLater: () => void }) {
  const words = useWords(ASK_WORDS);
  return (
    <Button look="plain" onClick={onLater} disabled={busy}>
      {words.later}
    </Button>
  );
}
