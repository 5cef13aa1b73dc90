// Problem details, RFC 9457.
import { z } from "@hono/zod-openapi";

const ERROR = z.strictObject({
  pointer: z.string().optional().openapi({ description: "Where in the body, as a JSON pointer (RFC 6901)." }),
  parameter: z.string().optional().openapi({ description: "Which parameter of the address." }),
  code: z.string(),
  detail: z.string(),
});

export const PROBLEM = z
  .strictObject({
    type: z.string().openapi({ example: "urn:yawara:problem:invalid" }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().openapi({ example: "urn:yawara:request:k3v9qz-1f" }),
    errors: z.array(ERROR).optional(),
  })
  .openapi("Problem");
