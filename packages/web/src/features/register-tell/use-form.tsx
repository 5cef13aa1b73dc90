// The five questions on a use of AI.
import { REPORTED_USE_WORDS, USE_DATA, USE_OFTEN, USE_TOUCHES, type UseData } from "@yawara/answers/reports";
import { useState } from "react";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Field } from "../../ui/field.tsx";
import { TextArea } from "../register-incidents/text-area.tsx";
import { TickList } from "../register-incidents/tick-list.tsx";
import type { FormProps, UseSaid } from "./types.ts";
import { TELL_WORDS } from "./words.ts";

export function UseForm({ said: known, contact: reached = "", step, onSend, children }: FormProps<UseSaid>) {
  const words = useWords(TELL_WORDS);
  const about = useWords(REPORTED_USE_WORDS);
  const [said, setSaid] = useState<UseSaid>(known ?? { tool: "", purpose: "", data: [] });
  const [contact, setContact] = useState(reached);
  const [isMissing, setMissing] = useState(false);
  const say = (part: { [Name in keyof UseSaid]?: UseSaid[Name] | undefined }) =>
    setSaid({ ...said, ...part } as UseSaid);
  const send = async () => {
    const lacks = said.tool.trim() === "" || said.purpose.trim() === "";
    setMissing(lacks);
    if (lacks) return;
    const given = Object.entries(said).filter(([, value]) => value !== "" && value !== undefined);
    const use = Object.fromEntries(given) as unknown as UseSaid;
    await onSend({ use, ...(contact.trim() !== "" && { contact: contact.trim() }) });
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
      <Field
        label={words.tool}
        value={said.tool}
        maxLength={200}
        autoComplete="off"
        onChange={({ target }) => say({ tool: target.value })}
      />
      <TextArea label={words.purpose} value={said.purpose} onValue={(purpose) => say({ purpose })} />
      {isMissing && (
        <p role="alert" className="text-error">
          {words.missingUse}
        </p>
      )}
      <TickList
        legend={words.data}
        choices={USE_DATA.map((id) => ({ id, name: about.datas[id] }))}
        picked={said.data}
        onPick={(data) => say({ data: data as UseData[] })}
      />
      <fieldset>
        <legend className="font-bold text-sm">{words.often}</legend>
        <div className="mt-1 grid gap-4 sm:grid-cols-2">
          <Choose
            label={words.oftenLabel}
            value={said.often}
            empty={words.choose}
            options={USE_OFTEN.map((one) => [one, about.oftens[one]])}
            onChange={(often) => say({ often })}
          />
          <Choose
            label={words.touchesLabel}
            value={said.touches}
            empty={words.choose}
            options={USE_TOUCHES.map((one) => [one, about.touched[one]])}
            onChange={(touches) => say({ touches })}
          />
        </div>
      </fieldset>
      <Field
        label={words.unit}
        value={said.unit ?? ""}
        maxLength={200}
        autoComplete="off"
        onChange={({ target }) => say({ unit: target.value })}
      />
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
