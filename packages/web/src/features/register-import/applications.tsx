// Takes in a list of applications in use: read here, with what is of persons dropped before anything is sent, and proposed for the ledger.
import type { ApplicationsRead } from "@yawara/tables/applications";
import { useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import { worker } from "../../worker/worker.ts";
import type { Place } from "../register/room.tsx";
import { APPLICATIONS_WORDS } from "./applications-words.ts";
import { ProposalList } from "./proposal-list.tsx";
import { IMPORT_WORDS } from "./words.ts";

interface Read {
  name: string;
  found: ApplicationsRead | { problem: string };
}

interface Proposed {
  counts: { added: number; updated: number; decided: number };
}

export function Applications({ place }: { place: Place }) {
  const words = useWords(APPLICATIONS_WORDS);
  return (
    <Section title={words.title}>
      {place.writes && <TakeIn />}
      <ProposalList place={place} />
    </Section>
  );
}

function TakeIn() {
  const words = useWords(APPLICATIONS_WORDS);
  const imports = useWords(IMPORT_WORDS);
  const language = useLanguage();
  const [read, setRead] = useState<Read>();
  const [done, setDone] = useState<Proposed>();
  const open = async (file: File) => {
    setDone(undefined);
    const found = await worker().applications(new Uint8Array(await file.arrayBuffer()), file.name);
    setRead({ name: file.name, found: "problem" in found ? { problem: found.problem[language] } : found });
  };
  return (
    <>
      <p className="max-w-text">{words.about}</p>
      <label
        className={`${buttonClass("outlined")} cursor-pointer has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-2`}
      >
        {words.choose}
        <input
          type="file"
          accept=".xlsx,.xlsm,.csv,.tsv,.txt,text/csv"
          className="sr-only"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = "";
            if (file !== undefined) void open(file);
          }}
        />
      </label>
      {read !== undefined && "problem" in read.found && (
        <div role="alert" className="max-w-text border-error border-l-4 bg-sunken px-5 py-4">
          <p className="wrap-anywhere font-bold">{imports.notRead(read.name)}</p>
          <p className="wrap-anywhere mt-1">{read.found.problem}</p>
        </div>
      )}
      {read !== undefined && !("problem" in read.found) && done === undefined && (
        <WhatWasRead found={read.found} source={read.name} onDone={setDone} />
      )}
      <p role="status">
        {done !== undefined && words.proposed(done.counts.added, done.counts.updated, done.counts.decided)}
      </p>
    </>
  );
}

/** At most so many go in one request. */
const MOST = 5_000;

interface ReadProps {
  found: ApplicationsRead;
  source: string;
  onDone: (done: Proposed) => void;
}

function WhatWasRead({ found: { applications, persons, unread, nameless }, source, onDone }: ReadProps) {
  const words = useWords(APPLICATIONS_WORDS);
  const language = useLanguage();
  const sent = applications.slice(0, MOST).map(({ lastSeen, ...rest }) => ({
    ...rest,
    ...(lastSeen !== undefined && { last_seen: lastSeen }),
  }));
  const { send, refused } = useChange(() =>
    ask<Proposed>(language, "POST", "v1/proposals", { applications: sent, source: source.slice(0, 200) }),
  );
  const propose = async () => {
    const given = await send(undefined);
    if (given !== undefined) onDone(given);
  };
  return (
    <div className="max-w-text space-y-2 border-line border-l-4 bg-sunken px-4 py-3">
      <p className="font-bold">{applications.length === 0 ? words.none : words.read(applications.length)}</p>
      {persons.length > 0 && <p className="wrap-anywhere">{words.dropped(words.list(persons))}</p>}
      {unread.length > 0 && <p className="wrap-anywhere text-muted">{words.unread(words.list(unread))}</p>}
      {nameless > 0 && <p className="text-muted">{words.nameless(nameless)}</p>}
      {sent.length > 0 && (
        <Button look="filled" onClick={() => void propose()}>
          {words.propose(sent.length)}
        </Button>
      )}
      <Refusal of={refused} />
    </div>
  );
}
