// Applications proposed for the ledger: each is added, linked with what is there, or left out with a reason.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ask } from "../../api/client.ts";
import { given, LIST, LISTS } from "../../api/queries.ts";
import { Away, Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Field } from "../../ui/field.tsx";
import { Fold } from "../../ui/fold.tsx";
import { formatLawDay } from "../../ui/format-date.ts";
import { Loading } from "../../ui/loading-states.tsx";
import { allRows } from "../register/all-rows.ts";
import { EXPORT_WORDS } from "../register/export-words.ts";
import { type ExportColumn, ListExport } from "../register/list-export.tsx";
import { ListHead } from "../register/list-head.tsx";
import { Pages } from "../register/pages.tsx";
import { useSystems } from "../register/queries.ts";
import type { Place } from "../register/room.tsx";
import { APPLICATIONS_WORDS } from "./applications-words.ts";

const STATES = ["open", "added", "linked", "ignored"] as const;
type State = (typeof STATES)[number];
const PAGE = 20;

interface Proposal {
  id: string;
  revision: number;
  name: string;
  domain?: string;
  users?: number;
  requests?: number;
  last_seen?: string;
  service?: string;
  service_source?: string;
  state: State;
  reason?: string;
}

interface Decision {
  as: "system" | "asset" | "linked" | "ignored" | "open";
  subject?: string;
  reason?: string;
}

export function ProposalList({ place }: { place: Place }) {
  const words = useWords(APPLICATIONS_WORDS);
  const language = useLanguage();
  const [state, show] = useState<State>("open");
  const [page, turn] = useState(1);
  const query = new URLSearchParams({ state, limit: String(PAGE), offset: String((page - 1) * PAGE) });
  const address = `v1/proposals?${query}`;
  const { data, isError, refetch } = useQuery({
    ...LIST,
    queryKey: [...LISTS, place.organisation.id, address],
    queryFn: async () => given(await ask<{ proposals: Proposal[]; total: number }>(language, "GET", address)),
  });
  return (
    <div className="space-y-3">
      <Choose
        className="max-w-56"
        label={words.state}
        value={state}
        options={STATES.map((one) => [one, words.states[one]])}
        onChange={(next) => {
          show(next ?? "open");
          turn(1);
        }}
      />
      {data === undefined && (isError ? <Away retry={() => void refetch()} /> : <Loading lines={2} />)}
      {data !== undefined && (
        <>
          <ListHead total={data.total === 0 ? words.empty : words.total(data.total)}>
            {data.total > 0 && <ProposalsExport state={state} />}
          </ListHead>
          <ul className="max-w-4xl">
            {data.proposals.map((proposal) => (
              <One key={`${proposal.id} ${proposal.revision}`} place={place} proposal={proposal} />
            ))}
          </ul>
          <Pages page={page} pages={Math.ceil(data.total / PAGE)} onPage={turn} />
        </>
      )}
    </div>
  );
}

function One({ place, proposal }: { place: Place; proposal: Proposal }) {
  const words = useWords(APPLICATIONS_WORDS);
  const language = useLanguage();
  const { name, domain, users, requests, last_seen, service, service_source, state, reason } = proposal;
  const seen = last_seen && formatLawDay(last_seen, language);
  return (
    <li className="border-line border-b py-2 first:border-t">
      <p className="wrap-anywhere">
        <span className="font-bold">{name}</span> {domain !== undefined && domain !== name && domain}
      </p>
      <p className="text-muted text-sm">{words.figures(users, requests, seen)}</p>
      {service !== undefined && (
        <p className="text-sm">
          {words.known(service)}{" "}
          <a href={service_source} rel="noreferrer" className="link">
            {words.knownBy}
          </a>
        </p>
      )}
      {reason !== undefined && <p className="whitespace-pre-line text-sm">{reason}</p>}
      {place.writes && <Steps place={place} proposal={proposal} isOpen={state === "open"} />}
    </li>
  );
}

function Steps({ place, proposal, isOpen }: { place: Place; proposal: Proposal; isOpen: boolean }) {
  const words = useWords(APPLICATIONS_WORDS);
  const language = useLanguage();
  const [reason, setReason] = useState("");
  const { send, refused } = useChange((decision: Decision) =>
    ask<Proposal>(language, "PUT", `v1/proposals/${proposal.id}`, { revision: proposal.revision, ...decision }),
  );
  const hidden = <span className="sr-only">{words.of(proposal.name)}</span>;
  if (!isOpen)
    return (
      <>
        <Button look="plain" onClick={() => void send({ as: "open" })}>
          {words.reopen}
          {hidden}
        </Button>
        <Refusal of={refused} />
      </>
    );
  return (
    <Fold
      summary={
        <>
          {words.decide}
          {hidden}
        </>
      }
      summaryClassName="link w-fit"
    >
      <div className="space-y-4 py-2">
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => void send({ as: "system" })}>{words.asSystem}</Button>
          <Button onClick={() => void send({ as: "asset" })}>{words.asAsset}</Button>
        </div>
        <LinkSystem place={place} onLink={(subject) => void send({ as: "linked", subject })} />
        <form
          className="flex max-w-text flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            void send({ as: "ignored", reason });
          }}
        >
          <Field
            label={words.reason}
            value={reason}
            maxLength={1_000}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button type="submit">{words.leaveOut}</Button>
        </form>
        <Refusal of={refused} />
      </div>
    </Fold>
  );
}

function LinkSystem({ place, onLink }: { place: Place; onLink: (subject: string) => void }) {
  const words = useWords(APPLICATIONS_WORDS);
  const [chosen, choose] = useState<string>();
  const { data } = useSystems(place.organisation.id, { limit: 500 });
  const systems = data?.subjects ?? [];
  if (systems.length === 0) return null;
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Choose
        className="basis-72"
        label={words.which}
        value={chosen}
        empty={words.isThere}
        options={systems.map(({ id, name }) => [id, name])}
        onChange={choose}
      />
      {chosen !== undefined && <Button onClick={() => onLink(chosen)}>{words.link}</Button>}
    </div>
  );
}

const head = (en: string, ja: string) => ({ en, ja });
const COLUMNS: readonly ExportColumn<Proposal>[] = [
  { id: "name", label: head("Application", "アプリ"), type: "text", of: ({ name }) => name },
  { id: "domain", label: head("Domain", "ドメイン"), type: "text", of: ({ domain }) => domain },
  { id: "users", label: head("Users", "利用者数"), type: "integer", of: ({ users }) => users },
  { id: "requests", label: head("Requests", "アクセス数"), type: "integer", of: ({ requests }) => requests },
  { id: "last_seen", label: head("Last seen", "最終利用日"), type: "day", of: ({ last_seen }) => last_seen },
  { id: "service", label: head("AI service", "AIサービス"), type: "text", of: ({ service }) => service },
  { id: "state", label: head("Decision", "判断"), type: "text", of: ({ state }) => state },
  { id: "reason", label: head("Reason", "理由"), type: "text", of: ({ reason }) => reason },
];

function ProposalsExport({ state }: { state: State }) {
  const language = useLanguage();
  const { titles } = useWords(EXPORT_WORDS);
  const gather = async () => {
    const rows = await allRows<Proposal>(language, "v1/proposals", "proposals", { state });
    return "refused" in rows ? rows : rows.map((row) => [row.id, row] as const);
  };
  return <ListExport title={titles.proposals} columns={COLUMNS} gather={gather} />;
}
