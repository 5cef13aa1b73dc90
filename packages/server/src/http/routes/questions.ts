// Questions about a subject: nothing of them is kept.

import type { Expansion, ReportGroup } from "@yawara/answers/check";
import { COSTS } from "../../law-workers/costs.ts";
import { type Operation, operation } from "../operation.ts";
import { RECHECK_ANSWER, RECHECK_BODY } from "../schemas/checks.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import { COMPARE_ANSWER, COMPARE_BODY } from "../schemas/compare.ts";
import * as schema from "../schemas/questions.ts";

/** The document of a check with all its texts in both languages, and the values within it: it may have two thousand findings. */
const LARGEST_CHECK = { bytes: 8 * 1024 * 1024, values: 200_000 };

export function questions(): Operation[] {
  const tag = "Questions";
  return [
    operation({
      id: "check",
      method: "post",
      path: "/check",
      summary: "What applies to a subject, and what is open",
      tag,
      query: schema.CHECK_QUERY,
      body: schema.CHECK_BODY,
      gives: schema.CHECK_ANSWER,
      budget: "questions",
      asks: ({ query: { expand, groups, limit, cursor }, body: { facts, at, known, regimes } }) => ({
        name: "check",
        asked: {
          facts,
          at,
          known,
          regimes,
          expand: expand?.split(",") as Expansion[] | undefined,
          groups: groups?.split(",") as ReportGroup[] | undefined,
          limit,
          cursor,
        },
      }),
    }),
    operation({
      id: "recheck",
      method: "post",
      path: "/recheck",
      summary: "What became of an earlier check, each difference with its cause",
      tag,
      query: LANG_QUERY,
      body: RECHECK_BODY,
      gives: RECHECK_ANSWER,
      budget: "questions",
      cost: COSTS.recheck,
      largest: LARGEST_CHECK,
      asks: ({ body: { facts, at, known, regimes, earlier } }) => ({
        name: "recheck",
        asked: { facts, at, known, regimes, earlier },
      }),
    }),
    operation({
      id: "next",
      method: "post",
      path: "/next",
      summary: "The next question to ask",
      tag,
      query: LANG_QUERY,
      body: schema.NEXT_BODY,
      gives: schema.NEXT_ANSWER,
      budget: "questions",
      asks: ({ body }) => ({ name: "nextQuestion", asked: body }),
    }),
    operation({
      id: "support",
      method: "post",
      path: "/support",
      summary: "What a firm may get, with sum, deadline, office and what is missing",
      tag,
      query: LANG_QUERY,
      body: schema.SUPPORT_BODY,
      gives: schema.SUPPORT_ANSWER,
      budget: "questions",
      asks: ({ body: { facts, at, known, regimes, declined } }) => ({
        name: "support",
        asked: { facts, at, known, regimes, declined },
      }),
    }),
    operation({
      id: "incident",
      method: "post",
      path: "/incident",
      summary: "What an incident makes due: every clock with its end, to whom, and the fields of a form",
      tag,
      query: LANG_QUERY,
      body: schema.INCIDENT_BODY,
      gives: schema.INCIDENT_ANSWER,
      budget: "questions",
      asks: ({ body: { name: _, about: __, sources: ___, ...asked } }) => ({ name: "incident", asked }),
    }),
    operation({
      id: "plan",
      method: "post",
      path: "/plan",
      summary: "What to do by when, with what was said of each step",
      tag,
      query: LANG_QUERY,
      body: schema.PLAN_BODY,
      gives: schema.PLAN_ANSWER,
      budget: "questions",
      asks: ({ body: { facts, at, known, regimes, states } }) => ({
        name: "makePlan",
        asked: { facts, at, known, regimes, states },
      }),
    }),
    operation({
      id: "explain",
      method: "post",
      path: "/explain",
      summary: "Why a provision or definition comes out as it does, and what would change it",
      tag,
      query: LANG_QUERY,
      body: schema.EXPLAIN_BODY,
      gives: schema.EXPLAIN_ANSWER,
      budget: "questions",
      asks: ({ body }) => ({ name: "explain", asked: body }),
    }),
    operation({
      id: "compare",
      method: "post",
      path: "/compare",
      summary: "Systems through several regimes",
      tag,
      query: LANG_QUERY,
      body: COMPARE_BODY,
      gives: COMPARE_ANSWER,
      budget: "questions",
      cost: COSTS.compare,
      asks: ({ body }) => ({ name: "compare", asked: body }),
    }),
    operation({
      id: "facts",
      method: "get",
      path: "/facts",
      summary: "The facts a subject may say",
      tag,
      query: schema.FACTS_QUERY,
      gives: schema.FACTS_ANSWER,
      budget: "reads",
      cached: true,
      asks: ({ query: { ids, layer } }) => ({ name: "describeFacts", asked: { ids: ids?.split(","), layer } }),
    }),
  ];
}
