// The organisation worked in, over HTTP.
import { z } from "@hono/zod-openapi";

const NUMBER = "The corporate number (法人番号): 13 figures, the first of which checks the others.";

export const ORGANISATION_ANSWER = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    corporate_number: z.string().optional().openapi({ description: NUMBER }),
    revision: z.int(),
  })
  .openapi("OwnOrganisation");
export const ORGANISATION_CHANGE = z
  .strictObject({
    revision: z
      .int()
      .min(1)
      .max(2 ** 31 - 1),
    corporate_number: z
      .string()
      .max(100)
      .nullable()
      .openapi({ description: `${NUMBER} Null empties it.` }),
  })
  .openapi("OwnOrganisationToChange");
