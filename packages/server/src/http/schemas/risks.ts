// Risks of systems and of the firm, measures in use, what is acceptable and accepted: what is asked and answered.
import { z } from "@hono/zod-openapi";
import { MEASURE_STATES, RISK_STANDINGS, RISK_STATES } from "@yawara/register/closed-lists";
import { DAY, LANG_QUERY } from "./common.ts";
import { emptied, FRAME, ID, LIST_QUERY, REVISION, TOTAL } from "./ledger.ts";

const STEP = z.int().min(1).max(5).openapi({ description: "A step from 1 to 5; words for each in docs/register.md." });
const LONG = z.string().max(16_000);
const STANDING = z.enum(RISK_STANDINGS).openapi("RiskStanding", {
  description:
    "The worst first: above what is acceptable, without a measure, measure planned, accepted until a day to come, measure in place, closed.",
});
const ROW_FRAME = z.object(FRAME).omit({ systems: true }).shape;

const SYSTEMS = {
  unit: ID.optional().openapi({ description: "Of systems of a unit and those below it." }),
  owner: ID.optional().openapi({ description: "Of systems somebody answers for." }),
  subject: ID.optional().openapi({ description: "Of one system." }),
};
const WHEN = z
  .enum(["before", "now"])
  .openapi({ description: "Before measures; or, usually, after them where that was said, else before." });

const RISK = {
  subject: ID,
  description: LONG,
  likelihood_before: STEP,
  impact_before: STEP,
  likelihood_after: STEP,
  impact_after: STEP,
  owner: ID,
  next_review: DAY,
};
const { subject: _, ...RISK_CHANGED } = RISK;
const emptiedAll = <Shape extends Record<string, z.ZodType>>(shape: Shape) =>
  Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, emptied(schema)])) as {
    [Name in keyof Shape]: ReturnType<typeof emptied<Shape[Name]>>;
  };

export const RISKS_QUERY = LIST_QUERY.extend({
  ...SYSTEMS,
  subdomain: ID.optional(),
  state: z.enum(RISK_STATES).optional(),
  standing: STANDING.optional(),
  cell: STANDING.optional().openapi({ description: "Of systems whose worst risk of the subdomain stands so." }),
  likelihood: z.coerce.number().int().min(1).max(5).optional(),
  impact: z.coerce.number().int().min(1).max(5).optional(),
  level: WHEN.optional(),
});
export const RISK_BODY = z
  .strictObject({ subdomain: ID, state: z.enum(RISK_STATES).optional(), ...z.object(RISK).partial().shape })
  .openapi("RiskToAdd");
export const RISK_CHANGE = z
  .strictObject({
    revision: REVISION,
    subdomain: ID.optional(),
    state: z.enum(RISK_STATES).optional(),
    ...emptiedAll(RISK_CHANGED),
  })
  .openapi("RiskToChange");
export const RISK_ANSWER = z
  .strictObject({
    ...ROW_FRAME,
    subdomain: z.string(),
    state: z.enum(RISK_STATES),
    ...z.object(RISK).partial().shape,
    subject_name: z.string().optional(),
    owner_name: z.string().optional(),
    standing: STANDING,
    measures_in_place: z.int(),
    measures_planned: z.int(),
    measures_stale: z.int().openapi({ description: "Of those in place, how many rest on a file that has expired." }),
    accepted_until: DAY.optional(),
  })
  .openapi("Risk");
export const RISKS_ANSWER = z.strictObject({ risks: z.array(RISK_ANSWER), total: TOTAL }).openapi("Risks");

export const COVERAGE_QUERY = LANG_QUERY.extend(SYSTEMS);
export const COVERAGE_ANSWER = z
  .strictObject({
    systems: z
      .int()
      .openapi({ description: "All that are asked for; those in no cell of a subdomain were not looked at." }),
    cells: z.array(
      z.strictObject({
        subdomain: z.string(),
        standing: STANDING,
        systems: z.int().openapi({ description: "Systems whose worst risk of the subdomain stands so." }),
        firm: z.boolean().openapi({ description: "The firm's own risks stand so." }),
      }),
    ),
  })
  .openapi("RiskCoverage");
export const NOT_LOOKED_QUERY = LIST_QUERY.omit({ q: true, removed: true }).extend({ ...SYSTEMS, subdomain: ID });
export const NOT_LOOKED_ANSWER = z
  .strictObject({ subjects: z.array(z.strictObject({ id: z.string(), name: z.string() })), total: TOTAL })
  .openapi("SystemsNotLookedAt");
