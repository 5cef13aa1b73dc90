// Audits over HTTP: what an auditor may see and until when, what was read, questions, and the package of a day.
import { z } from "@hono/zod-openapi";
import { ASKED_DAY, LANG_QUERY } from "./common.ts";

const ID = z.string().min(1).max(200);
const MOMENT = z.string().openapi({ format: "date-time" });

export const PACKAGE_QUERY = LANG_QUERY.extend({
  day: ASKED_DAY.openapi({ description: "A day that is over, by the clock of the server's place." }),
});

const SCOPE = {
  ends_on: ASKED_DAY.openapi({ description: "The last day on which anything is read." }),
  whole: z.boolean().openapi({ description: "Of the whole organisation; then units and systems are empty." }),
  units: z.array(ID).max(200).openapi({ description: "The systems of these units and of those below them." }),
  systems: z.array(ID).max(1_000),
};

export const AUDITOR_PARAMS = z.strictObject({ id: ID });
export const AUDITOR_BODY = z
  .strictObject({
    ...SCOPE,
    revision: z
      .int()
      .min(0)
      .max(2 ** 31 - 1)
      .openapi({ description: "The one it was read at; 0 where nothing was set yet." }),
  })
  .openapi("AuditToSet");
export const AUDITOR_ANSWER = z
  .strictObject({
    user: z.string().openapi({ description: "Of the member who is the auditor." }),
    ...SCOPE,
    ends_on: z.string(),
    revision: z.int(),
    over: z.boolean(),
  })
  .openapi("AuditSet");
export const AUDITORS_ANSWER = z.strictObject({ auditors: z.array(AUDITOR_ANSWER) }).openapi("Auditors");

export const READS_QUERY = LANG_QUERY.extend({
  user: ID.optional().openapi({ description: "Of one auditor." }),
  before: ID.optional().openapi({ description: "Those before this one: the last id of the page before." }),
  limit: z.coerce.number().pipe(z.int().min(0).max(200)).optional(),
});
export const READS_ANSWER = z
  .strictObject({
    reads: z.array(
      z.strictObject({
        id: z.string(),
        by: z.string().openapi({ description: "The auditor's id." }),
        on: MOMENT,
        what: z
          .string()
          .openapi({ description: "The part of the register and what was asked of it: `subjects.read`." }),
        object: z.string().optional().openapi({ description: "The id of what was read; absent of a list." }),
        times: z.int().openapi({ description: "How often within that moment." }),
      }),
    ),
  })
  .openapi("AuditReads");

export const QUESTION_BODY = z
  .strictObject({ text: z.string().min(1).max(200), due: ASKED_DAY.optional() })
  .openapi("AuditQuestion");
