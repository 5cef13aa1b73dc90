// Drafts of what is published or handed in about a subject: nothing of them is kept.
import { type Operation, operation } from "../operation.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/disclosures.ts";

export function disclosures(): Operation[] {
  const tag = "Questions";
  return [
    operation({
      id: "disclosures",
      method: "post",
      path: "/disclosures",
      summary: "The documents that can be drafted for a subject, those that fit it first",
      tag,
      query: LANG_QUERY,
      body: schema.KINDS_BODY,
      gives: schema.KINDS_ANSWER,
      budget: "questions",
      asks: ({ body: { facts, at, known, regimes } }) => ({
        name: "disclosures",
        asked: { facts, at, known, regimes },
      }),
    }),
    operation({
      id: "disclosure",
      method: "post",
      path: "/disclosures/{kind}",
      summary: "The draft of a document: what is known, with what it rests on, and what is still to be written",
      tag,
      params: schema.KIND_PARAMS,
      query: LANG_QUERY,
      body: schema.DRAFT_BODY,
      gives: schema.DRAFT_ANSWER,
      budget: "questions",
      refuses: ["not-found"],
      asks: ({ params: { kind }, body: { facts, at, known, regimes, organisation } }) => ({
        name: "disclosure",
        asked: { kind, facts, at, known, regimes, organisation },
      }),
    }),
  ];
}
