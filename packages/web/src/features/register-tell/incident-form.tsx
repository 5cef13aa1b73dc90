// The form of an incident: what happened, and as far as it is known the kind, when, which system.
import { useState } from "react";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { CheckBox } from "../../ui/check-box.tsx";
import { Field } from "../../ui/field.tsx";
import { MomentInput } from "../register-incidents/moment-input.tsx";
import { TextArea } from "../register-incidents/text-area.tsx";
import { TickList } from "../register-incidents/tick-list.tsx";
import type { Choice, FormProps, IncidentSaid } from "./types.ts";
import { TELL_WORDS } from "./words.ts";

interface Props extends FormProps<IncidentSaid> {
  kinds: readonly Choice[];
  asksSystem: boolean;
}

export function IncidentForm({ kinds, asksSystem, said: known, contact: reached = "", step, onSend, children }: Props) {
  const words = useWords(TELL_WORDS);
  const [said, setSaid] = useState<IncidentSaid>(known ?? { said: "" });
  const [contact, setContact] = useState(reached);
  const [isMissing, setMissing] = useState(false);
  const say = (part: Partial<IncidentSaid>) => setSaid({ ...said, ...part });
  const send = async () => {
    setMissing(said.said.trim() === "");
    if (said.said.trim() === "") return;
    const given = Object.entries(said).filter(([, value]) => value !== "" && value !== false);
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const incident = { ...(Object.fromEntries(given) as unknown as IncidentSaid), zone };
    await onSend({ incident, ...(contact.trim() !== "" && { contact: contact.trim() }) });
  };
  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        label={words.said}
        hint={words.saidHelp}
        rows={5}
        required
        value={said.said}
        onValue={(text) => say({ said: text })}
      />
      {isMissing && (
        <p role="alert" className="text-error">
          {words.missing}
        </p>
      )}
      <MomentInput label={words.occurred} value={said.occurred ?? ""} onValue={(occurred) => say({ occurred })} />
      {asksSystem && (
        <Field
          label={words.whichSystem}
          value={said.system ?? ""}
          maxLength={200}
          autoComplete="off"
          onChange={({ target }) => say({ system: target.value })}
        />
      )}
      <TickList
        legend={words.kinds}
        choices={kinds}
        picked={said.kinds ?? []}
        onPick={(picked) => say({ kinds: picked })}
      />
      <CheckBox checked={said.near_miss === true} onChange={(on) => say({ near_miss: on })}>
        {words.nearMiss}
      </CheckBox>
      <Field
        label={words.contact}
        hint={words.contactHelp}
        value={contact}
        maxLength={200}
        onChange={({ target }) => setContact(target.value)}
      />
      <Button type="submit" look="filled">
        {step}
      </Button>
      {children}
    </form>
  );
}
