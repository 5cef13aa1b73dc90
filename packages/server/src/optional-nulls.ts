// Leaves out what is null where it may be left out: typed clients send every field they know, empty or not.
import { z } from "zod";

/** A value without the members that are null and that the schema does not ask for. */
export function leaveOutNulls(schema: z.ZodType, value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return leaveOutNulls(schema.unwrap() as z.ZodType, value);
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((one) => leaveOutNulls(schema.element as z.ZodType, one));
  if (!(schema instanceof z.ZodObject) || Array.isArray(value)) return value;
  const shape = schema.shape as Record<string, z.ZodType>;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => {
      const inner = Object.hasOwn(shape, key) ? shape[key] : undefined;
      if (inner === undefined) return [[key, member]];
      return member === null && inner.safeParse(undefined).success ? [] : [[key, leaveOutNulls(inner, member)]];
    }),
  );
}
