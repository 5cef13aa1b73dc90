// What stands in the register for an auditor whose audit is not set yet or over.
import type { Me } from "../../api/types.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { formatDay } from "../../ui/format-date.ts";
import { Empty } from "../../ui/loading-states.tsx";
import { AUDIT_WORDS } from "./words.ts";

export function AuditClosed({ me: { audit } }: { me: Me }) {
  const words = useWords(AUDIT_WORDS);
  const language = useLanguage();
  return (
    <Empty title={words.closedTitle}>
      {audit === undefined ? words.notSet : words.over(formatDay(audit.ends_on, language))}
    </Empty>
  );
}
