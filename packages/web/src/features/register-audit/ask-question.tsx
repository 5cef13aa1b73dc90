// An auditor's question about a system: it becomes a task for whoever answers for it.
import { useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import type { SavedSubject } from "../../api/types.ts";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Section } from "../../ui/section.tsx";
import type { Task } from "../register/work-types.ts";
import { AUDIT_WORDS } from "./words.ts";

const NOTHING = { text: "", due: "" };
const LONGEST = 200;

export function AskQuestion({ system }: { system: SavedSubject }) {
  const words = useWords(AUDIT_WORDS);
  const language = useLanguage();
  const [typed, type] = useState(NOTHING);
  const [isMissing, setMissing] = useState(false);
  const [told, tell] = useState("");
  const { send, refused } = useChange((question: object) =>
    ask<Task>(language, "POST", `v1/subjects/${system.id}/questions`, question),
  );
  const submit = async () => {
    const text = typed.text.trim();
    setMissing(text === "");
    tell("");
    if (text === "" || (await send({ text, ...(typed.due !== "" && { due: typed.due }) })) === undefined) return;
    type(NOTHING);
    tell(words.asked);
  };
  return (
    <Section title={words.ask}>
      <form
        noValidate
        className="max-w-text space-y-3 print:hidden"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className="text-muted text-sm">{words.askHelp}</p>
        <Field
          label={words.question}
          value={typed.text}
          maxLength={LONGEST}
          autoComplete="off"
          wrong={isMissing ? words.noQuestion : undefined}
          onChange={({ target }) => type({ ...typed, text: target.value })}
        />
        <Field
          label={words.due}
          type="date"
          value={typed.due}
          onChange={({ target }) => type({ ...typed, due: target.value })}
        />
        <Button look="filled" type="submit">
          {words.send}
        </Button>
        <p role="status">{told}</p>
        <Refusal of={refused} />
      </form>
    </Section>
  );
}
