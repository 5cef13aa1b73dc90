// What the addresses of notices take and give.
import { z } from "@hono/zod-openapi";
import { LANG_QUERY } from "./common.ts";

const LANGUAGE = z.enum(["en", "ja"]);
const WISHES = z
  .strictObject({
    language: LANGUAGE.optional().openapi({ description: "The language of e-mail; both where nobody has said." }),
    never_by_mail: z
      .array(z.string().regex(/^[a-z][a-z-]{0,39}$/))
      .max(50)
      .openapi({ description: "Kinds that do not come by e-mail; all others do at once." }),
  })
  .openapi("NoticeWishes");

export const NOTICES_QUERY = LANG_QUERY.extend({
  unread: z.enum(["true", "false"]).optional().openapi({ description: "Only what has not been read." }),
  limit: z.coerce.number().int().min(1).max(100).optional(),
  offset: z.coerce.number().int().min(0).max(1_000).optional(),
});

export const NOTICES_ANSWER = z
  .strictObject({
    notices: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.string(),
        title: z.string().openapi({ description: "The sentence it makes in the language asked for." }),
        subject: z.strictObject({ id: z.string(), name: z.string() }).optional(),
        object: z.strictObject({ kind: z.string(), id: z.string() }),
        said: z.record(z.string(), z.unknown()).openapi({ description: "Ids and codes of its kind." }),
        at: z.iso.datetime(),
        read_at: z.iso.datetime().optional(),
      }),
    ),
    total: z.int(),
    unread: z.int(),
    wishes: WISHES,
    feed_made_at: z.iso.datetime().optional().openapi({ description: "Where there is an address of a feed." }),
    mail: z.boolean().openapi({ description: "Whether this server sends e-mail." }),
  })
  .openapi("Notices");

export const MARK_BODY = z.strictObject({
  ids: z
    .array(z.string().min(1).max(100))
    .max(100)
    .optional()
    .openapi({ description: "Those to mark as read; all where it says none." }),
});
export const MARKED_ANSWER = z.strictObject({ marked: z.int() }).openapi("MarkedNotices");

export const WISHES_BODY = WISHES;
export const WISHES_ANSWER = WISHES;

export const FEED_MADE_ANSWER = z
  .strictObject({
    path: z.string().openapi({ description: "The secret address below this server; given this once." }),
  })
  .openapi("NoticeFeed");
export const FEED_ENDED_ANSWER = z.strictObject({ ended: z.boolean() }).openapi("EndedNoticeFeed");
export const FEED_PARAMS = z.object({ token: z.string().min(1).max(100) });
