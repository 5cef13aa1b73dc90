// Disclosures of the register: each with its versions, what was written in them, what a change touches, and what the public is given.
import { z } from "@hono/zod-openapi";
import { TIERS } from "@yawara/answers/disclose";
import { DISCLOSURE_LAYOUTS, OWN_ENTRIES } from "@yawara/engine";
import { DISCLOSURE_STATES, DISCLOSURE_STEPS } from "@yawara/register/closed-lists";
import { draftSchema } from "../../schemas/disclosures.ts";
import { DAY, LANG_QUERY, TEXT } from "./common.ts";
import { LIST_QUERY } from "./ledger.ts";

const ID = z.string().max(100);
const MOMENT = z.string().openapi({ format: "date-time" });
const REVISION = z
  .int()
  .min(1)
  .max(2 ** 31 - 1);
const NUMBER = z.int().min(1).max(10_000);
const LANGUAGES = z
  .array(z.enum(["en", "ja"]))
  .min(1)
  .max(2);
const STATE = z.enum(DISCLOSURE_STATES);
const TIER = z.enum(TIERS);
/** In the languages there are; with `lang` and both there, that one alone. */
const TEXT_PART = z
  .union([z.strictObject({ en: z.string().optional(), ja: z.string().optional() }), z.string()])
  .openapi("TextInPart");

const DONE = z.strictObject({ by: z.string(), on: MOMENT });
const VERSION = {
  number: z.int(),
  state: STATE,
  revision: z.int(),
  gaps: z.int().openapi({ description: "Still to be written." }),
  unconfirmed: z.int().openapi({ description: "Follows from the facts and was confirmed by nobody yet." }),
  corpus: z.string(),
  subject_revision: z.int().optional(),
  edited: DONE,
  submitted: DONE.optional(),
  approved: DONE.optional(),
  published: DONE.optional(),
  withdrawn: DONE.optional(),
  reason: z.string().optional().openapi({ description: "Why it was withdrawn, or sent back." }),
};
const VERSION_LINE = z.strictObject(VERSION).openapi("DisclosureVersionLine");

const LINE = {
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  title: TEXT,
  system: z.strictObject({ id: z.string(), name: z.string() }).optional(),
  languages: z.array(z.string()),
  address: z.string().openapi({ description: "Where it is published: it never changes." }),
  listed: z.boolean(),
  revision: z.int(),
  removed: z.boolean(),
  created_by: z.string(),
  created_at: MOMENT,
  updated_by: z.string(),
  updated_at: MOMENT,
  version: VERSION_LINE.openapi({ description: "The latest version." }),
  public_version: z.int().optional(),
  touched: z.boolean().openapi({ description: "An answer its latest version rests on is not what it was." }),
  newer_law: z.boolean().openapi({ description: "The law data is newer than what it was drawn from." }),
};
export const LINE_ANSWER = z.strictObject(LINE).openapi("DisclosureLine");
export const LIST_ANSWER = z
  .strictObject({ disclosures: z.array(LINE_ANSWER), total: z.int() })
  .openapi("KeptDisclosures");
export const ONE_ANSWER = z.strictObject({ ...LINE, versions: z.array(VERSION_LINE) }).openapi("KeptDisclosure");

export const LIST_ASKED = LIST_QUERY.extend({
  subject: ID.optional(),
  kind: z.string().max(64).optional(),
  state: STATE.optional(),
  firm: z.enum(["true", "false"]).optional().openapi({ description: "Only those about the firm itself." }),
  touched: z.enum(["true", "false"]).optional(),
});

const OWN = z
  .record(z.string().max(50), z.unknown())
  .openapi({ description: `The organisation's own record, a line each: ${OWN_ENTRIES.join(", ")}.` });
export const ADD_BODY = z
  .strictObject({
    subject: ID.optional().openapi({ description: "The system it is about; the firm itself where it is left out." }),
    kind: z.string().max(64),
    name: z.string().max(800),
    languages: LANGUAGES.optional(),
    organisation: OWN.optional(),
  })
  .openapi("DisclosureToKeep");
export const CHANGE_BODY = z
  .strictObject({
    revision: REVISION,
    name: z.string().max(800).optional(),
    languages: LANGUAGES.optional(),
    listed: z.boolean().optional(),
    removed: z.boolean().optional(),
  })
  .openapi("DisclosureToChange");
export const BEGIN_BODY = z.strictObject({ organisation: OWN.optional() }).openapi("VersionToBegin");

const EDIT = { text: z.string().max(10_000).optional(), confirmed: z.boolean().optional() };
const editsOf = <Edit extends z.ZodType>(edit: Edit) =>
  z.strictObject({
    en: z.record(z.string().max(300), edit).optional(),
    ja: z.record(z.string().max(300), edit).optional(),
  });
