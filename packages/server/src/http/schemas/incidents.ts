// Incidents of the register: what is recorded, how it stands, near misses counted and shared.
import { z } from "@hono/zod-openapi";
import { CLOCK_STATES, type ClockState, INCIDENT_STANDINGS } from "@yawara/answers/incident";
import { INCIDENT_STATES } from "@yawara/register/closed-lists";
import { FACTS, LANG_QUERY, TEXT } from "./common.ts";
import { INCIDENT_ANSWER } from "./questions.ts";

const ID = z.string().max(100);
const MOMENT = z.string().openapi({ format: "date-time" });
const REVISION = z
  .int()
  .min(1)
  .max(2 ** 31 - 1);
const STATE = z.enum(INCIDENT_STATES);
const LINES = z.string().max(16_000);
const WHEN = z.string().max(400).openapi({
  description: "An instant with an offset, a time of a clock in `zone`, or a day.",
  example: "2026-12-01T09:30+09:00",
});
const SINCE = z
  .record(z.string().max(40), WHEN)
  .openapi({ description: "Other moments clocks run from: order, notice, decision and so on." });
const ZONE = z.string().max(60);

export const INCIDENTS_QUERY = LANG_QUERY.extend({
  q: z.string().max(200).optional(),
  state: STATE.optional(),
  subject: ID.optional(),
  open: z.enum(["true", "false"]).optional().openapi({ description: "Only those nobody has closed or dismissed." }),
  limit: z.coerce.number().int().min(1).max(100).optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).optional(),
});

const FIELDS = {
  name: z.string().max(800).openapi({ description: "What happened, in a line." }),
  said: LINES,
  subject: ID.openapi({ description: "The system concerned; what it stood on is frozen with it." }),
  facts: FACTS,
  occurred: WHEN,
  aware: WHEN.openapi({ description: "When a person confirmed it: from then on clocks run." }),
  since: SINCE,
  zone: ZONE,
  state: STATE,
  reason: LINES.openapi({ description: "Why it was dismissed." }),
  summary: LINES.openapi({ description: "Said when it is closed." }),
};
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().optional();

export const INCIDENT_TO_ADD = z
  .strictObject({
    name: FIELDS.name,
    said: FIELDS.said.optional(),
    subject: FIELDS.subject.optional(),
    facts: FIELDS.facts.optional(),
    occurred: FIELDS.occurred.optional(),
    received: WHEN.optional().openapi({ description: "When word of it came in: now if left out, and never changed." }),
    aware: FIELDS.aware.optional(),
    since: FIELDS.since.optional(),
    zone: FIELDS.zone.optional(),
    state: FIELDS.state.optional(),
    reason: FIELDS.reason.optional(),
  })
  .openapi("IncidentToAdd");
const STEP = { at: WHEN, reference: z.string().max(800).optional(), note: LINES.optional() };
export const INCIDENT_CHANGE = z
  .strictObject({
    revision: REVISION,
    name: FIELDS.name.optional(),
    said: optional(FIELDS.said),
    subject: optional(FIELDS.subject),
    facts: FIELDS.facts.optional(),
    occurred: optional(FIELDS.occurred),
    aware: optional(FIELDS.aware),
    since: FIELDS.since.optional(),
    zone: FIELDS.zone.optional(),
    state: FIELDS.state.optional(),
    reason: optional(FIELDS.reason),
    summary: optional(FIELDS.summary),
    done: z
      .record(z.string().max(200), z.strictObject(STEP).nullable())
      .optional()
      .openapi({ description: "Steps reported, by the id of their clocks; null takes one back." }),
  })
  .openapi("IncidentToChange");

