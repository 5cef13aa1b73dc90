// Risks: the register of them, measures in use, what is acceptable and accepted, the coverage map and the matrix.
import type { Acting, Changed, Problem, RisksAsked } from "@yawara/register";
import type { AppContext } from "../app-context.ts";
import { type Operation, operation } from "../operation.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/risks.ts";
import { ID_PARAMS } from "../schemas/saved.ts";
import { identityOver, isDenied } from "../with-identity.ts";
import { KEPT, listRoutes, rowOf } from "./kept-routes.ts";

/** Fixed addresses stand before those with parameters. */
export function risks(context: AppContext): Operation[] {
  return [...coverage(context), ...lists(context), ...measuresOfRisk(context)];
}

function coverage(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  const common = { ...KEPT, method: "get", budget: "reads", refuses: ["not-allowed"] } as const;
  return [
    operation({
      ...common,
      id: "riskCoverage",
      path: "/risks/coverage",
      summary: "Of how many systems the worst risk of each subdomain stands how",
      query: schema.COVERAGE_QUERY,
      gives: schema.COVERAGE_ANSWER,
      answer: ({ c, query }) =>
        withIdentity(c, ({ risks }) => risks.risks.coverage(asked(query), context.store.today())),
    }),
    operation({
      ...common,
      id: "systemsNotLookedAt",
      path: "/risks/not-looked-at",
      summary: "Systems of which no risk of a subdomain was looked at",
      query: schema.NOT_LOOKED_QUERY,
      gives: schema.NOT_LOOKED_ANSWER,
      answer: ({ c, query }) =>
        withIdentity(c, async ({ risks }) => {
          const page = await risks.risks.notLookedAt(asked(query));
          return isDenied(page) ? page : { subjects: page.rows, total: page.total };
        }),
    }),
    operation({
      ...common,
      id: "riskMatrix",
      path: "/risks/matrix",
      summary: "How many open risks lie in each cell of likelihood and impact",
      query: schema.MATRIX_QUERY,
      gives: schema.MATRIX_ANSWER,
      answer: ({ c, query }) => withIdentity(c, ({ risks }) => risks.risks.matrix(asked(query))),
    }),
  ];
}

/** What the register is asked by a query: all of it but the language. */
function asked<Asked>({ lang: _, ...rest }: { lang?: unknown }): Asked {
  return rest as Asked;
}

function lists(context: AppContext): Operation[] {
  const known = knownIn(context);
  return [
    ...listRoutes(context, {
      one: "risk",
      many: "risks",
      says: { one: "a risk", many: "risks of systems and of the firm, the worst first" },
      kept: ({ risks: { risks } }) => ({
        ...risks,
        list: (query = {}) => risks.list(query as RisksAsked, context.store.today()),
      }),
      refuses: known.subdomain,
      query: schema.RISKS_QUERY,
      add: schema.RISK_BODY as never,
      change: schema.RISK_CHANGE as never,
      row: schema.RISK_ANSWER,
      rows: schema.RISKS_ANSWER,
    }),
    ...listRoutes(context, {
      one: "measureUse",
      many: "measureUses",
      path: "measure-uses",
      says: { one: "a measure in use", many: "measures in use, planned, left out or retired" },
      kept: ({ risks }) => risks.measureUses,
      refuses: known.measure,
      query: schema.MEASURE_USES_QUERY,
      add: schema.MEASURE_USE_BODY as never,
      change: schema.MEASURE_USE_CHANGE as never,
      row: schema.MEASURE_USE_ANSWER,
      rows: schema.MEASURE_USES_ANSWER,
    }),
    ...listRoutes(context, {
      one: "riskAppetite",
      many: "riskAppetites",
      path: "risk-appetites",
      says: { one: "which levels of risk are acceptable", many: "which levels of risk are acceptable" },
      kept: ({ risks }) => risks.appetites,
      refuses: known.subdomain,
      query: schema.APPETITES_QUERY,
      add: schema.APPETITE_BODY as never,
      change: schema.APPETITE_CHANGE as never,
      row: schema.APPETITE_ANSWER,
      rows: schema.APPETITES_ANSWER,
    }),
    ...listRoutes(context, {
      one: "riskAcceptance",
      many: "riskAcceptances",
      path: "risk-acceptances",
      says: { one: "an acceptance of a risk", many: "acceptances of risks, the latest day first" },
      kept: ({ risks }) => risks.acceptances,
      query: schema.ACCEPTANCES_QUERY,
      add: schema.ACCEPTANCE_BODY as never,
      change: schema.ACCEPTANCE_CHANGE as never,
      row: schema.ACCEPTANCE_ANSWER,
      rows: schema.ACCEPTANCES_ANSWER,
    }),
  ];
}

/** Ids of the taxonomy and of the library are looked for in the law's data. */
function knownIn({ store }: AppContext) {
  const isThere = (list: readonly { id: string }[], id: string | null | undefined) =>
    id === undefined || id === null || list.some((one) => one.id === id);
  const invalid = (field: string): Problem => ({ problem: "invalid", args: { field } });
  return {
    subdomain: ({ subdomain }: Changed<{ subdomain?: string }>) =>
      isThere(store.measures().risks, subdomain) ? undefined : invalid("subdomain"),
    measure: ({ measure }: Changed<{ measure?: string }>) =>
      isThere(store.measures().measures, measure) ? undefined : invalid("measure"),
  };
}

function measuresOfRisk(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  const linked = async (found: ReturnType<Acting["risks"]["risks"]["measures"]>) => {
    const measures = await found;
    return isDenied(measures) ? measures : { measure_uses: measures.map(rowOf) };
  };
  const common = {
    ...KEPT,
    path: "/risks/{id}/measures",
    params: ID_PARAMS,
    query: LANG_QUERY,
    gives: schema.RISK_MEASURES_ANSWER,
    refuses: ["not-allowed"],
  } as const;
  return [
    operation({
      ...common,
      id: "riskMeasures",
      method: "get",
      budget: "reads",
      summary: "The measures linked to a risk",
      answer: ({ c, params }) => withIdentity(c, ({ risks }) => linked(risks.risks.measures(params.id))),
    }),
    operation({
      ...common,
      id: "setRiskMeasures",
      method: "put",
      summary: "Say which measures are against a risk, all of them",
      body: schema.RISK_MEASURES_BODY,
      answer: ({ c, params, body }) =>
        withIdentity(c, ({ risks }) => linked(risks.risks.setMeasures(params.id, body.measures))),
    }),
  ];
}
