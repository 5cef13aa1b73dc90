// The register as of the end of a past day, saved as one file for an auditor.
import { useState } from "react";
import { askFile, isRefused, type Refused } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { today } from "../../ui/today.ts";
import { AUDIT_WORDS } from "./words.ts";

export function PackageForAuditor() {
  const words = useWords(AUDIT_WORDS);
  const language = useLanguage();
  const [day, choose] = useState(() => dayBefore(today()));
  const [isSaving, setSaving] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [isMissing, setMissing] = useState(false);
  const save = async () => {
    setMissing(day === "");
    if (day === "" || isSaving) return;
    setSaving(true);
    setRefused(undefined);
    const file = await askFile(language, `v1/audit/package?day=${day}`);
    setSaving(false);
    if (isRefused(file)) return setRefused(file);
    saveFile(`yawara-audit-${day}.zip`, file.content);
  };
  return (
    <form
      noValidate
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="text-muted text-sm">{words.packageHelp}</p>
      <Field
        label={words.day}
        type="date"
        className="min-h-11 w-full max-w-60 rounded-8 border border-control bg-surface px-3"
        value={day}
        max={dayBefore(today())}
        wrong={isMissing ? words.noDay : undefined}
        onChange={({ target }) => choose(target.value)}
      />
      <Button type="submit">{words.save}</Button>
      <p role="status">{isSaving && words.saving}</p>
      <Refusal of={refused} />
    </form>
  );
}

/** The day before a day, both as YYYY-MM-DD. */
function dayBefore(day: string): string {
  const before = new Date(`${day}T00:00:00Z`);
  before.setUTCDate(before.getUTCDate() - 1);
  return before.toISOString().slice(0, 10);
}
