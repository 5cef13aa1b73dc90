// The plan of a system in the register: made from its facts and the law at each reading, with the states that are kept.

import type { z } from "@hono/zod-openapi";
import { isProblems, readOneDay } from "@yawara/answers";
import { statesKept } from "@yawara/answers/plan";
import type { PlanItem, PlanItemFields } from "@yawara/register";
import type { AnswerOf } from "../../law-workers/questions.ts";
import type { AppContext } from "../app-context.ts";
import { type Operation, operation } from "../operation.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import { PLAN_ANSWER } from "../schemas/questions.ts";
import { ID_PARAMS } from "../schemas/saved.ts";
import * as schema from "../schemas/work.ts";
import { identityOver, isDenied } from "../with-identity.ts";
import { questionOf } from "./saved.ts";
import { signOffOf } from "./sign-offs.ts";

const COMMON = { tag: "Ledger", budget: "changes", signedIn: true, params: ID_PARAMS, query: LANG_QUERY } as const;

export function planStates(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  return [
    operation({
      ...COMMON,
      id: "subjectPlan",
      method: "get",
      budget: "questions",
      path: "/subjects/{id}/plan",
      summary: "What to do about a system by when, with what is kept of each step",
      gives: PLAN_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, params, query, work }) =>
        withIdentity(c, async ({ subjects, planItems }) => {
          const found = await subjects.read(params.id);
          if (isDenied(found)) return found;
          const items = await planItems.ofSubject(params.id);
          if (isDenied(items)) return items;
          const states = statesKept(items.map(({ doneOn, ...item }) => ({ ...item, on: doneOn })));
          return work.ask(
            { name: "makePlan", asked: { ...questionOf(found), states } },
            { json: query.lang ?? "both" },
          );
        }),
    }),
    operation({
      ...COMMON,
      id: "planStates",
      method: "get",
      budget: "reads",
      path: "/subjects/{id}/plan-states",
      summary: "What is kept of the steps of a system's plan, those included that are no longer asked",
      gives: schema.PLAN_ITEMS_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, params }) =>
        withIdentity(c, async ({ planItems }) => {
          const items = await planItems.ofSubject(params.id);
          return isDenied(items) ? items : { items: items.map(itemOf) };
        }),
    }),
    operation({
      ...COMMON,
      id: "sayPlanState",
      method: "put",
      path: "/subjects/{id}/plan-states",
      summary:
        "Say of a step how far it is, who does it, by when, why it is left out; fields left out stay as they are",
      body: schema.PLAN_ITEM_BODY,
      gives: schema.PLAN_ITEM_ANSWER,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, params: { id }, body: { step, revision, ...said }, work }) =>
        withIdentity(c, async ({ subjects, planItems }) => {
          const fields = fieldsOf(said);
          if (isProblems(fields)) return fields;
          const found = await subjects.read(id);
          if (isDenied(found)) return found;
          const asked = { ...questionOf(found), step };
          const law = (await work.ask({ name: "stepInLaw", asked }, "value")) as AnswerOf<"stepInLaw">;
          if (isProblems(law)) return law;
          const item = await planItems.say({ subject: id, step, revision }, fields, {
            ...law,
            today: context.store.today(),
          });
          return isDenied(item) ? item : itemOf(item);
        }),
    }),
  ];
}

/** What a request says of a step, days as they are written everywhere. */
function fieldsOf({ done_on, due, ...said }: Omit<z.output<typeof schema.PLAN_ITEM_BODY>, "step" | "revision">) {
  const days = { due, doneOn: done_on };
  const read: Partial<PlanItemFields> = {};
  for (const [name, given] of Object.entries(days) as [keyof typeof days, string | null | undefined][]) {
    const day = typeof given === "string" ? readOneDay(given, name === "due" ? "due" : "done_on") : given;
    if (typeof day === "object" && day !== null) return day;
    if (day !== undefined) read[name] = day;
  }
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return { ...given, ...read } as PlanItemFields;
}

/** A step's state as the API writes it. */
function itemOf({
  createdBy,
  createdAt,
  updatedBy,
  updatedAt,
  removed: _,
  doneOn,
  signOffs,
  ...item
}: PlanItem): object {
  return {
    ...item,
    ...(doneOn !== undefined && { done_on: doneOn }),
    created_by: createdBy,
    created_at: createdAt,
    updated_by: updatedBy,
    updated_at: updatedAt,
    sign_offs: signOffs.map(signOffOf),
  };
}
