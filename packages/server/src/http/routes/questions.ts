// Questions about a subject: nothing of them is kept.

import { aboutFindings, check, checkedSubject, type Expansion } from "../../verbs/check.ts";
import { compare } from "../../verbs/compare.ts";
import { describeFacts } from "../../verbs/describe-facts.ts";
import { explain } from "../../verbs/explain.ts";
import { nextQuestion } from "../../verbs/next-question.ts";
import { isProblems } from "../../verbs/problem.ts";
import { Written } from "../json.ts";
import { leanFindings } from "../lean-findings.ts";
import { type Operation, operation } from "../operation.ts";
import type { Room } from "../room.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import { COMPARE_ANSWER, COMPARE_BODY } from "../schemas/compare.ts";
import * as schema from "../schemas/questions.ts";

export function questions({ shelf }: Room): Operation[] {
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
      answer: ({ query: { expand }, body }) => {
        if (expand !== undefined) return check(shelf, { ...body, expand: expand.split(",") as Expansion[] });
        const checked = checkedSubject(shelf, body);
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
      answer: ({ body }) => nextQuestion(shelf, body),
    }),
    operation({
      id: "explain",
      method: "post",
      path: "/explain",
      summary: "Why one provision applies or not, and what would change it",
      tag,
      query: LANG_QUERY,
      body: schema.EXPLAIN_BODY,
      gives: schema.EXPLAIN_ANSWER,
      budget: "questions",
      answer: ({ body }) => explain(shelf, body),
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
      answer: ({ body }) => compare(shelf, body),
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
      answer: ({ query: { ids, layer } }) => describeFacts(shelf, { ids: ids?.split(","), layer }),
    }),
  ];
}