const TIERS_SAID = z.record(z.string().max(300), TIER);
export const SAVE_BODY = z
  .strictObject({
    revision: REVISION,
    edits: editsOf(z.strictObject(EDIT)).openapi({
      description: "By language and statement: all of them; who wrote one that stays as it was stays its writer.",
    }),
    tiers: TIERS_SAID.openapi({ description: "Where they are not the usual ones of the kind." }),
    draw: z
      .boolean()
      .optional()
      .openapi({ description: "Draws it anew from what is known now; what people wrote stays." }),
    organisation: OWN.optional().openapi({ description: "Together with `draw`." }),
  })
  .openapi("VersionToSave");
export const STEP_BODY = z
  .strictObject({ step: z.enum(DISCLOSURE_STEPS), revision: REVISION, reason: z.string().max(8_000).optional() })
  .openapi("VersionStep");

export const VERSION_PARAMS = z.strictObject({
  id: ID.openapi({ param: { name: "id", in: "path" } }),
  number: z.coerce
    .number()
    .pipe(NUMBER)
    .openapi({ param: { name: "number", in: "path" }, type: "integer" }),
});

const TOUCHED = z.strictObject({
  id: z.string(),
  how: z.enum(["touched", "changed", "new", "gone"]),
  before: TEXT.optional(),
  now: TEXT.optional(),
  answers: z
    .array(z.strictObject({ fact: z.string(), name: TEXT, was: TEXT.optional(), is: TEXT.optional() }))
    .openapi({ description: "The answers behind it, as they were and as they are." }),
  by_law: z.boolean(),
});
export const VERSION_ANSWER = z
  .strictObject({
    ...VERSION,
    edits: editsOf(z.strictObject({ ...EDIT, by: z.string(), on: MOMENT })),
    tiers: TIERS_SAID,
    touched: z.array(TOUCHED).openapi({
      description: "What would be drawn otherwise today; empty where it cannot be drawn or was withdrawn.",
    }),
    draft: draftSchema(TEXT).openapi({ description: "As it was drawn; in both languages, whatever `lang` says." }),
  })
  .openapi("DisclosureVersion");

export const DIFFERENCES_QUERY = LANG_QUERY.extend({
  from: z.coerce.number().pipe(NUMBER),
  to: z.coerce.number().pipe(NUMBER),
});
export const DIFFERENCES_ANSWER = z
  .strictObject({
    differences: z.array(
      z.strictObject({
        id: z.string(),
        asks: TEXT,
        how: z.enum(["new", "gone", "changed", "tier"]),
        before: TEXT_PART.optional(),
        now: TEXT_PART.optional(),
        tiers: z.strictObject({ before: TIER, now: TIER }).optional(),
      }),
    ),
  })
  .openapi("VersionDifferences");

export const PUBLIC_LIST_BODY = z
  .strictObject({
    slug: z.string().max(63).openapi({ description: "Small letters, figures and hyphens." }),
    shown: z.boolean(),
  })
  .openapi("PublicListToSet");
export const PUBLIC_LIST_ANSWER = z
  .strictObject({ slug: z.string().nullable(), shown: z.boolean().optional() })
  .openapi("PublicList");

const BOTH = z.strictObject({ en: z.string(), ja: z.string() });
const DOCUMENT = z.strictObject({
  kind: z.string(),
  layout: z.enum(DISCLOSURE_LAYOUTS),
  title: BOTH,
  languages: z.array(z.enum(["en", "ja"])),
  own: z.partialRecord(z.enum(OWN_ENTRIES), z.string()),
  corpus: z.string(),
  at: DAY,
  sections: z.array(
    z.strictObject({
      id: z.string(),
      title: BOTH,
      items: z.array(
        z.strictObject({
          id: z.string(),
          asks: BOTH,
          ref: BOTH.optional(),
          provisions: z.array(z.strictObject({ provision: z.string(), where: BOTH })),
          statements: z.array(
            z.strictObject({
              id: z.string(),
              tier: z.enum(["everybody", "detail"]),
              text: z.strictObject({ en: z.string().optional(), ja: z.string().optional() }),
              written: z.boolean(),
            }),
          ),
        }),
      ),
    }),
  ),
});
/** A published disclosure as data; without a document it was withdrawn. */
export const PUBLISHED_ANSWER = z
  .strictObject({
    address: z.string(),
    organisation: z.string(),
    version: z.int(),
    published: DAY,
    withdrawn: z.strictObject({ day: DAY, reason: z.string() }).optional(),
    document: DOCUMENT.optional(),
    versions: z.array(z.strictObject({ version: z.int(), published: DAY, withdrawn: DAY.optional() })),
  })
  .openapi("PublishedDisclosure");
/** The public list of an organisation as data. */
export const PUBLISHED_LIST_ANSWER = z
  .strictObject({
    address: z.string(),
    organisation: z.string(),
    disclosures: z.array(
      z.strictObject({
        address: z.string(),
        title: BOTH,
        product: z.string().optional(),
        version: z.int(),
        published: DAY,
      }),
    ),
  })
  .openapi("PublishedDisclosures");
