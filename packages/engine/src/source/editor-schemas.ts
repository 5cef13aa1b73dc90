// JSON Schemas of the law files, for editors: made from the same schemas the reader checks by, with the vocabulary's lists.
import { z } from "zod";
import type { Corpus } from "../law/model.ts";
import { disclosureFile } from "./disclosure-schema.ts";
import { crosswalkFile, libraryFile, measuresFile, schemeFile } from "./measure-schema.ts";
import { CLOSED, casesFile, formFile, instrumentFile, partFile, vocabularyFile } from "./schema.ts";

/** File name below law/ and text of each schema: what the vocabulary closes is offered by an instrument's schema as a list. */
export function editorSchemas(corpus: Pick<Corpus, "eventTypes" | "knownJurisdictions">): Record<string, string> {
  const lists = new Map<unknown, readonly { id: string }[]>([
    [CLOSED.eventTypes, corpus.eventTypes],
    [CLOSED.jurisdictions, corpus.knownJurisdictions],
  ]);
  const listed: NonNullable<Parameters<typeof z.toJSONSchema>[1]>["override"] = ({ zodSchema, jsonSchema }) => {
    const list = lists.get(zodSchema);
    if (list === undefined) return;
    delete jsonSchema.pattern;
    jsonSchema.enum = list.map(({ id }) => id);
  };
  const kinds = {
    instrument: instrumentFile,
    part: partFile,
    vocabulary: vocabularyFile,
    cases: casesFile,
    disclosure: disclosureFile,
    form: formFile,
    measures: measuresFile,
    "measure-library": libraryFile,
    crosswalk: crosswalkFile,
    "crosswalk-items": schemeFile,
  };
  return Object.fromEntries(
    Object.entries(kinds).map(([name, schema]) => {
      const override = schema === instrumentFile ? listed : undefined;
      const written = z.toJSONSchema(schema, { io: "input", ...(override && { override }) });
      return [`${name}.schema.json`, `${JSON.stringify(written, null, 2)}\n`];
    }),
  );
}
