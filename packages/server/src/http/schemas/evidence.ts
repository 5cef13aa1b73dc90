// Evidence over HTTP: what is listed, what is sent with a file, and what a file is.
import { z } from "@hono/zod-openapi";
import { EVIDENCE_KINDS, RESTING_KINDS, SCANS } from "@yawara/register/closed-lists";
import { DAY, LANG_QUERY } from "./common.ts";
import { emptied, FRAME, ID, LIST_QUERY, MOMENT, REVISION, TOTAL } from "./ledger.ts";

const KIND = z.enum(EVIDENCE_KINDS);
const NAME = z.string().max(800);
const NOTE = z.string().max(16_000);
const RESTING = { kind: z.enum(RESTING_KINDS), id: z.string().max(200) };

const FILE = z.strictObject({
  number: z.int().openapi({ description: "1 for the first; the highest is the one that counts." }),
  name: z.string().openapi({ description: "As whoever brought it called it." }),
  sha256: z.string(),
  size: z.int().openapi({ description: "Bytes." }),
  type: z.string().optional().openapi({ description: "As its first bytes say; absent where they say nothing." }),
  as_named: z.boolean().openapi({ description: "False where its first bytes are of another type than its name says." }),
  scan: z.enum(SCANS),
  scanned_at: MOMENT.optional(),
  scan_said: z.string().optional().openapi({ description: "What the scanner found, or why it could not look." }),
  opens: z
    .boolean()
    .openapi({ description: "Whether it may be opened, by the outcome of the scan and the server's settings." }),
  added_by: z.string(),
  added_at: MOMENT,
});

const { systems: _, ...ROW } = FRAME;
const LINE = {
  ...ROW,
  name: z.string(),
  kind: KIND,
  note: z.string().optional(),
  valid_until: DAY.optional().openapi({ description: "The last day on which it holds." }),
  expired: z.boolean().openapi({ description: "Whether that day has passed: what rests on it is stale." }),
  file: FILE.openapi({ description: "The file that counts." }),
  rests: z
    .array(
      z.strictObject({
        ...RESTING,
        name: z.string().optional().openapi({
          description:
            "Of a risk the id of its subdomain, of a measure of the library the measure's id, of a step of a plan the step's id.",
        }),
        subject: z.string().optional().openapi({ description: "The system it belongs to." }),
      }),
    )
    .openapi({ description: "What rests on it." }),
};

export const EVIDENCE_QUERY = LIST_QUERY.extend({
  kind: KIND.optional(),
  scan: z.enum(SCANS).optional(),
  subject: ID.optional().openapi({ description: "On which this system rests." }),
  rests_kind: RESTING.kind.optional().openapi({ description: "With `rests_id`: on which this rests." }),
  rests_id: RESTING.id.optional(),
  expired: z.enum(["true", "false"]).optional(),
  within: z.coerce
    .number()
    .int()
    .min(0)
    .max(36_500)
    .optional()
    .openapi({ description: "Which hold no longer than so many days from today." }),
});
export const EVIDENCE_ANSWER = z.strictObject({ ...LINE, files: z.array(FILE) }).openapi("Evidence");
export const EVIDENCES_ANSWER = z
  .strictObject({ evidence: z.array(z.strictObject(LINE)), total: TOTAL })
  .openapi("EvidenceList");

const FILE_NAME = z.string().max(800).openapi({ description: "The file's name, without a folder." });
export const EVIDENCE_TO_ADD = LANG_QUERY.extend({
  name: NAME,
  kind: KIND,
  file: FILE_NAME,
  note: NOTE.optional(),
  valid_until: DAY.optional(),
  subject: ID.optional().openapi({ description: "A system that rests on it." }),
  rests_kind: RESTING.kind.optional().openapi({ description: "With `rests_id`: what else rests on it." }),
  rests_id: RESTING.id.optional(),
});
export const FILE_TO_ADD = LANG_QUERY.extend({
  file: FILE_NAME,
  revision: z.coerce.number().pipe(REVISION),
  valid_until: DAY.optional().openapi({ description: "Of the new file; left out, it holds without end." }),
});
export const EVIDENCE_CHANGE = z
  .strictObject({
    revision: REVISION,
    name: NAME.optional(),
    kind: KIND.optional(),
    note: emptied(NOTE),
    valid_until: emptied(DAY),
  })
  .openapi("EvidenceToChange");
export const RESTING_BODY = z.strictObject(RESTING).openapi("RestsOnEvidence");
export const LINK_PARAMS = z.strictObject({ id: ID, kind: RESTING.kind, object: RESTING.id });
export const FILE_PARAMS = z.strictObject({ id: ID, number: z.coerce.number().int().min(1).max(1_000_000) });
