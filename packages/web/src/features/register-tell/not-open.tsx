// Stands where a link for reporting does not open: it has ended, or the server does not answer.
import type { Refused } from "../../api/client.ts";
import { Away, Refusal } from "../../api/refusal.tsx";
import { useWords } from "../../shell/language.ts";
import { Empty } from "../../ui/loading-states.tsx";
import { TELL_WORDS } from "./words.ts";

export function NotOpen({ refused, retry }: { refused?: Refused; retry?: () => void }) {
  if (refused === undefined || refused.refused === "not-found") return <Gone />;
  return refused.refused === "away" && retry !== undefined ? <Away retry={retry} /> : <Refusal of={refused} />;
}

function Gone() {
  const words = useWords(TELL_WORDS);
  return (
    <>
      <h1 className="mb-6 font-bold text-[1.75rem]">{words.gone}</h1>
      <Empty title={words.goneHelp} />
    </>
  );
}
