// The shapes of e-mail: where it is handed over, and one message.

import type { MailLanguage, Notice } from "../notices/model.ts";

export interface MailSettings {
  /** The mail server: `smtp://user:password@host:587` or `smtps://…`. */
  url: string;
  /** Whom the mail is from: `Yawara <yawara@example.org>`. */
  from: string;
  /** What a mail of notices says: sentences are made outside the database room. */
  notices(told: { organisation: string; notices: readonly Notice[]; languages: readonly MailLanguage[] }): {
    subject: string;
    paragraphs: Message["paragraphs"];
  };
}

export interface Message {
  to: string;
  subject: string;
  /** Paragraphs, of which a link is one by itself. */
  paragraphs: readonly (string | { link: string; text: string })[];
  language: MailLanguage;
}
