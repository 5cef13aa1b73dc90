// Reads what a client sent by a schema, for every door: what is null where it may be left out counts as left out, no name is passed over.
import { z } from "zod";

export type ReadBySchema = { data: unknown } | { issues: readonly z.core.$ZodIssue[] };

/** The value as the schema gives it, or everything that is wrong with it. */
export function readBySchema(schema: z.ZodType, value: unknown): ReadBySchema {
  const passedOver: z.core.$ZodIssue[] = [];
  const parsed = schema.safeParse(withoutNulls(schema, value, [], passedOver), { reportInput: true });
  if (passedOver.length === 0 && parsed.success) return { data: parsed.data };
  return { issues: [...passedOver, ...(parsed.error?.issues ?? [])] };
}

/** Leaves out the members that are null and that the schema does not ask for: typed clients send every field they know, empty or not. */
function withoutNulls(
  schema: z.ZodType,
  value: unknown,
  path: (string | number)[],
  passedOver: z.core.$ZodIssue[],
): unknown {
  if (value === null || typeof value !== "object") return value;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return withoutNulls(schema.unwrap() as z.ZodType, value, path, passedOver);
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((one, i) => withoutNulls(schema.element as z.ZodType, one, [...path, i], passedOver));
  if (schema instanceof z.ZodRecord && Object.hasOwn(value, HIDDEN))
    passedOver.push({
      code: "unrecognized_keys",
      keys: [HIDDEN],
      path,
      input: value as Record<string, unknown>,
      message: "",
    });
  if (!(schema instanceof z.ZodObject) || Array.isArray(value)) return value;
  const shape = schema.shape as Record<string, z.ZodType>;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => {
      const inner = Object.hasOwn(shape, key) ? shape[key] : undefined;
      if (inner === undefined) return [[key, member]];
      if (member === null && inner.safeParse(undefined).success) return [];
      return [[key, withoutNulls(inner, member, [...path, key], passedOver)]];
    }),
  );
}

/** A record of zod's keeps every name but this one, of which it says nothing. */
const HIDDEN = "__proto__";
