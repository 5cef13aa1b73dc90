// The law itself: lists, instruments, provisions, changes.
import { z } from "@hono/zod-openapi";
import * as law from "../../schemas/law-answers.ts";
import { ASKED_DAY, CLOCKS, DAY, FACTS, LANG_QUERY, REGIMES, REGIMES_QUERY, STAMP, TEXT } from "./common.ts";

const INSTRUMENT_LINE = law.instrumentLineSchema(TEXT).openapi("InstrumentLine");

const PROVISION_LINE = law.provisionLineSchema(TEXT).openapi("ProvisionLine");

export const LIST_QUERY = LANG_QUERY.extend({
  ...CLOCKS,
  regimes: REGIMES_QUERY.optional(),
  q: z.string().max(200).optional().openapi({
    description:
      "Words in either language, a law's name and article (個人情報保護法23条, GDPR Art. 22), or its number; the best first.",
  }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .optional()
    .openapi({ description: "Provisions given back; 50 if left out." }),
});

export const LIST_ANSWER = z
  .strictObject({
    ...STAMP,
    loose: z.boolean().optional().openapi({
      description: "With `q`: nothing has all the words, and what is given has most of them.",
    }),
    instruments: z.array(INSTRUMENT_LINE),
    provisions: z
      .array(PROVISION_LINE)
      .optional()
      .openapi({ description: "With `q`: the provisions found, the best first." }),
    total: z.int().optional().openapi({ description: "With `q`: how many provisions there are." }),
  })
  .openapi("LawList");

export const CLOCKS_QUERY = LANG_QUERY.extend(CLOCKS);

export const INSTRUMENT_PARAMS = z.strictObject({ instrument: z.string().max(100) });
export const PROVISION_PARAMS = INSTRUMENT_PARAMS.extend({ provision: z.string().max(100) });

export const INSTRUMENT_ANSWER = law
  .instrumentSchema(TEXT)
  .extend({ ...STAMP, provisions: z.array(PROVISION_LINE) })
  .openapi("Instrument");

export const PROVISION_ANSWER = law.provisionSchema(TEXT).extend(STAMP).openapi("Provision");

export const DIFF_QUERY = LANG_QUERY.extend({ from: ASKED_DAY, to: ASKED_DAY, regimes: REGIMES_QUERY.optional() });

export const DIFF_BODY = z
  .strictObject({ from: ASKED_DAY, to: ASKED_DAY, regimes: REGIMES.optional(), facts: FACTS })
  .openapi("DiffQuestion");

const CHANGED = z.strictObject({ provision: z.string(), when: z.string() });

export const DIFF_ANSWER = z
  .strictObject({
    corpus: z.string(),
    from: DAY,
    to: DAY,
    jurisdictions: z.array(z.string()),
    counts: z.strictObject({ came: z.int(), went: z.int(), changed: z.int() }),
    came: z.array(CHANGED),
    went: z.array(CHANGED),
    changed: z.array(
      z.strictObject({
        provision: z.string(),
        replaces: z.string(),
        gained: z.array(z.string()).openapi({ description: "CEL: where it applies now and did not." }),
        lost: z.array(z.string()).openapi({ description: "CEL: where it applied and does not now." }),
        breach: z
          .strictObject({ gained: z.array(z.string()), lost: z.array(z.string()) })
          .optional()
          .openapi({ description: "CEL: what breaks it now and did not, and the reverse, where that changed." }),
      }),
    ),
  })
  .openapi("Changes");

export const CALENDAR_QUERY = LANG_QUERY.extend({
  from: ASKED_DAY.optional(),
  to: ASKED_DAY.optional(),
  regimes: REGIMES_QUERY.optional(),
});
