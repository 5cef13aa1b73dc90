// Records an incident in a minute: what happened in a line, the kind, the system, the moments as far as they are known.
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { searchOf, usePlace } from "../../shell/use-place.ts";
import { Button } from "../../ui/button.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Field } from "../../ui/field.tsx";
import { AddFold } from "../register/add-fold.tsx";
import { useSystems } from "../register/queries.ts";
import type { Place } from "../register/room.tsx";
import { EventKinds } from "./event-kinds.tsx";
import { INCIDENTS_PARAMETERS } from "./incidents-place.ts";
import { MomentInput } from "./moment-input.tsx";
import { TextArea } from "./text-area.tsx";
import type { WithDue } from "./types.ts";
import { INCIDENTS_WORDS } from "./words.ts";

export function RecordIncident({ place }: { place: Place }) {
  const words = useWords(INCIDENTS_WORDS);
  const { system } = usePlace(INCIDENTS_PARAMETERS);
  return (
    <AddFold title={words.record} open={system !== undefined}>
      <Form place={place} system={system} />
    </AddFold>
  );
}

const NOTHING = { name: "", said: "", occurred: "", received: "", aware: "" };

/** The fields that were filled, as the server takes them. */
function sentOf(typed: typeof NOTHING, kinds: readonly string[], subject: string | undefined): object {
  const given = Object.entries(typed).filter(([, text]) => text.trim() !== "");
  return {
    ...Object.fromEntries(given),
    ...(kinds.length > 0 && { facts: { "event.incidents": kinds } }),
    ...(subject !== undefined && { subject }),
    ...(typed.aware !== "" && { state: "confirmed" }),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

function Form({ place, system }: { place: Place; system: string | undefined }) {
  const words = useWords(INCIDENTS_WORDS);
  const language = useLanguage();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(NOTHING);
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const [subject, setSubject] = useState(system);
  const [isNameless, setNameless] = useState(false);
  const { data: systems } = useSystems(place.organisation.id, { limit: 500, sort: "name" });
  const { send, refused } = useChange((sent: object) => ask<WithDue>(language, "POST", "v1/incidents", sent));
  const type = (part: Partial<typeof NOTHING>) => setTyped({ ...typed, ...part });
  const record = async () => {
    setNameless(typed.name.trim() === "");
    if (typed.name.trim() === "") return;
    const made = await send(sentOf(typed, kinds, subject));
    if (made === undefined) return;
    await navigate({
      to: "/$language/register/incidents",
      params: { language },
      search: searchOf({ id: made.incident.id }),
    });
  };
  return (
    <form
      noValidate
      className="mt-2 max-w-text space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <p className="text-muted text-sm">{words.recordHelp}</p>
      <Field
        label={words.name}
        value={typed.name}
        maxLength={200}
        autoComplete="off"
        wrong={isNameless ? words.noName : undefined}
        onChange={({ target }) => type({ name: target.value })}
      />
      <EventKinds picked={kinds} onPick={setKinds} />
      <Choose
        label={words.system}
        value={subject}
        empty={words.none}
        options={(systems?.subjects ?? []).map(({ id, name }) => [id, name])}
        onChange={setSubject}
      />
      <p className="text-muted text-sm">{words.systemHelp}</p>
      <TextArea label={words.said} value={typed.said} onValue={(said) => type({ said })} />
      <MomentInput label={words.occurred} value={typed.occurred} onValue={(occurred) => type({ occurred })} />
      <MomentInput
        label={words.received}
        hint={words.receivedHelp}
        value={typed.received}
        onValue={(received) => type({ received })}
      />
      <MomentInput
        label={words.aware}
        hint={words.awareHelp}
        value={typed.aware}
        onValue={(aware) => type({ aware })}
      />
      <Button type="submit" look="filled">
        {words.keep}
      </Button>
      <Refusal of={refused} />
    </form>
  );
}
