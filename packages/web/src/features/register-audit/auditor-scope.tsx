// What a member who is an auditor may see and until when: told to owners, and set by them.
import { useState } from "react";
import type { Member, Organisation } from "../../api/types.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { formatDay } from "../../ui/format-date.ts";
import { useLedger } from "../register/queries.ts";
import type { AuditSet } from "./audit-types.ts";
import { ScopeForm } from "./scope-form.tsx";
import { AUDIT_WORDS } from "./words.ts";

export function AuditorScope({ of, organisation }: { of: Member; organisation: Organisation }) {
  const words = useWords(AUDIT_WORDS);
  const language = useLanguage();
  const [isOpen, open] = useState(false);
  const [told, tell] = useState("");
  const { data } = useLedger<{ auditors: AuditSet[] }>(organisation.id, "auditors");
  if (data === undefined) return null;
  const set = data.auditors.find(({ user }) => user === of.user.id);
  const scope = set && (set.whole ? words.everything : words.parts(set.units.length, set.systems.length));
  const day = set && formatDay(set.ends_on, language);
  return (
    <div className="space-y-2 text-sm">
      <p>
        {set === undefined ? words.unset : set.over ? words.ended(day!) : words.sees(day!, scope!)}{" "}
        {!isOpen && (
          <Button look="plain" aria-label={words.auditOf(of.user.name)} onClick={() => open(true)}>
            {words.audit}
          </Button>
        )}
      </p>
      {isOpen && (
        <ScopeForm
          of={of}
          organisation={organisation}
          set={set}
          onDone={(done) => {
            open(false);
            tell(done ? words.isSet(of.user.name) : "");
          }}
        />
      )}
      <p role="status">{told}</p>
    </div>
  );
}
