// The kinds of event there are, to be ticked.
import { useQuery } from "@tanstack/react-query";
import { useLanguage, useWords } from "../../shell/language.ts";
import { worker } from "../../worker/worker.ts";
import { TickList } from "./tick-list.tsx";
import { INCIDENTS_WORDS } from "./words.ts";

export function EventKinds({ picked, onPick }: { picked: readonly string[]; onPick: (kinds: string[]) => void }) {
  const words = useWords(INCIDENTS_WORDS);
  const language = useLanguage();
  const { data = [] } = useQuery({
    queryKey: ["eventKinds", language],
    queryFn: () => worker().eventKinds(language),
  });
  return <TickList legend={words.kinds} hint={words.kindsHelp} choices={data} picked={picked} onPick={onPick} />;
}
