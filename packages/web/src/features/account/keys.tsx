// One's API keys: what each may do and when it was last used; made, shown once, and revoked.
import { useEffect, useRef, useState } from "react";
import { ask } from "../../api/client.ts";
import { Away } from "../../api/refusal.tsx";
import type { Key, MadeKey, Me } from "../../api/types.ts";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Confirm } from "../../ui/confirm.tsx";
import { formatDay } from "../../ui/format-date.ts";
import { Loading } from "../../ui/loading-states.tsx";
import { Section } from "../../ui/section.tsx";
import { useReturnFocus } from "../../ui/use-return-focus.ts";
import { CopyField } from "./copy-field.tsx";
import { MakeKey } from "./make-key.tsx";
import { useKeys } from "./use-account.ts";
import { ACCOUNT_WORDS } from "./words.ts";

export function Keys({ me }: { me: Me }) {
  const words = useWords(ACCOUNT_WORDS);
  const { data: keys, isError, refetch } = useKeys();
  const [made, setMade] = useState<MadeKey>();
  const [revoked, setRevoked] = useState<Key>();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <Section title={words.keys} heading={heading}>
      <p className="max-w-text text-muted text-sm">{words.keysHelp}</p>
      {keys === undefined && (isError ? <Away retry={() => void refetch()} /> : <Loading lines={2} />)}
      {keys?.length === 0 && <p>{words.noKeys}</p>}
      <ul>
        {keys?.map((key) => (
          <KeyRow
            key={key.id}
            of={key}
            me={me}
            onRevoked={() => {
              setRevoked(key);
              if (made?.id === key.id) setMade(undefined);
              heading.current?.focus();
            }}
          />
        ))}
      </ul>
      <p role="status">{revoked !== undefined && words.revoked(revoked.name)}</p>
      {made === undefined ? <MakeKey onMade={setMade} /> : <Made of={made} onDone={() => setMade(undefined)} />}
    </Section>
  );
}

function Made({ of: { key }, onDone }: { of: MadeKey; onDone: () => void }) {
  const words = useWords(ACCOUNT_WORDS);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="space-y-3 border-accent border-l-4 bg-accent-soft px-5 py-4">
      <h3 ref={heading} tabIndex={-1} className="w-fit font-bold">
        {words.keyMade}
      </h3>
      <p>{words.keyMadeHelp}</p>
      <CopyField label={words.keyItself} value={key} />
      <Button onClick={onDone}>{words.done}</Button>
    </div>
  );
}

function KeyRow({ of: key, me, onRevoked }: { of: Key; me: Me; onRevoked: () => void }) {
  const words = useWords(ACCOUNT_WORDS);
  const language = useLanguage();
  const [asking, askSure] = useState(false);
  const opener = useReturnFocus(asking);
  const { name, start, scope, organisation, created, expires, last_used } = key;
  const place = me.organisations.find(({ id }) => id === organisation)?.name ?? "–";
  const facts = [
    words.scopes[scope],
    words.keyOf(place, formatDay(created, language)),
    expires !== undefined && words.until(formatDay(expires, language)),
    last_used === undefined ? words.neverUsed : words.lastUsed(formatDay(last_used, language)),
  ];
  return (
    <li className="border-line border-b py-3 first:border-t">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p className="wrap-anywhere min-w-0">
          <b>{name}</b> <code className="text-muted text-sm">{start}…</code>
        </p>
        {!asking && (
          <Button
            ref={opener}
            look="plain"
            className="px-2!"
            aria-label={words.revokeNamed(name)}
            onClick={() => askSure(true)}
          >
            {words.revoke}
          </Button>
        )}
      </div>
      <p className="wrap-anywhere text-muted text-sm">{facts.filter(Boolean).join("\u00a0· ")}</p>
      {asking && <Revoking of={key} onKeep={() => askSure(false)} onRevoked={onRevoked} />}
    </li>
  );
}

function Revoking({ of: { id, name }, onKeep, onRevoked }: { of: Key; onKeep: () => void; onRevoked: () => void }) {
  const words = useWords(ACCOUNT_WORDS);
  const language = useLanguage();
  const { send, refused } = useChange(() => ask<Key>(language, "DELETE", `v1/keys/${id}`));
  const revoke = async () => {
    if ((await send(undefined)) !== undefined) onRevoked();
  };
  return (
    <Confirm
      about={words.revokeNamed(name)}
      question={words.revokeSure(name)}
      no={words.revokeNo}
      yes={words.revokeYes}
      refused={refused}
      onNo={onKeep}
      onYes={() => void revoke()}
    />
  );
}
