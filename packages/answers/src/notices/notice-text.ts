// What a notice says: one sentence of its kind and the name of its system, and where it leads.
import type { Language } from "@yawara/engine";
import { NOTICE_WORDS, type NoticeWords } from "./words.ts";

export type NoticeKind = keyof NoticeWords["ofSystem"];
export const NOTICE_KINDS = Object.keys(NOTICE_WORDS.en.ofSystem) as NoticeKind[];

/** What a sentence is made of; `kind` may be one that a newer program wrote. */
export interface ToldOf {
  kind: string;
  subject?: { id: string; name: string };
  /** What it is about, by the name of its table and its id. */
  object?: { kind: string; id: string };
}

/** A notice in one sentence, without a full stop: it is a title in a list, a feed and a mail. */
export function noticeTitle({ kind, subject }: ToldOf, language: Language): string {
  const words = NOTICE_WORDS[language];
  const known = NOTICE_KINDS.find((each) => each === kind);
  if (known === undefined) return words.other;
  return subject === undefined ? words.ofNone[known] : words.ofSystem[known](subject.name);
}

/** A page of the register with what its address says. */
export interface NoticePlace {
  /** Below the register; empty of the ledger itself. */
  page: "" | "system" | "tasks" | "incidents" | "uses" | "evidence" | "disclosures" | "risks";
  search: Readonly<Record<string, string | boolean>>;
}

/** Where a notice leads: to what it is about where that has a page, else to its system's, or the ledger. */
export function noticePlace({ kind, subject, object }: ToldOf): NoticePlace {
  const at = (page: NoticePlace["page"], search: NoticePlace["search"] = {}) => ({ page, search });
  const system = (part?: string) =>
    subject === undefined ? undefined : at("system", { id: subject.id, ...(part !== undefined && { part }) });
  switch (object?.kind) {
    case "task":
      return at("tasks", { mine: true });
    case "incident":
      return at("incidents", { id: object.id });
    case "disclosure":
      return at("disclosures", { id: object.id });
    case "evidence":
      return at("evidence", { holds: kind === "evidence-expired" ? "expired" : "30" });
    case "report":
      return at("uses");
    case "risk":
      return system("risks") ?? at("risks");
    case "plan_item":
      return system("plan") ?? at("");
    default:
      return system() ?? at("");
  }
}

/** The same as an address, from the root of the site. */
export function noticePath(told: ToldOf, language: Language): string {
  const { page, search } = noticePlace(told);
  const said = new URLSearchParams(
    Object.entries(search).map(([name, value]): [string, string] => [name, String(value)]),
  );
  return `/${language}/register${page === "" ? "" : `/${page}`}${said.size === 0 ? "" : `?${said}`}`;
}
