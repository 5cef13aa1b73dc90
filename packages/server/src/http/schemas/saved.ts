// What accounts are about: how one signs in, who one is, saved subjects, members, invitations, keys.
import { z } from "@hono/zod-openapi";
import { SORTS } from "@yawara/register/closed-lists";
import { ROLES, SCOPES } from "@yawara/register/roles";
import { CHECK_LINE, FORCE } from "./checks.ts";
import { ASKED_DAY, FACTS, LANG_QUERY } from "./common.ts";
import { LEDGER_FIELDS, LIST_QUERY } from "./ledger.ts";

const PERSON = z.strictObject({ id: z.string(), name: z.string(), email: z.string() });
const ROLE = z.enum(ROLES);
const SCOPE = z.enum(SCOPES);
const MOMENT = z.string().openapi({ format: "date-time" });
const ORGANISATION = z.strictObject({ id: z.string(), name: z.string() });

export const PROVIDERS_ANSWER = z
  .strictObject({
    providers: z.array(
      z.strictObject({
        id: z.string().openapi({ description: "The `provider` to name at `/api/auth/sign-in/social`." }),
        name: z.string(),
      }),
    ),
    mail: z.boolean().openapi({
      description: "Whether this server sends e-mail: to confirm an address, and for a forgotten password.",
    }),
  })
  .openapi("Providers");

export const ME_ANSWER = z
  .strictObject({
    user: PERSON,
    organisation: ORGANISATION.optional(),
    role: ROLE.optional(),
    audit: z
      .strictObject({ ends_on: z.string(), over: z.boolean(), whole: z.boolean() })
      .optional()
      .openapi({ description: "Of an auditor, once an owner has set it: until when, and whether of everything." }),
    by: z.enum(["session", "key"]),
    scope: SCOPE,
    organisations: z.array(ORGANISATION.extend({ role: ROLE })),
  })
  .openapi("Me");

const SUBJECT = {
  name: z.string().min(1).max(200),
  facts: FACTS,
  at: ASKED_DAY.optional(),
  regimes: z.array(z.string().max(20)).max(40).optional(),
  source: z
    .string()
    .max(800)
    .optional()
    .openapi({ description: "Where these facts are from, in the words of whoever saves them." }),
  ...LEDGER_FIELDS,
};
const REVISION = z
  .int()
  .min(1)
  .max(2 ** 31 - 1);

const NAMED = z.strictObject({ id: z.string(), name: z.string() });
const LINE = {
  id: z.string(),
  name: z.string(),
  at: z.string().optional(),
  regimes: z.array(z.string()).optional(),
  code: z.string().optional(),
  note: z.string().optional(),
  unit: NAMED.optional(),
  owner: NAMED.optional(),
  reviewer: NAMED.optional(),
  next_review: z.string().optional(),
  confirmed_on: z.string().optional(),
  source: z.string().optional(),
  stage: z.string().optional().openapi({ description: "The fact `lifecycle.stage`." }),
  revision: z.int(),
  removed: z.boolean(),
  created_by: z.string(),
  created_at: MOMENT,
  updated_by: z.string(),
  updated_at: MOMENT,
};

export const ID_PARAMS = z.strictObject({ id: z.string().max(100) });

export const SUBJECTS_QUERY = LIST_QUERY.extend({
  unit: z.string().max(100).optional().openapi({ description: "Of a unit and those below it." }),
  owner: z.string().max(100).optional(),
  reviewer: z.string().max(100).optional(),
  stage: z.string().max(100).optional(),
  asset: z
    .string()
    .max(100)
    .optional()
    .openapi({ description: "That stand on an asset, directly or by way of another." }),
  review_before: ASKED_DAY.optional().openapi({ description: "Whose next review lies before this day." }),
  force: FORCE.optional().openapi({ description: "In which something of this force applies." }),
  broken: z.enum(["true", "false"]).optional().openapi({ description: "Whether a ban is broken as described." }),
  open: z.enum(["true", "false"]).optional().openapi({ description: "Whether something waits for an answer." }),
  changed_since: ASKED_DAY.optional().openapi({
    description: "Of which the law was found to say something else on this day or later.",
  }),
  sort: z.enum(SORTS).optional(),
  descending: z.enum(["true", "false"]).optional(),
  facts: z.enum(["true", "false"]).optional().openapi({ description: "Whether each line has its facts too." }),
});
export const SUBJECTS_ANSWER = z
  .strictObject({
    subjects: z.array(z.strictObject({ ...LINE, check: CHECK_LINE, facts: FACTS.optional() })),
    total: z.int().openapi({ description: "All that fit, whatever part was asked for." }),
  })
  .openapi("Subjects");

