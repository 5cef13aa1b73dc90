// The way from a report to its plan: what to do, by when, by whom.
import { Link } from "@tanstack/react-router";
import { useLanguage, useWords } from "../../shell/language.ts";
import { searchOf } from "../../shell/use-place.ts";
import { buttonClass } from "../../ui/button.tsx";
import { useReportContext } from "./report-context.ts";
import { REPORT_WORDS } from "./words.ts";

/** Of the person's own system or of an example; what came by a link is made one's own first. */
export function PlanLink() {
  const words = useWords(REPORT_WORDS);
  const language = useLanguage();
  const { draft, mine } = useReportContext();
  if (!mine && draft.from === undefined) return null;
  return (
    <Link
      to="/$language/plan"
      params={{ language }}
      search={searchOf({ example: mine ? undefined : draft.from })}
      className={buttonClass("outlined")}
    >
      {words.toPlan}
    </Link>
  );
}
