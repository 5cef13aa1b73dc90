// Draws a draft anew from today's answers, with the organisation's own record that stands in it.
import { LONGEST_ENTRY, type OwnRecord } from "@yawara/answers/disclose";
import { OWN_ENTRIES } from "@yawara/engine";
import { useState } from "react";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Fold } from "../../ui/fold.tsx";
import { DISCLOSURE_PAGE_WORDS } from "./disclosure-words.ts";

export function DrawAgain({ own, onDraw }: { own: OwnRecord; onDraw: (own: OwnRecord) => Promise<void> }) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  const [record, setRecord] = useState(own);
  return (
    <Fold summary={<span className="link font-bold">{words.drawAgain}</span>}>
      <p className="max-w-text text-muted text-sm">{words.drawAgainHelp}</p>
      <fieldset className="mt-2 grid max-w-text gap-4 sm:grid-cols-2">
        <legend className="mb-1 font-bold">{words.ownTitle}</legend>
        {OWN_ENTRIES.map((entry) => (
          <Field
            key={entry}
            label={words.own[entry]}
            type={entry === "day" ? "date" : "text"}
            maxLength={LONGEST_ENTRY}
            autoComplete={entry === "name" ? "organization" : "off"}
            value={record[entry] ?? ""}
            onChange={({ target: { value } }) => {
              const { [entry]: _, ...rest } = record;
              setRecord(value === "" ? rest : { ...rest, [entry]: value });
            }}
          />
        ))}
      </fieldset>
      <Button className="mt-3" onClick={() => void onDraw(record)}>
        {words.drawAgain}
      </Button>
    </Fold>
  );
}
