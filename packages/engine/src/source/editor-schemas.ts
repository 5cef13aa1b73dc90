// JSON Schemas of the law files, for editors: made from the same schemas the reader checks by.
import { z } from "zod";
import { casesFile, instrumentFile, partFile, vocabularyFile } from "./schema.ts";

/** File name below law/ and text of each schema. */
export function editorSchemas(): Record<string, string> {
  const kinds = { instrument: instrumentFile, part: partFile, vocabulary: vocabularyFile, cases: casesFile };
  return Object.fromEntries(
    Object.entries(kinds).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: "input" }), null, 2)}\n`,
    ]),
  );
}