export const MATRIX_QUERY = COVERAGE_QUERY.extend({ subdomain: ID.optional(), level: WHEN.optional() });
export const MATRIX_ANSWER = z
  .strictObject({
    cells: z.array(z.strictObject({ likelihood: STEP, impact: STEP, risks: z.int() })),
    unplaced: z.int().openapi({ description: "Open risks nobody has placed." }),
  })
  .openapi("RiskMatrix");

const MEASURE_STATE = z.enum(MEASURE_STATES);
const USE = { reason: LONG, owner: ID, due: DAY, since: DAY, shown: LONG };
const USE_NAME = z.string().max(800);
export const MEASURE_USES_QUERY = LIST_QUERY.extend({
  subject: ID.optional(),
  risk: ID.optional(),
  state: MEASURE_STATE.optional(),
});
export const MEASURE_USE_BODY = z
  .strictObject({
    subject: ID.optional(),
    measure: ID.optional().openapi({ description: "One of the library; else a name." }),
    name: USE_NAME.optional(),
    state: MEASURE_STATE.optional(),
    ...z.object(USE).partial().shape,
  })
  .openapi("MeasureUseToAdd");
export const MEASURE_USE_CHANGE = z
  .strictObject({
    revision: REVISION,
    name: USE_NAME.optional(),
    state: MEASURE_STATE.optional(),
    ...emptiedAll(USE),
  })
  .openapi("MeasureUseToChange");
export const MEASURE_USE_ANSWER = z
  .strictObject({
    ...ROW_FRAME,
    subject: z.string().optional(),
    subject_name: z.string().optional(),
    measure: z.string().optional(),
    name: z.string().optional(),
    state: MEASURE_STATE,
    ...z.object(USE).partial().shape,
    owner_name: z.string().optional(),
    evidence: z.int().openapi({ description: "How many pieces of evidence it rests on." }),
    evidence_expired: z.int().openapi({ description: "How many of them have expired: it is stale where any has." }),
  })
  .openapi("MeasureUse");
export const MEASURE_USES_ANSWER = z
  .strictObject({ measure_uses: z.array(MEASURE_USE_ANSWER), total: TOTAL })
  .openapi("MeasureUses");
export const RISK_MEASURES_BODY = z.strictObject({ measures: z.array(ID).max(500) }).openapi("MeasuresToLink");
export const RISK_MEASURES_ANSWER = z
  .strictObject({ measure_uses: z.array(MEASURE_USE_ANSWER) })
  .openapi("LinkedMeasures");

const CELLS = z
  .array(z.string().max(3))
  .max(25)
  .openapi({ description: "Cells of the matrix: `2-3` is likelihood 2, impact 3.", example: ["1-1", "1-2", "2-1"] });
export const APPETITES_QUERY = LIST_QUERY;
export const APPETITE_BODY = z
  .strictObject({ subdomain: ID.optional(), acceptable: CELLS })
  .openapi("RiskAppetiteToAdd");
export const APPETITE_CHANGE = z
  .strictObject({ revision: REVISION, acceptable: CELLS })
  .openapi("RiskAppetiteToChange");
export const APPETITE_ANSWER = z
  .strictObject({ ...ROW_FRAME, subdomain: z.string().optional(), acceptable: z.array(z.string()) })
  .openapi("RiskAppetite");
export const APPETITES_ANSWER = z
  .strictObject({ risk_appetites: z.array(APPETITE_ANSWER), total: TOTAL })
  .openapi("RiskAppetites");

const ACCEPTANCE = { accepted_by: ID, why: LONG, until: DAY };
export const ACCEPTANCES_QUERY = LIST_QUERY.extend({ risk: ID.optional(), subject: ID.optional() });
export const ACCEPTANCE_BODY = z.strictObject({ risk: ID, ...ACCEPTANCE }).openapi("RiskAcceptanceToAdd");
export const ACCEPTANCE_CHANGE = z
  .strictObject({ revision: REVISION, ...z.object(ACCEPTANCE).partial().shape })
  .openapi("RiskAcceptanceToChange");
export const ACCEPTANCE_ANSWER = z
  .strictObject({ ...ROW_FRAME, risk: z.string(), ...ACCEPTANCE, accepted_by_name: z.string().optional() })
  .openapi("RiskAcceptance");
export const ACCEPTANCES_ANSWER = z
  .strictObject({ risk_acceptances: z.array(ACCEPTANCE_ANSWER), total: TOTAL })
  .openapi("RiskAcceptances");
