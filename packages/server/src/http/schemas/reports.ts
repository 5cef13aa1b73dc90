// Reporting without an account: links, the reports made by them, and what becomes of each.
import { z } from "@hono/zod-openapi";
import { USE_DATA, USE_OFTEN, USE_TOUCHES } from "@yawara/answers/reports";
import { INCIDENT_STATES, REPORT_PURPOSES, REPORT_STATES } from "@yawara/register/closed-lists";
import { LANG_QUERY, TEXT } from "./common.ts";

const ID = z.string().max(100);
const MOMENT = z.string().openapi({ format: "date-time" });
const REVISION = z
  .int()
  .min(1)
  .max(2 ** 31 - 1);
const PURPOSE = z.enum(REPORT_PURPOSES);

const FRAME = {
  id: z.string(),
  revision: z.int(),
  removed: z.boolean(),
  created_by: z.string().optional(),
  created_at: MOMENT,
  updated_by: z.string().optional(),
  updated_at: MOMENT,
};

export const LINKS_QUERY = LANG_QUERY.extend({ purpose: PURPOSE.optional() });
export const LINK_BODY = z
  .strictObject({
    purpose: PURPOSE,
    name: z.string().max(800),
    subject: ID.optional().openapi({ description: "For one system alone." }),
    notice: z
      .string()
      .max(16_000)
      .optional()
      .openapi({ description: "Said on the form: which uses need no application, whom to call first." }),
    days: z.int().min(1).max(365),
  })
  .openapi("ReportLinkToMake");
const LINK = {
  ...FRAME,
  purpose: PURPOSE,
  name: z.string(),
  subject: z.string().optional(),
  notice: z.string().optional(),
  expires: MOMENT,
  open: z.int().openapi({ description: "Reports by it nobody has decided on." }),
};
export const LINK_ANSWER = z.strictObject(LINK).openapi("ReportLink");
export const MADE_LINK_ANSWER = z
  .strictObject({ ...LINK, token: z.string().openapi({ description: "Opens the form; shown this once." }) })
  .openapi("MadeReportLink");
export const LINKS_ANSWER = z.strictObject({ links: z.array(LINK_ANSWER) }).openapi("ReportLinks");

const SAID = z.record(z.string(), z.unknown());
export const USES_QUERY = LANG_QUERY.extend({
  state: z.enum(REPORT_STATES).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).optional(),
});
export const REPORT_ANSWER = z
  .strictObject({
    ...FRAME,
    purpose: PURPOSE,
    name: z.string(),
    said: SAID,
    state: z.enum(REPORT_STATES),
    reason: z.string().optional(),
    subject: z.string().optional(),
    received: MOMENT,
    contact: z.string().optional(),
    similar: z
      .array(z.strictObject({ kind: z.enum(["system", "asset"]), id: z.string(), name: z.string() }))
      .openapi({ description: "What has a name that holds this one or is held in it, blanks and signs aside." }),
  })
  .openapi("Report");
export const USES_ANSWER = z.strictObject({ reports: z.array(REPORT_ANSWER), total: z.int() }).openapi("ReportedUses");
export const DECISION_BODY = z
  .strictObject({
    revision: REVISION,
    take: z.strictObject({ name: z.string().max(800) }).optional(),
    merge: z.strictObject({ subject: ID }).optional(),
    decline: z.strictObject({ reason: z.string().max(16_000) }).optional(),
  })
  .openapi("ReportDecision", { description: "One of the three: a new system, one that is there, or a reason." });

/** Random text in an address. */
export const TOKEN_PARAMS = z.strictObject({ token: z.string().max(100) });
export const SECRET_PARAMS = z.strictObject({ secret: z.string().max(100) });

const CHOICE = z.strictObject({ id: z.string(), name: TEXT });
export const PLACE_ANSWER = z
  .strictObject({
    purpose: PURPOSE,
    organisation: z.string(),
    system: z.string().optional(),
    notice: z.string().optional(),
    expires: z.string(),
    kinds: z.array(CHOICE).openapi({ description: "Kinds of event there are, of a link for incidents." }),
  })
  .openapi("ReportPlace");

const WHEN = z.string().max(400);
const REPORTED = {
  incident: z
    .strictObject({
      said: z.string().max(16_000),
      kinds: z.array(z.string().max(100)).max(30).optional(),
      occurred: WHEN.optional(),
      zone: z.string().max(60).optional(),
      system: z.string().max(800).optional(),
      near_miss: z.boolean().optional(),
    })
    .optional(),
  use: z
    .strictObject({
      tool: z.string().max(800),
      purpose: z.string().max(16_000),
      data: z.array(z.enum(USE_DATA)).max(USE_DATA.length),
      often: z.enum(USE_OFTEN).optional(),
      touches: z.enum(USE_TOUCHES).optional(),
      unit: z.string().max(800).optional(),
    })
    .optional(),
  contact: z.string().max(800).optional(),
};
export const REPORT_BODY = z.strictObject(REPORTED).openapi("ReportToMake", {
  description: "`incident` or `use`, as the link is for.",
});
export const CORRECTION_BODY = z.strictObject({ ...REPORTED, revision: REVISION }).openapi("ReportToCorrect");
export const SECRET_ANSWER = z
  .strictObject({ secret: z.string().openapi({ description: "Opens the report's status; shown this once." }) })
  .openapi("ReportSecret");
export const OWN_ANSWER = z
  .strictObject({
    purpose: PURPOSE,
    organisation: z.string(),
    notice: z.string().optional(),
    received: z.string(),
    said: SAID,
    contact: z.string().optional(),
    revision: z.int(),
    state: z.enum([...INCIDENT_STATES, ...REPORT_STATES]),
    closed: z.boolean(),
    reason: z.string().optional().openapi({ description: "Why a use was declined." }),
    open: z.boolean().openapi({ description: "Whether it can still be corrected." }),
    kinds: z.array(CHOICE),
  })
  .openapi("OwnReport");
