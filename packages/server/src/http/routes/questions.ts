// Questions about a subject: nothing of them is kept.

import {
  aboutFindings,
  check,
  checkedSubject,
  compare,
  describeFacts,
  type Expansion,
  explain,
  isProblems,
  leanFindings,
  nextQuestion,
  type ReportGroup,
} from "@yawara/answers";
import { Written } from "../json.ts";
import { type Operation, operation } from "../operation.ts";
import type { Room } from "../room.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import { COMPARE_ANSWER, COMPARE_BODY } from "../schemas/compare.ts";
import * as schema from "../schemas/questions.ts";

export function questions({ store }: Room): Operation[] {
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
      answer: ({ query: { expand, groups, limit, cursor }, body }) => {
        if (expand !== undefined || groups !== undefined || limit !== undefined || cursor !== undefined)
          return check(store, {
            ...body,
            expand: expand?.split(",") as Expansion[] | undefined,
            groups: groups?.split(",") as ReportGroup[] | undefined,
            limit,
            cursor,
          });
        const checked = checkedSubject(store, body);
        if (isProblems(checked)) return checked;
        return { ...aboutFindings(checked), findings: new Written(leanFindings(checked.report)) };
      },
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
      answer: ({ body }) => nextQuestion(store, body),
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
      answer: ({ body }) => explain(store, body),
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
      cost: 10,
      answer: ({ body }) => compare(store, body),
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
      answer: ({ query: { ids, layer } }) => describeFacts(store, { ids: ids?.split(","), layer }),
    }),
  ];
}
