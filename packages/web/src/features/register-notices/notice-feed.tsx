// The secret address of one's notices: made, shown once, ended.
import { useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { formatDay } from "../../ui/format-date.ts";
import { Section } from "../../ui/section.tsx";
import { CopyField } from "../account/copy-field.tsx";
import { NOTICES_PAGE_WORDS } from "./words.ts";

export function NoticeFeed({ since }: { since?: string }) {
  const words = useWords(NOTICES_PAGE_WORDS);
  const language = useLanguage();
  const [made, setMade] = useState<string>();
  const [told, tell] = useState("");
  const making = useChange(() => ask<{ path: string }>(language, "POST", "v1/notices/feed"));
  const ending = useChange(() => ask<object>(language, "DELETE", "v1/notices/feed"));
  const make = async () => {
    const answer = await making.send(undefined);
    if (answer === undefined) return;
    tell("");
    setMade(`${location.origin}${answer.path}?lang=${language}`);
  };
  const end = async () => {
    if ((await ending.send(undefined)) === undefined) return;
    setMade(undefined);
    tell(words.feedEnded);
  };
  return (
    <Section title={words.feedTitle}>
      <p className="max-w-text">{words.feedHelp}</p>
      {since !== undefined && made === undefined && (
        <p className="max-w-text">{words.feedSince(formatDay(since, language))}</p>
      )}
      {made !== undefined && (
        <div className="max-w-text space-y-2">
          <p className="font-bold">{words.feedOnce}</p>
          <CopyField label={words.feedAddress} value={made} />
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => void make()}>{since === undefined ? words.makeFeed : words.makeAnew}</Button>
        {since !== undefined && <Button onClick={() => void end()}>{words.endFeed}</Button>}
      </div>
      <p role="status">{told}</p>
      <Refusal of={making.refused ?? ending.refused} />
    </Section>
  );
}