export const SUBJECT_BODY = z.strictObject(SUBJECT).openapi("SubjectToSave");
export const REVISED_BODY = z.strictObject({ ...SUBJECT, revision: REVISION }).openapi("SubjectToChange");
export const REVISION_BODY = z.strictObject({ revision: REVISION }).openapi("Revision");
export const REVISION_QUERY = LANG_QUERY.extend({ revision: z.coerce.number().pipe(REVISION) });
export const SUBJECT_ANSWER = z.strictObject({ ...LINE, facts: FACTS }).openapi("Subject");

export const CHECKED_QUERY = LANG_QUERY.extend({
  on: ASKED_DAY.optional().openapi({
    description: "A past day: the facts that held at its end, and the law of that day as it was known then.",
  }),
});

export const REVISIONS_ANSWER = z
  .strictObject({
    revisions: z.array(
      z.strictObject({
        revision: z.int(),
        name: z.string(),
        facts: FACTS,
        at: z.string().optional(),
        regimes: z.array(z.string()).optional(),
        removed: z.boolean(),
        source: z.string().optional(),
        by: z.string(),
        on: MOMENT,
      }),
    ),
  })
  .openapi("Revisions");

export const MEMBERS_ANSWER = z
  .strictObject({
    members: z.array(
      z.strictObject({
        id: z.string().openapi({ description: "Of the membership, for `/api/auth/organization`." }),
        user: PERSON,
        role: ROLE,
        since: MOMENT,
      }),
    ),
  })
  .openapi("Members");

export const INVITATIONS_ANSWER = z
  .strictObject({
    invitations: z.array(z.strictObject({ id: z.string(), email: z.string(), role: ROLE, expires: MOMENT })),
  })
  .openapi("Invitations");

const KEY = {
  id: z.string(),
  name: z.string(),
  start: z.string().openapi({ description: "The first characters, to tell keys apart." }),
  scope: SCOPE,
  organisation: z.string(),
  created: MOMENT,
  expires: MOMENT.optional(),
  last_used: MOMENT.optional(),
};

export const KEYS_ANSWER = z.strictObject({ keys: z.array(z.strictObject(KEY)) }).openapi("Keys");
export const KEY_BODY = z
  .strictObject({
    name: z.string().min(1).max(100),
    scope: SCOPE,
    days: z.int().min(1).max(365).optional(),
  })
  .openapi("KeyToMake");
export const KEY_ANSWER = z
  .strictObject({ ...KEY, key: z.string().openapi({ description: "The key itself, shown this once." }) })
  .openapi("MadeKey");
export const REMOVED_KEY = z.strictObject(KEY).openapi("Key");

const COUNT = z.int();
export const GLANCE_ANSWER = z
  .strictObject({
    tasks: z
      .strictObject({ open: COUNT, overdue: COUNT, next: z.string().optional() })
      .openapi({ description: "Tasks and steps of the plan that are not done; the earliest day of them." }),
    risks: z
      .strictObject({ open: COUNT, above: COUNT, without: COUNT })
      .openapi({ description: "Not closed; of them above what is acceptable, and without a measure." }),
    incidents: z
      .strictObject({ possible: COUNT, confirmed: COUNT })
      .openapi({ description: "Those nobody has closed." }),
    evidence: z.strictObject({ held: COUNT, expired: COUNT }),
  })
  .openapi("SystemGlance");
