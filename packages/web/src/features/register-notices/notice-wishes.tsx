// Which kinds of notices come by e-mail, and in which language.
import { NOTICE_KINDS, NOTICE_WORDS } from "@yawara/answers/notices";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { CheckBox } from "../../ui/check-box.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Section } from "../../ui/section.tsx";
import type { Wishes } from "./use-notices.ts";
import { NOTICES_PAGE_WORDS } from "./words.ts";

const LANGUAGES = ["ja", "en"] as const;

export function NoticeWishes({ wishes, mail }: { wishes: Wishes; mail: boolean }) {
  const words = useWords(NOTICES_PAGE_WORDS);
  const language = useLanguage();
  const { kinds } = NOTICE_WORDS[language];
  const { send, refused } = useChange((next: Wishes) => ask<Wishes>(language, "PUT", "v1/notices/wishes", next));
  const { never_by_mail: never, language: wished } = wishes;
  if (!mail)
    return (
      <Section title={words.wishesTitle}>
        <p className="max-w-text">{words.noMail}</p>
      </Section>
    );
  return (
    <Section title={words.wishesTitle}>
      <p className="max-w-text">{words.wishesHelp}</p>
      <ul>
        {NOTICE_KINDS.map((kind) => (
          <li key={kind}>
            <CheckBox
              checked={!never.includes(kind)}
              onChange={(on) =>
                void send({ ...wishes, never_by_mail: on ? never.filter((one) => one !== kind) : [...never, kind] })
              }
            >
              {kinds[kind]}
            </CheckBox>
          </li>
        ))}
      </ul>
      <Choose
        className="max-w-72"
        label={words.language}
        value={wished}
        empty={words.both}
        options={LANGUAGES.map((one) => [one, words.languages[one]] as const)}
        onChange={(one) => void send({ never_by_mail: never, ...(one !== undefined && { language: one }) })}
      />
      <Refusal of={refused} />
    </Section>
  );
}
