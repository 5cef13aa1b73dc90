// The tools as a client is told of them: plain schemas, without keywords that some assistants' services refuse.
import type { ListToolsResult } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import { TOOLS } from "./tools.ts";

let listed: ListToolsResult["tools"] | undefined;

/** Every tool with its schemas, made once. */
export function listedTools(): ListToolsResult["tools"] {
  listed ??= TOOLS.map(({ name, title, description, input, output }) => ({
    name,
    title,
    description,
    inputSchema: plainSchema(input, "input") as ListToolsResult["tools"][number]["inputSchema"],
    outputSchema: plainSchema(output, "output") as NonNullable<ListToolsResult["tools"][number]["outputSchema"]>,
    annotations: { title, readOnlyHint: true, idempotentHint: true, destructiveHint: false, openWorldHint: false },
  }));
  return listed;
}

function plainSchema(schema: z.ZodType, io: "input" | "output"): object {
  return z.toJSONSchema(schema, {
    io,
    target: "draft-7",
    override: ({ jsonSchema }) => {
      // Every name of a member of JSON is a string.
      delete jsonSchema.propertyNames;
      if (jsonSchema.const !== undefined) {
        jsonSchema.enum = [jsonSchema.const];
        delete jsonSchema.const;
      }
      if (jsonSchema.anyOf !== undefined) plainUnion(jsonSchema as Union);
    },
  });
}

interface Part {
  type?: string | string[];
  [keyword: string]: unknown;
}
interface Union extends Part {
  anyOf?: Part[];
}

/**
 * Alternatives of unlike types in one schema: every keyword speaks of one type alone. Beside a list, a word that stands
 * for all of it is left out: the list may hold it. A word that may be null is one of its words or null.
 */
function plainUnion(schema: Union): void {
  const isWord = (part: Part) => part.enum !== undefined || part.const !== undefined;
  const all = schema.anyOf!;
  const parts = all.some(({ type }) => type === "array") ? all.filter((part) => !isWord(part)) : all;
  const types = [...new Set(parts.flatMap(({ type }) => type ?? []))];
  delete schema.anyOf;
  for (const part of asOneObject(parts)) Object.assign(schema, part);
  if (Array.isArray(schema.enum) && types.includes("null")) schema.enum = [...schema.enum, null];
  schema.type = types.length === 1 ? types[0]! : types;
}

/** Objects among the alternatives as one that may have the members of each, and has those that all of them have. */
function asOneObject(parts: readonly Part[]): Part[] {
  const objects = parts.filter(({ type }) => type === "object");
  if (objects.length < 2) return [...parts];
  const required = objects.map((one) => (one.required ?? []) as string[]);
  const merged: Part = {
    type: "object",
    properties: Object.assign({}, ...objects.map(({ properties }) => properties as object)) as object,
    required: required[0]!.filter((name) => required.every((names) => names.includes(name))),
    additionalProperties: false,
  };
  return [...parts.filter((part) => !objects.includes(part)), merged];
}
