// The shapes of notices: what concerns a member, how they want to be told, the secret address of their feed, what is told with a day.
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

/** A clock of an incident that ends soon, as the law data has it. */
export interface EndingClock {
  incident: string;
  subject?: string | undefined;
  clock: string;
  /** When it ends, ISO 8601. */
  until: string;
}

export interface DailyRound {
  /** Every organisation, by id. */
  organisations(): Promise<readonly string[]>;
  /** Whether an organisation has anything that is due by a day, or may have. */
  hasDue(organisation: string, today: string): Promise<boolean | Problem>;
  /** Tells of what is due by `today` and was not told yet: done twice, it tells once. Gives how many things were told of. */
  tell(organisation: string, today: string, clocks: readonly EndingClock[]): Promise<number | Problem>;
}
