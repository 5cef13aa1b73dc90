// A member's own notices: listed, marked as read, how they are wanted, and the feed behind a secret address.
import { noticeTitle } from "@yawara/answers/notices";
import type { Notice, NoticesPage, Wishes } from "@yawara/register";
import type { AppContext } from "../app-context.ts";
import { languageFor } from "../language.ts";
import { type Operation, operation } from "../operation.ts";
import { refusal } from "../reply.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/notices.ts";
import { identityOver, inTime, isDenied, notReady, withoutRegister } from "../with-identity.ts";

const COMMON = { tag: "Notices", budget: "changes", signedIn: true, refuses: ["not-allowed"] } as const;

export function notices(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  return [
    operation({
      ...COMMON,
      id: "notices",
      method: "get",
      budget: "reads",
      path: "/notices",
      summary: "What concerns the member asking, the newest first",
      query: schema.NOTICES_QUERY,
      gives: schema.NOTICES_ANSWER,
      answer: ({ c, query: { unread, lang: _, ...asked } }) =>
        withIdentity(c, async (acting) => {
          const page = await acting.notices.list({ ...asked, unread: unread === "true" });
          if (isDenied(page)) return page;
          return { ...pageOf(page, languageFor(c)), mail: context.register()?.mails ?? false };
        }),
    }),
    operation({
      ...COMMON,
      id: "markNotices",
      method: "post",
      path: "/notices/read",
      summary: "Mark notices as read, those named or all",
      query: LANG_QUERY,
      body: schema.MARK_BODY,
      gives: schema.MARKED_ANSWER,
      answer: ({ c, body }) => withIdentity(c, (acting) => acting.notices.markRead(body.ids ?? "all")),
    }),
    operation({
      ...COMMON,
      id: "wishNotices",
      method: "put",
      path: "/notices/wishes",
      summary: "Say in which language e-mail comes, and of what it does not",
      query: LANG_QUERY,
      body: schema.WISHES_BODY,
      gives: schema.WISHES_ANSWER,
      answer: ({ c, body: { language, never_by_mail } }) =>
        withIdentity(c, async (acting) => {
          const wishes = await acting.notices.wish({
            ...(language !== undefined && { language }),
            neverByMail: never_by_mail,
          });
          return isDenied(wishes) ? wishes : wishesOf(wishes);
        }),
    }),
    ...feeds(context),
  ];
}

function feeds(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  return [
    operation({
      ...COMMON,
      id: "makeNoticeFeed",
      method: "post",
      path: "/notices/feed",
      summary: "Make a secret address of one's notices as a feed; the one before ends",
      query: LANG_QUERY,
      gives: schema.FEED_MADE_ANSWER,
      status: 201,
      answer: ({ c }) =>
        withIdentity(c, async (acting) => {
          const made = await acting.notices.makeFeed();
          return isDenied(made) ? made : { path: `/api/v1/notices/feed/${made.token}` };
        }),
    }),
    operation({
      ...COMMON,
      id: "endNoticeFeed",
      method: "delete",
      path: "/notices/feed",
      summary: "End the secret address of one's notices",
      query: LANG_QUERY,
      gives: schema.FEED_ENDED_ANSWER,
      answer: ({ c }) => withIdentity(c, (acting) => acting.notices.endFeed()),
    }),
    operation({
      tag: "Notices",
      budget: "reads",
      id: "noticeFeed",
      method: "get",
      path: "/notices/feed/{token}",
      summary: "A member's notices as an Atom feed, for whoever has the secret address",
      params: schema.FEED_PARAMS,
      query: LANG_QUERY,
      gives: { media: "application/atom+xml", description: "Atom 1.0 (RFC 4287), the newest 50." },
      refuses: ["not-found", "not-ready", "no-accounts"],
      answer: async ({ c, params }) => {
        const register = context.register();
        if (register === undefined) return withoutRegister(context);
        const feed = await inTime(context.patience, register.feed(params.token));
        if (feed === undefined) return notReady();
        if (isDenied(feed)) return refusal(feed.problem === "not-found" ? "not-found" : "not-ready");
        const { noticesAtom } = await import("@yawara/answers/notices-feed");
        const site = context.origin ?? new URL(c.req.url).origin;
        return { text: noticesAtom(feed, languageFor(c), site, new Date()) };
      },
    }),
  ];
}

function pageOf({ rows, wishes, feed, ...counts }: NoticesPage, language: "en" | "ja"): object {
  return {
    notices: rows.map((row) => rowOf(row, language)),
    ...counts,
    wishes: wishesOf(wishes),
    ...(feed !== undefined && { feed_made_at: feed }),
  };
}

function rowOf({ read, ...notice }: Notice, language: "en" | "ja"): object {
  return { ...notice, title: noticeTitle(notice, language), ...(read !== undefined && { read_at: read }) };
}

const wishesOf = ({ neverByMail, ...rest }: Wishes): object => ({ ...rest, never_by_mail: neverByMail });
