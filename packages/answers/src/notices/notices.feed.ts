// Notices as an Atom feed (RFC 4287).
import type { Language } from "@yawara/engine";
import { Feed } from "feed";
import { noticePath, noticeTitle, type ToldOf } from "./notice-text.ts";
import { NOTICE_WORDS } from "./words.ts";

export interface FeedOf {
  organisation: { id: string; name: string };
  /** The newest first. */
  notices: readonly (ToldOf & { id: string; at: Date })[];
}

/** The feed's text. `site` is the address people use, without a stroke at its end; `now` stands where nothing has been told yet. */
export function noticesAtom({ organisation, notices }: FeedOf, language: Language, site: string, now: Date): string {
  const words = NOTICE_WORDS[language];
  const feed = new Feed({
    id: `urn:yawara:notices:${organisation.id}`,
    title: words.feed(organisation.name),
    link: `${site}/${language}/register/notices`,
    language,
    updated: notices[0]?.at ?? now,
    copyright: "",
    generator: "Yawara",
    author: { name: organisation.name },
  });
  for (const notice of notices)
    feed.addItem({
      id: `urn:yawara:notice:${notice.id}`,
      title: noticeTitle(notice, language),
      link: `${site}${noticePath(notice, language)}`,
      date: notice.at,
      description: noticeTitle(notice, language),
    });
  return feed.atom1();
}
