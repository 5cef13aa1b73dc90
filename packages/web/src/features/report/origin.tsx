// Says where a report is from when it is not the person's own, and how to make it so or go back.
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { isBegun, useDraft } from "../../draft/draft.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { SHELL_WORDS } from "../../shell/words.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import type { ReportSubject } from "./report-subject.ts";
import { SHARE_WORDS } from "./share-words.ts";

export function OriginBanner({ subject }: { subject: ReportSubject }) {
  const words = useWords(SHARE_WORDS);
  const shell = useWords(SHELL_WORDS);
  const language = useLanguage();
  const hasOwn = isBegun(useDraft());
  const { origin, keep, leave, putBack } = subject;
  if (origin === "mine")
    return putBack === undefined ? null : (
      <Banner text={words.kept}>
        <Button onClick={putBack}>{words.putBack}</Button>
      </Banner>
    );
  const back = hasOwn ? (
    <Button onClick={leave}>{words.toMine}</Button>
  ) : (
    <Link to="/$language/check" params={{ language }} className={buttonClass("outlined")}>
      {words.toStart}
    </Link>
  );
  return (
    <Banner text={`${words.from[origin]}${shell.sentenceSpace}${hasOwn ? words.safe : ""}`}>
      {origin !== "broken" && <Button onClick={keep}>{words.keep}</Button>}
      {back}
    </Banner>
  );
}

function Banner({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div
      role="status"
      className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-8 bg-accent-soft px-4 py-3 print:hidden"
    >
      <p>{text}</p>
      <p className="flex flex-wrap gap-2">{children}</p>
    </div>
  );
}
