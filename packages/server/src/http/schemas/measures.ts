// The library of risk measures: lists, one whole, what is for a subject.
import { z } from "@hono/zod-openapi";
import * as answers from "../../schemas/measure-answers.ts";
import { ASKED, LANG_QUERY, STAMP, TEXT } from "./common.ts";

const wish = (description: string, example: string) => z.string().max(200).optional().openapi({ description, example });

export const MEASURES_QUERY = LANG_QUERY.extend({
  risk: wish("Only against this risk, or the risks of this domain.", "privacy.leak"),
  stage: wish("Only for this stage of a system's life.", "test"),
  role: wish("Only for this role.", "provider"),
  item: wish("Only those mapped to this item: of a list, or a provision.", "iso-42001/A.6.2.4"),
});

export const MEASURES_ANSWER = answers.measuresSchema(TEXT).openapi("MeasuresAnswer");

export const MEASURE_PARAMS = z.strictObject({ id: z.string().max(100) });

export const MEASURE_ANSWER = answers.measureSchema(TEXT).openapi("MeasureAnswer");

export const FOR_SUBJECT_BODY = z
  .strictObject({
    ...ASKED,
    name: z.unknown().optional(),
    about: z.unknown().optional(),
    sources: z.unknown().optional(),
    limit: z.number().int().min(1).max(500).optional().openapi({ description: "Measures at most; all if left out." }),
  })
  .openapi("MeasuresForSubjectQuestion");

export const FOR_SUBJECT_ANSWER = answers.measuresForSubjectSchema(TEXT, STAMP).openapi("MeasuresForSubject");
