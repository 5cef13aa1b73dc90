// Links by which anybody reports without an account: made, shown this once, revoked.
import { useState } from "react";
import { ask } from "../../api/client.ts";
import { Away, Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Confirm } from "../../ui/confirm.tsx";
import { BOX, Field } from "../../ui/field.tsx";
import { formatDay } from "../../ui/format-date.ts";
import { Loading } from "../../ui/loading-states.tsx";
import { Section } from "../../ui/section.tsx";
import { useCopy } from "../../ui/use-copy.ts";
import type { Place } from "../register/room.tsx";
import { SystemPick } from "../register/system-pick.tsx";
import { useReportLinks } from "./queries.ts";
import { TextArea } from "./text-area.tsx";
import type { ReportLink, ReportPurpose } from "./types.ts";
import { INCIDENTS_WORDS } from "./words.ts";

export function ReportLinks({ place, purpose }: { place: Place; purpose: ReportPurpose }) {
  const words = useWords(INCIDENTS_WORDS).links;
  const { data, isError, refetch } = useReportLinks(place.organisation.id, purpose);
  return (
    <Section title={words[purpose].title}>
      <p className="max-w-text text-muted">{words[purpose].help}</p>
      {data === undefined && (isError ? <Away retry={() => void refetch()} /> : <Loading lines={2} />)}
      {data?.links.length === 0 && <p>{words.none}</p>}
      <ul className="max-w-text">
        {data?.links.map((link) => (
          <Line key={link.id} link={link} writes={place.writes} />
        ))}
      </ul>
      {place.writes && <Make place={place} purpose={purpose} />}
    </Section>
  );
}

function Line({ link, writes }: { link: ReportLink; writes: boolean }) {
  const words = useWords(INCIDENTS_WORDS);
  const { links } = words;
  const language = useLanguage();
  const [asks, setAsks] = useState(false);
  const { send, refused } = useChange(() =>
    ask<object>(language, "DELETE", `v1/report-links/${encodeURIComponent(link.id)}?revision=${link.revision}`),
  );
  const isOver = Date.parse(link.expires) < Date.now();
  return (
    <li className="border-line border-b py-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <div className="min-w-0">
          <p className="wrap-anywhere font-bold">{link.name}</p>
          <p className="text-muted text-sm">
            {isOver ? links.ended : links.ends(formatDay(link.expires, language))}
            {`\u00a0· ${links.open(link.open)}`}
          </p>
        </div>
        {writes && !asks && (
          <Button look="plain" aria-label={links.revokeNamed(link.name)} onClick={() => setAsks(true)}>
            {links.revoke}
          </Button>
        )}
      </div>
      {asks && (
        <Confirm
          about={links.revokeNamed(link.name)}
          question={links.revokeQuestion}
          no={words.no}
          yes={links.yes}
          refused={refused}
          onNo={() => setAsks(false)}
          onYes={() => void send(undefined)}
        />
      )}
    </li>
  );
}

function Make({ place, purpose }: { place: Place; purpose: ReportPurpose }) {
  const words = useWords(INCIDENTS_WORDS).links;
  const language = useLanguage();
  const [name, setName] = useState("");
  const [notice, setNotice] = useState("");
  const [days, setDays] = useState("90");
  const [subject, setSubject] = useState<string>();
  const [token, setToken] = useState<string>();
  const { send, refused } = useChange((link: object) =>
    ask<{ token: string }>(language, "POST", "v1/report-links", link),
  );
  const make = async () => {
    const made = await send({
      ...{ purpose, name: name.trim(), days: Number(days) },
      ...(notice.trim() !== "" && { notice }),
      ...(subject !== undefined && { subject }),
    });
    if (made !== undefined) setToken(made.token);
  };
  return (
    <form
      noValidate
      className="max-w-text space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Field
        label={words[purpose].name}
        value={name}
        maxLength={200}
        autoComplete="off"
        onChange={({ target }) => setName(target.value)}
      />
      <TextArea label={words[purpose].notice} value={notice} onValue={setNotice} />
      {purpose === "incident" && (
        <SystemPick place={place} label={words.onlySystem} empty={words.all} value={subject} onPick={setSubject} />
      )}
      <Field
        label={words.days}
        type="number"
        min={1}
        max={365}
        value={days}
        onChange={({ target }) => setDays(target.value)}
      />
      <Button type="submit">{words.make}</Button>
      <Refusal of={refused} />
      {token !== undefined && <Made token={token} />}
    </form>
  );
}

/** The token stands behind the hash: no server on the way reads it out of the address of the page. */
function Made({ token }: { token: string }) {
  const words = useWords(INCIDENTS_WORDS).links;
  const language = useLanguage();
  const address = `${location.origin}${import.meta.env.BASE_URL}${language}/tell#${token}`;
  const { field, said, copy } = useCopy(address, words);
  return (
    <div role="status" className="space-y-2 border-accent border-l-4 bg-accent-soft px-4 py-3">
      <p className="font-bold">{words.made}</p>
      <div className="flex flex-wrap gap-2">
        <input
          ref={field}
          readOnly
          aria-label={words.address}
          value={address}
          className={`${BOX} min-w-0 flex-1 basis-64`}
        />
        <Button onClick={copy}>{words.copy}</Button>
      </div>
      <p>{said}</p>
    </div>
  );
}
