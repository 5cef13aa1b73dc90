// One's own report by its secret: what became of it, corrected while nobody has decided on it, and how one can be reached erased.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ask, isRefused, type Refused } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { BOX } from "../../ui/field.tsx";
import { formatMoment } from "../../ui/format-date.ts";
import { Loading } from "../../ui/loading-states.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Section } from "../../ui/section.tsx";
import { useCopy } from "../../ui/use-copy.ts";
import { NotOpen } from "./not-open.tsx";
import { ReportForm } from "./report-form.tsx";
import type { Own, Sent } from "./types.ts";
import { TELL_WORDS } from "./words.ts";

export function OwnReport({ secret, isNew }: { secret: string; isNew: boolean }) {
  const language = useLanguage();
  const { data, refetch } = useQuery({
    queryKey: ["own-report", secret, language],
    retry: false,
    staleTime: 0,
    gcTime: 0,
    queryFn: () => ask<Own>(language, "GET", `v1/own-report/${encodeURIComponent(secret)}`),
  });
  if (data === undefined) return <Loading />;
  if (isRefused(data)) return <NotOpen refused={data} retry={() => void refetch()} />;
  return <Shown secret={secret} own={data} isNew={isNew} again={async () => void (await refetch())} />;
}

interface ShownProps {
  secret: string;
  own: Own;
  isNew: boolean;
  again: () => Promise<void>;
}

function Shown({ secret, own, isNew, again }: ShownProps) {
  const words = useWords(TELL_WORDS);
  const language = useLanguage();
  const { organisation, received, state, closed, reason, open } = own;
  return (
    <div className="max-w-text space-y-6">
      <PageHead title={words.own(organisation)}>{words.received(formatMoment(received, language))}</PageHead>
      {isNew && <Kept />}
      <p className="text-lg">{closed ? words.closed : words.states[state]}</p>
      {reason !== undefined && <p className="whitespace-pre-line">{words.reason(reason)}</p>}
      {open ? (
        <Correction key={own.revision} secret={secret} own={own} again={again} />
      ) : (
        own.contact !== undefined && <Contact secret={secret} contact={own.contact} again={again} />
      )}
    </div>
  );
}

/** The address of this page is the link. */
function Kept() {
  const words = useWords(TELL_WORDS);
  const { field, said, copy } = useCopy(location.href, words);
  return (
    <div role="status" className="space-y-2 border-accent border-l-4 bg-accent-soft px-4 py-3">
      <p className="font-bold">{words.thanks}</p>
      <p>{words.keepLink}</p>
      <div className="flex flex-wrap gap-2">
        <input
          ref={field}
          readOnly
          aria-label={words.link}
          value={location.href}
          className={`${BOX} min-w-0 flex-1 basis-64`}
        />
        <Button onClick={copy}>{words.copy}</Button>
      </div>
      <p>{said}</p>
    </div>
  );
}

function Correction({ secret, own, again }: Omit<ShownProps, "isNew">) {
  const words = useWords(TELL_WORDS);
  const language = useLanguage();
  const [said, say] = useState("");
  const { send, refused } = useChange(
    (sent: Sent) =>
      ask<Own>(language, "PUT", `v1/own-report/${encodeURIComponent(secret)}`, { ...sent, revision: own.revision }),
    "nothing",
  );
  const correct = async (sent: Sent) => {
    const kept = await send(sent);
    if (kept !== undefined) say(words.saved);
    await again();
  };
  return (
    <Section title={words.correct}>
      <ReportForm
        purpose={own.purpose}
        kinds={own.kinds}
        asksSystem
        said={own.said}
        contact={own.contact}
        step={words.save}
        onSend={correct}
      >
        <p role="status">{said}</p>
        <Refusal of={toldOf(refused, words.again)} />
      </ReportForm>
      {own.contact !== undefined && <Contact secret={secret} contact={own.contact} again={again} />}
    </Section>
  );
}

const toldOf = (refused: Refused | undefined, again: string): Refused | undefined =>
  refused?.refused === "conflict" ? { refused: "told", detail: again } : refused;

function Contact({ secret, contact, again }: { secret: string; contact: string; again: () => Promise<void> }) {
  const words = useWords(TELL_WORDS);
  const language = useLanguage();
  const { send, refused } = useChange(
    () => ask<Own>(language, "DELETE", `v1/own-report/${encodeURIComponent(secret)}/contact`),
    "nothing",
  );
  const erase = async () => {
    await send(undefined);
    await again();
  };
  return (
    <div className="space-y-2">
      <p className="wrap-anywhere">{words.yourContact(contact)}</p>
      <Button onClick={() => void erase()}>{words.eraseContact}</Button>
      <Refusal of={refused} />
    </div>
  );
}
