// What a notice says: one sentence of its kind and the name of its system, and where it leads.
import type { Language } from "@yawara/engine";
import { NOTICE_WORDS, type NoticeWords } from "./words.ts";

export type NoticeKind = keyof NoticeWords["ofSystem"];
export const NOTICE_KINDS = Object.keys(NOTICE_WORDS.en.ofSystem) as NoticeKind[];

/** What a sentence is made of; `kind` may be one that a newer program wrote. */
export interface ToldOf {
  kind: string;
  subject?: { id: string; name: string };
}

/** A notice in one sentence, without a full stop: it is a title in a list, a feed and a mail. */
export function noticeTitle({ kind, subject }: ToldOf, language: Language): string {
  const words = NOTICE_WORDS[language];
  const known = NOTICE_KINDS.find((each) => each === kind);
  if (known === undefined) return words.other;
  return subject === undefined ? words.ofNone[known] : words.ofSystem[known](subject.name);
}

/** The page a notice leads to, from the root of the site: its system's, or the ledger. */
export function noticePath({ subject }: ToldOf, language: Language): string {
  const ledger = `/${language}/register`;
  return subject === undefined ? ledger : `${ledger}/system?id=${encodeURIComponent(subject.id)}`;
}
