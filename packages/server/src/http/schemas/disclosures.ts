// Questions about what may be published or handed in: the kinds of documents, and the draft of one.
import { z } from "@hono/zod-openapi";
import { OWN_ENTRIES } from "@yawara/engine";
import * as disclosures from "../../schemas/disclosures.ts";
import { TEXT } from "./common.ts";
import { CHECK_BODY } from "./questions.ts";

export const KINDS_BODY = CHECK_BODY.extend({}).openapi("DisclosuresQuestion");

export const KINDS_ANSWER = disclosures.kindsSchema(TEXT).openapi("DisclosuresAnswer");

export const KIND_PARAMS = z.strictObject({
  kind: z.string().openapi({ param: { name: "kind", in: "path" }, example: "ai-guidelines-checklist" }),
});

export const DRAFT_BODY = CHECK_BODY.extend({
  organisation: z
    .record(z.string().max(50), z.unknown())
    .optional()
    .openapi({
      description: `The organisation's own record, a line each: ${OWN_ENTRIES.join(", ")}.`,
      example: { name: "Example Ltd", contact: "ai@example.com" },
    }),
}).openapi("DisclosureQuestion");

export const DRAFT_ANSWER = disclosures.draftSchema(TEXT).openapi("DisclosureAnswer");
