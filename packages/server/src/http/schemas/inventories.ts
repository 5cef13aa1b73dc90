// Inventories over HTTP: a file as it is, what it would do to the ledger's assets, and the ledger as a bill of materials.
import { z } from "@hono/zod-openapi";
import { CYCLONEDX_VERSIONS } from "@yawara/tables/inventory";
import { LANG_QUERY } from "./common.ts";
import { SUBJECTS_QUERY } from "./saved.ts";

const REF = z.string().openapi({ description: "The thing's name within the file." });

export const INVENTORY_BODY = z
  .strictObject({
    name: z.string().max(800).openapi({ description: "The file's name." }),
    content: z.string().openapi({
      description: "The file's text: CycloneDX 1.4 to 1.7 or SPDX 3.0.1 as JSON, or a model card with its YAML head.",
    }),
    answers: z.record(z.string().max(2_000), z.string().max(100)).optional().openapi({
      description: "For a thing that only shares its name with assets here, by ref: the asset's id, or `new`.",
    }),
    preview: z.boolean().optional().openapi({ description: "Tells what would be done and does nothing." }),
  })
  .openapi("InventoryToImport");

export const INVENTORY_ANSWER = z
  .strictObject({
    batch: z
      .string()
      .optional()
      .openapi({ description: "Names what was done, for undoing it; absent where nothing was." }),
    format: z.string(),
    applies: z.boolean().openapi({ description: "False while a question is open." }),
    assets: z.array(
      z.strictObject({
        ref: REF,
        kind: z.enum(["model", "dataset", "service", "vendor"]),
        name: z.string(),
        version: z.string().optional(),
        external_ids: z
          .array(z.string())
          .openapi({ description: "Its names beyond the file, by which it is matched." }),
        outcome: z.enum(["create", "update", "unchanged", "question"]),
        id: z.string().optional().openapi({ description: "The asset that it is." }),
        changes: z
          .array(z.strictObject({ field: z.string(), from: z.unknown().optional(), to: z.unknown() }))
          .optional(),
        candidates: z
          .array(z.strictObject({ id: z.string(), name: z.string(), version: z.string().optional() }))
          .optional()
          .openapi({ description: "Assets of the same name: somebody has to say which it is, or that it is new." }),
      }),
    ),
    links: z.array(z.strictObject({ from: REF, to: REF, outcome: z.enum(["create", "unchanged", "circle"]) })),
    left_behind: z
      .array(z.strictObject({ path: z.string(), count: z.int() }))
      .openapi({ description: "Places of the file that do not carry over, each with how often it is there." }),
  })
  .openapi("ImportedInventory");

const { limit: _, offset: __, sort: ___, descending: ____, facts: _____, ...FILTER } = SUBJECTS_QUERY.shape;
export const CYCLONEDX_QUERY = LANG_QUERY.extend({ ...FILTER, version: z.enum(CYCLONEDX_VERSIONS).optional() });
