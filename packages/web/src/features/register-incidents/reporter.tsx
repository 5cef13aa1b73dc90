// What somebody without an account reported, as they say it now, and how they can be reached, which can be erased.
import { useState } from "react";
import { ask } from "../../api/client.ts";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Confirm } from "../../ui/confirm.tsx";
import { Section } from "../../ui/section.tsx";
import type { Place } from "../register/room.tsx";
import type { KeptIncident } from "./types.ts";
import { INCIDENTS_WORDS } from "./words.ts";

export function Reporter({ place, report }: { place: Place; report: NonNullable<KeptIncident["report"]> }) {
  const words = useWords(INCIDENTS_WORDS);
  const { said, contact } = report;
  return (
    <Section title={words.reporterSays}>
      <p className="max-w-text whitespace-pre-line">{said.said}</p>
      {said.system !== undefined && <p>{words.reporterSystem(said.system)}</p>}
      {said.near_miss === true && <p>{words.reporterNearMiss}</p>}
      {contact !== undefined && <Contact contact={contact} id={report.id} writes={place.writes} />}
    </Section>
  );
}

/** How a reporter can be reached; erased for good once it was asked about. */
export function Contact({ contact, id, writes }: { contact: string; id: string; writes: boolean }) {
  const words = useWords(INCIDENTS_WORDS);
  const language = useLanguage();
  const [asks, setAsks] = useState(false);
  const { send, refused } = useChange(() =>
    ask<object>(language, "POST", `v1/reports/${encodeURIComponent(id)}/erase-contact`),
  );
  return (
    <div>
      <p className="wrap-anywhere flex flex-wrap items-center gap-x-4">
        {words.contact(contact)}
        {writes && !asks && (
          <Button look="plain" className="px-1! font-normal! text-sm" onClick={() => setAsks(true)}>
            {words.eraseContact}
          </Button>
        )}
      </p>
      {asks && (
        <Confirm
          about={words.eraseContact}
          question={words.eraseQuestion}
          no={words.no}
          yes={words.yes}
          refused={refused}
          onNo={() => setAsks(false)}
          onYes={() => void send(undefined)}
        />
      )}
    </div>
  );
}
