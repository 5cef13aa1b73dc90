// The shapes of notices: what concerns a member, how they want to be told, and the secret address of their feed.
import type { Problem } from "../problems.ts";

/** The languages mail comes in. */
export type MailLanguage = "en" | "ja";

/** Ids and codes alone: each language makes its own sentence of them. */
export interface Notice {
  id: string;
  kind: string;
  /** The system it is about, with its name of now. */
  subject?: { id: string; name: string };
  object: { kind: string; id: string };
  said: Record<string, unknown>;
  at: Date;
  read?: Date;
}

export interface Wishes {
  /** The language of e-mail; both where nobody has said. */
  language?: MailLanguage;
  /** The kinds that do not come by e-mail; all others do at once. */
  neverByMail: string[];
}

export interface NoticesPage {
  rows: Notice[];
  /** All that fit, whatever part was asked for. */
  total: number;
  unread: number;
  wishes: Wishes;
  /** When the address of the feed was made, where there is one. */
  feed?: Date;
}

export interface Notices {
  /** One's own in the organisation being worked in, the newest first. */
  list(asked?: {
    unread?: boolean | undefined;
    limit?: number | undefined;
    offset?: number | undefined;
  }): Promise<NoticesPage | Problem>;
  /** Marks as read those named, or all. */
  markRead(ids: readonly string[] | "all"): Promise<{ marked: number } | Problem>;
  wish(wishes: Wishes): Promise<Wishes | Problem>;
  /** Makes a new secret address, which ends the one before; its text is given this once. */
  makeFeed(): Promise<{ token: string } | Problem>;
  endFeed(): Promise<{ ended: boolean } | Problem>;
}

/** What a secret address gives to whoever has it. */
export interface Feed {
  organisation: { id: string; name: string };
  notices: Notice[];
}
