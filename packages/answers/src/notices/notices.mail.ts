// Notices as one e-mail, in the language of its reader or in both.
import type { Language } from "@yawara/engine";
import { noticePath, noticeTitle, type ToldOf } from "./notice-text.ts";
import { NOTICE_WORDS } from "./words.ts";

export interface NoticesMail {
  organisation: string;
  notices: readonly ToldOf[];
  /** One, or both where the reader has said none. */
  languages: readonly Language[];
  /** The address people use, without a stroke at its end. */
  site: string;
}

export interface ComposedMail {
  subject: string;
  /** Paragraphs, of which a link is one by itself. */
  paragraphs: (string | { link: string; text: string })[];
}

/** The mail's subject, in the first of its languages, and its paragraphs. */
export function noticesMail({ organisation, notices, languages, site }: NoticesMail): ComposedMail {
  const [first] = languages;
  return {
    subject: NOTICE_WORDS[first!].mailSubject(notices.length, noticeTitle(notices[0]!, first!)),
    paragraphs: languages.flatMap((language) => [
      ...notices.map((notice) => ({
        text: noticeTitle(notice, language),
        link: `${site}${noticePath(notice, language)}`,
      })),
      NOTICE_WORDS[language].mailWhy(organisation),
    ]),
  };
}
