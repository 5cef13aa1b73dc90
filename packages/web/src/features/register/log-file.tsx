// The log of changes as one file: fetched a part at a time, as the server hands it out, and saved as lines of JSON.
import { useState } from "react";
import { askText, isRefused, type Refused } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { today } from "../../ui/today.ts";
import { LOG_WORDS } from "./log-words.ts";

export function LogFile() {
  const words = useWords(LOG_WORDS);
  const language = useLanguage();
  const [part, setPart] = useState(0);
  const [refused, setRefused] = useState<Refused>();
  const save = async () => {
    if (part > 0) return;
    setRefused(undefined);
    const log = await wholeLog(language, setPart);
    setPart(0);
    if (isRefused(log)) return setRefused(log);
    saveFile(`${words.file}-${today()}.ndjson`, log.text, "application/x-ndjson");
  };
  return (
    <>
      <p className="text-muted text-sm">{words.downloadHelp}</p>
      <Button onClick={() => void save()}>{words.save}</Button>
      <p role="status">{part > 0 && words.saving(part)}</p>
      <Refusal of={refused} />
    </>
  );
}

/** All parts, each named by the one before it. */
async function wholeLog(language: "en" | "ja", tell: (part: number) => void): Promise<{ text: string } | Refused> {
  const parts: string[] = [];
  for (let path: string | undefined = "v1/changes/log"; path !== undefined; ) {
    tell(parts.length + 1);
    const answer: Awaited<ReturnType<typeof askText>> = await askText(language, path);
    if (isRefused(answer)) return answer;
    parts.push(answer.text);
    path = answer.next;
  }
  return { text: parts.join("") };
}
