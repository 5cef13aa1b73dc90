// Notices: the sentence each makes, where it leads, and all of them as a feed.

export {
  NOTICE_KINDS,
  type NoticeKind,
  type NoticePlace,
  noticePath,
  noticePlace,
  noticeTitle,
  type ToldOf,
} from "./notice-text.ts";
export { type ComposedMail, type NoticesMail, noticesMail } from "./notices.mail.ts";
export { NOTICE_WORDS } from "./words.ts";
