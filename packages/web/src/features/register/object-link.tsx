// The way to something of the register that a task or a file names: its name as a link to its page, or to the sheet of its system.
import { Link } from "@tanstack/react-router";
import { useLanguage } from "../../shell/language.ts";

export interface NamedObject {
  kind: string;
  id: string;
  name: string;
  /** The system it belongs to. */
  subject?: string | undefined;
}

type Way = { page: string; search: Readonly<Record<string, string>> };

/** Where it is shown; nothing of what has no page. */
function wayTo({ kind, id, subject }: Omit<NamedObject, "name">): Way | undefined {
  const sheet = (part: string, whole: string): Way =>
    subject === undefined ? { page: whole, search: {} } : { page: "system", search: { id: subject, part } };
  switch (kind) {
    case "subject":
    case "system":
      return { page: "system", search: { id } };
    case "incident":
      return { page: "incidents", search: { id } };
    case "disclosure":
      return { page: "disclosures", search: { id } };
    case "evidence":
      return { page: "evidence", search: {} };
    case "risk":
    case "measure":
      return sheet("risks", "risks");
    case "plan_item":
      return sheet("plan", "tasks");
    case "task":
      return { page: "tasks", search: {} };
    default:
      return undefined;
  }
}

export function ObjectLink({ of }: { of: NamedObject }) {
  const language = useLanguage();
  const way = wayTo(of);
  if (way === undefined) return of.name;
  const search = of.kind === "evidence" || of.kind === "task" ? { q: of.name } : way.search;
  return (
    <Link
      to={`/$language/register/${way.page}` as "/$language/register/system"}
      params={{ language }}
      search={search as never}
      className="link wrap-anywhere inline-flex min-h-9 items-center"
    >
      {of.name}
    </Link>
  );
}
