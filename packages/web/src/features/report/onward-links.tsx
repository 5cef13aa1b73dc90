// The ways from a report onward: to what the firm may get, and to the documents drafted from it.
import { Link } from "@tanstack/react-router";
import { useLanguage, useWords } from "../../shell/language.ts";
import { searchOf } from "../../shell/use-place.ts";
import { useReportContext } from "./report-context.ts";
import { REPORT_WORDS } from "./words.ts";

/** Of the person's own system or of an example; what came by a link is made one's own first. */
export function SupportLink({ className = "" }: { className?: string }) {
  const words = useWords(REPORT_WORDS);
  const language = useLanguage();
  const { draft, mine } = useReportContext();
  if (!mine && draft.from === undefined) return null;
  return (
    <p className={className}>
      <Link
        to="/$language/check/support"
        params={{ language }}
        search={searchOf({ example: mine ? undefined : draft.from })}
        className="link inline-flex min-h-11 items-center font-bold"
      >
        {words.toSupport}
      </Link>
    </p>
  );
}

/** Of the person's own system or of an example, as above. */
export function DocumentsLink({ className = "" }: { className?: string }) {
  const words = useWords(REPORT_WORDS);
  const language = useLanguage();
  const { draft, mine } = useReportContext();
  if (!mine && draft.from === undefined) return null;
  return (
    <p className={className}>
      <Link
        to="/$language/disclose"
        params={{ language }}
        search={searchOf({ example: mine ? undefined : draft.from })}
        className="link inline-flex min-h-11 items-center font-bold"
      >
        {words.toDocuments}
      </Link>
    </p>
  );
}
