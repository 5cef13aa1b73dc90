// Who signed something off, whether it still is as it was signed, and the step to sign it, for a second person alone.
import { useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import type { SavedSubject } from "../../api/types.ts";
import { useChange } from "../../api/use-change.ts";
import { useNames } from "../../api/use-names.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Fold } from "../../ui/fold.tsx";
import { formatMoment } from "../../ui/format-date.ts";
import { Loading } from "../../ui/loading-states.tsx";
import { Section } from "../../ui/section.tsx";
import { QUIET } from "./kept-list.tsx";
import { useSignOffs } from "./queries.ts";
import { REVIEW_WORDS } from "./review-words.ts";
import type { Place } from "./room.tsx";
import type { SignOff } from "./work-types.ts";

interface Signed {
  /** The name of its table. */
  kind: string;
  id: string;
  revision: number;
  updated_by: string;
}

/** The sign-offs of a system as the ledger describes it. */
export function SystemSignOffs({ place, system }: { place: Place; system: SavedSubject }) {
  const words = useWords(REVIEW_WORDS);
  const { data } = useSignOffs(place.organisation.id, "subject", system.removed ? undefined : system.id);
  if (data === undefined) return null;
  return (
    <Section title={words.signOffs}>
      <SignOffs place={place} of={{ ...system, kind: "subject" }} signed={data.sign_offs} />
    </Section>
  );
}

/** The sign-offs of something among many: read when they are opened. */
export function FoldedSignOffs({ place, of, name }: { place: Place; of: Signed; name: string }) {
  const words = useWords(REVIEW_WORDS);
  return (
    <Fold
      summary={
        <>
          {words.signOffs}
          <span className="sr-only">{words.ofNamed(name)}</span>
        </>
      }
      summaryClassName="link w-fit text-sm"
    >
      <OpenedSignOffs place={place} of={of} />
    </Fold>
  );
}

function OpenedSignOffs({ place, of }: { place: Place; of: Signed }) {
  const { data } = useSignOffs(place.organisation.id, of.kind, of.id);
  return data === undefined ? <Loading lines={1} /> : <SignOffs place={place} of={of} signed={data.sign_offs} />;
}

export function SignOffs({ place, of, signed }: { place: Place; of: Signed; signed: readonly SignOff[] }) {
  const words = useWords(REVIEW_WORDS);
  const language = useLanguage();
  const nameOf = useNames(place.me, place.organisation);
  const standing = signed.filter(({ current }) => current);
  const mine = standing.find(({ by }) => by === place.me.user.id);
  // Of those of earlier revisions the last says enough.
  const shown = standing.length > 0 ? standing : signed.slice(0, 1);
  return (
    <div className="space-y-1 text-sm">
      {standing.length === 0 && <p className="text-muted">{words.unsigned}</p>}
      {shown.map(({ id, by, on, revision, current, note }) => (
        <p key={id} className={`wrap-anywhere max-w-text ${current ? "" : "text-muted"}`}>
          {current
            ? words.signed(nameOf(by), formatMoment(on, language))
            : words.earlier(nameOf(by), formatMoment(on, language), revision)}{" "}
          {note !== undefined && words.note(note)}
        </p>
      ))}
      {place.reviews && (mine !== undefined ? <Withdraw id={mine.id} /> : <Sign place={place} of={of} />)}
    </div>
  );
}

function Withdraw({ id }: { id: string }) {
  const words = useWords(REVIEW_WORDS);
  const language = useLanguage();
  const { send, refused } = useChange(() => ask<object>(language, "DELETE", `v1/sign-offs/${encodeURIComponent(id)}`));
  return (
    <>
      <Button look="plain" className={`${QUIET} print:hidden`} onClick={() => void send(undefined)}>
        {words.withdraw}
      </Button>
      <Refusal of={refused} />
    </>
  );
}

function Sign({ place, of }: { place: Place; of: Signed }) {
  const words = useWords(REVIEW_WORDS);
  const language = useLanguage();
  const [note, type] = useState<string>();
  const { send, refused } = useChange((said: string) =>
    ask<SignOff>(language, "POST", "v1/sign-offs", {
      kind: of.kind,
      object: of.id,
      revision: of.revision,
      ...(said !== "" && { note: said }),
    }),
  );
  if (of.updated_by === place.me.user.id) return <p className="text-muted print:hidden">{words.ownChange}</p>;
  if (note === undefined)
    return (
      <Button className="print:hidden" aria-label={words.signNamed(of.revision)} onClick={() => type("")}>
        {words.sign}
      </Button>
    );
  return (
    <form
      className="max-w-text space-y-2 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        void send(note.trim());
      }}
    >
      <Field
        label={words.noteLabel}
        value={note}
        maxLength={2_000}
        autoComplete="off"
        autoFocus
        onChange={({ target }) => type(target.value)}
      />
      <Button look="filled" type="submit">
        {words.signNamed(of.revision)}
      </Button>
      <Refusal of={refused} />
    </form>
  );
}