const REPORTED = z.record(z.string(), z.unknown());
const INCIDENT = {
  id: z.string(),
  revision: z.int(),
  removed: z.boolean(),
  created_by: z.string().optional().openapi({ description: "Absent where it came by a link." }),
  created_at: MOMENT,
  updated_by: z.string().optional(),
  updated_at: MOMENT,
  name: z.string(),
  said: z.string().optional(),
  subject: z.string().optional(),
  system: z.string().optional().openapi({ description: "The system's name now." }),
  unit: z.string().optional(),
  facts: FACTS,
  occurred: z.string().optional(),
  received: z.string(),
  aware: z.string().optional(),
  since: z.record(z.string(), z.string()),
  zone: z.string(),
  state: STATE,
  reason: z.string().optional(),
  summary: z.string().optional(),
  done: z.record(
    z.string(),
    z.strictObject({
      at: z.string(),
      by: z.string(),
      on: z.string(),
      reference: z.string().optional(),
      note: z.string().optional(),
    }),
  ),
  corpus: z.string().openapi({ description: "The law data in use when it was recorded." }),
  frozen: z
    .strictObject({
      on: z.string(),
      subject: z.string(),
      name: z.string(),
      revision: z.int(),
      assets: z.array(
        z.strictObject({
          id: z.string(),
          kind: z.string(),
          name: z.string(),
          version: z.string().optional(),
          revision: z.int(),
        }),
      ),
      evidence: z
        .array(
          z.strictObject({
            id: z.string(),
            name: z.string(),
            revision: z.int(),
            file: z.int().openapi({ description: "The number of the file that counted then." }),
            sha256: z.string(),
          }),
        )
        .optional()
        .openapi({ description: "What the system, its measures in use and its risks rested on." }),
      log: z.strictObject({ sequence: z.int(), hash: z.string() }).optional(),
    })
    .optional()
    .openapi({
      description:
        "The system as it stood: the revision of its facts, what it stood on, its evidence, the end of the log.",
    }),
  report: z
    .strictObject({ id: z.string(), said: REPORTED, contact: z.string().optional() })
    .optional()
    .openapi({ description: "What the reporter says, who has no account." }),
};
export const KEPT_INCIDENT = z.strictObject(INCIDENT).openapi("Incident");

const COUNTS = z.strictObject(
  Object.fromEntries(CLOCK_STATES.map((state) => [state, z.int()])) as Record<ClockState, z.ZodInt>,
);
const DUE = z
  .strictObject({
    standing: z.enum(INCIDENT_STANDINGS),
    counts: COUNTS,
    summary: TEXT,
    next: z
      .strictObject({
        id: z.string(),
        what: TEXT,
        to: TEXT.optional(),
        time: TEXT,
        left: TEXT.optional(),
        until: z.string().optional(),
      })
      .optional(),
  })
  .openapi("IncidentBrief");
const TOTAL = z.int().openapi({ description: "All that fit, whatever part was asked for." });
export const INCIDENTS_ANSWER = z
  .strictObject({
    incidents: z.array(
      z.strictObject({
        ...INCIDENT,
        due: DUE.optional().openapi({ description: "How its clocks stand; of those that are open, and can be read." }),
      }),
    ),
    total: TOTAL,
  })
  .openapi("Incidents");

export const DUE_QUERY = LANG_QUERY.extend({
  form: z.string().max(100).optional().openapi({ description: "A form to fill: `jp-leak-report`." }),
});
export const INCIDENT_WITH_DUE = z
  .strictObject({
    incident: KEPT_INCIDENT,
    asked: z
      .strictObject({ facts: FACTS, regimes: z.array(z.string()).optional() })
      .openapi({ description: "What the law was asked with: the system's answers then, and those of the incident." }),
    due: INCIDENT_ANSWER,
  })
  .openapi("IncidentWithDue");

const COUNT = z.int();
export const NEAR_MISSES_ANSWER = z
  .strictObject({
    total: COUNT,
    kinds: z.array(z.strictObject({ kind: z.string(), name: TEXT, count: COUNT })),
    quarters: z.array(z.strictObject({ quarter: z.string(), count: COUNT })),
    units: z.array(z.strictObject({ unit: z.string().optional(), count: COUNT })),
    shared: z
      .array(
        z.strictObject({
          kinds: z.array(z.string()),
          month: z.string(),
          said: z.string().optional(),
          summary: z.string().optional(),
        }),
      )
      .openapi({ description: "Without the organisation's names, days and units; to be read before it goes out." }),
    markdown: TEXT,
  })
  .openapi("NearMisses");
