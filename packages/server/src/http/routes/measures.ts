// The library of risk measures and its crosswalks.
import { type Operation, operation } from "../operation.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/measures.ts";

/** Fixed addresses stand before those with parameters. */
export function measures(): Operation[] {
  const tag = "Measures";
  return [
    operation({
      id: "measures",
      method: "get",
      path: "/measures",
      summary: "Measures against risks of AI, by risk, stage, role or item",
      tag,
      query: schema.MEASURES_QUERY,
      gives: schema.MEASURES_ANSWER,
      budget: "reads",
      cached: true,
      asks: ({ query: { risk, stage, role, item } }) => ({ name: "measures", asked: { risk, stage, role, item } }),
    }),
    operation({
      id: "measuresForSubject",
      method: "post",
      path: "/measures/for-subject",
      summary: "The risks a subject carries, the measures that fit it, and what helps with the rules that bind it",
      tag,
      query: LANG_QUERY,
      body: schema.FOR_SUBJECT_BODY,
      gives: schema.FOR_SUBJECT_ANSWER,
      budget: "questions",
      asks: ({ body: { facts, at, known, regimes, limit } }) => ({
        name: "measuresForSubject",
        asked: { facts, at, known, regimes, limit },
      }),
    }),
    operation({
      id: "measuresSssom",
      method: "get",
      path: "/measures/crosswalk.sssom.tsv",
      summary: "Every crosswalk of the measures, as SSSOM",
      tag,
      gives: { media: "text/tab-separated-values", description: "SSSOM, a table with its metadata before it" },
      budget: "reads",
      cached: true,
      asks: () => ({ name: "measuresSssom", asked: {} }),
    }),
    operation({
      id: "measure",
      method: "get",
      path: "/measures/{id}",
      summary: "One measure with everything it is mapped to",
      tag,
      params: schema.MEASURE_PARAMS,
      query: LANG_QUERY,
      gives: schema.MEASURE_ANSWER,
      budget: "reads",
      cached: true,
      asks: ({ params }) => ({ name: "measure", asked: params }),
    }),
  ];
}
