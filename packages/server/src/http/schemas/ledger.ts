// The ledger beside its systems: units, people, what systems stand on, changes of many, snapshots, the log of changes.
import { z } from "@hono/zod-openapi";
import { ASSET_KINDS, RECORDED } from "@yawara/register/closed-lists";
import { IMPORT_MODES } from "@yawara/tables/plan";
import { DAY, FACTS, LANG_QUERY, TEXT } from "./common.ts";

export const ID = z.string().max(100);
export const MOMENT = z.string().openapi({ format: "date-time" });
export const REVISION = z
  .int()
  .min(1)
  .max(2 ** 31 - 1);

export const FRAME = {
  id: z.string(),
  revision: z.int(),
  removed: z.boolean(),
  created_by: z.string(),
  created_at: MOMENT,
  updated_by: z.string(),
  updated_at: MOMENT,
  systems: z.int().optional().openapi({ description: "How many systems name it directly." }),
};

const CODE = z.string().max(400);
export const emptied = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullable().optional().openapi({ description: "Left out it stays as it is; null empties it." });

export const LIST_QUERY = LANG_QUERY.extend({
  q: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: "Words that all stand in it; width and case do not matter." }),
  removed: z.enum(["true", "false"]).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).optional(),
});
export const COUNTED_QUERY = LIST_QUERY.extend({
  counts: z
    .enum(["true", "false"])
    .optional()
    .openapi({ description: "Whether the systems of each row are counted; a list to pick from needs none." }),
});

export const TOTAL = z.int().openapi({ description: "All that fit, whatever part was asked for." });

const UNIT = { name: z.string().max(800), code: CODE, parent: ID };
export const UNIT_BODY = z
  .strictObject({ name: UNIT.name, code: UNIT.code.optional(), parent: ID.optional() })
  .openapi("UnitToAdd");
export const UNIT_CHANGE = z
  .strictObject({ revision: REVISION, name: UNIT.name.optional(), code: emptied(UNIT.code), parent: emptied(ID) })
  .openapi("UnitToChange");
export const UNIT_ANSWER = z
  .strictObject({ ...FRAME, name: z.string(), code: z.string().optional(), parent: z.string().optional() })
  .openapi("Unit");
export const UNITS_ANSWER = z.strictObject({ units: z.array(UNIT_ANSWER), total: TOTAL }).openapi("Units");

const EMAIL = z.string().max(400);
export const PERSON_BODY = z
  .strictObject({ name: z.string().max(400), email: EMAIL.optional() })
  .openapi("PersonToAdd");
export const PERSON_CHANGE = z
  .strictObject({ revision: REVISION, name: z.string().max(400).optional(), email: emptied(EMAIL) })
  .openapi("PersonToChange");
export const PERSON_ANSWER = z
  .strictObject({ ...FRAME, name: z.string(), email: z.string().optional() })
  .openapi("LedgerPerson");
export const PEOPLE_ANSWER = z.strictObject({ people: z.array(PERSON_ANSWER), total: TOTAL }).openapi("People");
export const ERASED_ANSWER = z.strictObject({ erased: z.string() }).openapi("Erased");

const KIND = z.enum(ASSET_KINDS);
const ASSET = { version: CODE, code: CODE, url: z.string().max(8_000), note: z.string().max(16_000) };
export const ASSETS_QUERY = COUNTED_QUERY.extend({ kind: KIND.optional() });
export const ASSET_BODY = z
  .strictObject({ kind: KIND, name: z.string().max(800), ...z.object(ASSET).partial().shape })
  .openapi("AssetToAdd");
export const ASSET_CHANGE = z
  .strictObject({
    revision: REVISION,
    kind: KIND.optional(),
    name: z.string().max(800).optional(),
    version: emptied(ASSET.version),
    code: emptied(ASSET.code),
    url: emptied(ASSET.url),
    note: emptied(ASSET.note),
  })
  .openapi("AssetToChange");
export const ASSET_ANSWER = z
  .strictObject({
    ...FRAME,
    kind: KIND,
    name: z.string(),
    ...z.object({ version: z.string(), code: z.string(), url: z.string(), note: z.string() }).partial().shape,
  })
  .openapi("Asset");
export const ASSETS_ANSWER = z.strictObject({ assets: z.array(ASSET_ANSWER), total: TOTAL }).openapi("Assets");
export const LINKED_BODY = z.strictObject({ assets: z.array(ID).max(500) }).openapi("AssetsToLink");
export const LINKED_ANSWER = z.strictObject({ assets: z.array(ASSET_ANSWER) }).openapi("LinkedAssets");

/** What the ledger says of a system beside its facts, as it is saved. */
export const LEDGER_FIELDS = {
  code: emptied(CODE),
  note: emptied(z.string().max(16_000)),
  unit: emptied(ID),
  owner: emptied(ID),
  reviewer: emptied(ID),
  next_review: emptied(DAY),
  confirmed_on: emptied(DAY),
};

/** Rows of a table at once; their values are counted beside. */
const MOST_ROWS = 20_000;
export const IMPORT_BODY = z
  .strictObject({
    rows: z
      .array(
        z.strictObject({
          sheet: z.string().max(200).optional(),
          number: z.int().min(1).max(10_000_000).openapi({ description: "The row, as the file numbers it." }),
          id: ID.optional().openapi({ description: "Ours; without it the row is a new system." }),
          values: FACTS.openapi({
            description: "The ledger's own fields and facts, by id; units by code, people by e-mail.",
          }),
          blank: z.array(z.string().max(200)).max(1_000).optional(),
        }),
      )
      .min(1)
      .max(MOST_ROWS),
    mode: z.enum(IMPORT_MODES),
    blank: z.enum(["keep", "clear"]).optional(),
    all_or_nothing: z.boolean().optional(),
    source: z.string().max(800).optional(),
    preview: z.boolean().optional().openapi({ description: "Tells what would be done and does nothing." }),
  })
  .openapi("TableToImport");
const COUNT = z.int();
export const IMPORT_ANSWER = z
  .strictObject({
    batch: z
      .string()
      .optional()
      .openapi({ description: "Names what was done, for undoing it; absent where nothing was." }),
    applies: z.boolean().openapi({ description: "False where an error stops all of it." }),
    counts: z.strictObject({ create: COUNT, update: COUNT, unchanged: COUNT, error: COUNT }),
    unknown: z.array(z.strictObject({ to: z.string(), key: z.string(), rows: z.array(z.int()) })),
    rows: z.array(
      z.strictObject({
        sheet: z.string(),
        number: z.int(),
        outcome: z.enum(["create", "update", "unchanged", "error"]),
        id: z.string().optional(),
        changes: z
          .array(z.strictObject({ field: z.string(), from: z.unknown().optional(), to: z.unknown().optional() }))
          .optional(),
        problems: z.array(TEXT).optional(),
      }),
    ),
  })
  .openapi("ImportedTable");

const { code: _, ...SHARED } = LEDGER_FIELDS;
export const BULK_BODY = z
  .strictObject({
    ids: z.array(ID).min(1).max(5_000),
    set: z.strictObject({ ...SHARED, removed: z.boolean().optional() }),
    preview: z.boolean().optional().openapi({ description: "Tells what would change and changes nothing." }),
  })
  .openapi("ChangeOfMany");
const VALUE = z.union([z.string(), z.boolean(), z.null()]);
export const BULK_ANSWER = z
  .strictObject({
    batch: z.string().optional().openapi({ description: "Names what was done, for undoing it; absent in a preview." }),
    rows: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string().optional(),
        outcome: z.enum(["change", "unchanged", "not-found", "too-many-revisions"]),
        changes: z.record(z.string(), z.strictObject({ from: VALUE, to: VALUE })),
      }),
    ),
  })
  .openapi("ChangedMany");

const SNAPSHOT = { id: z.string(), name: z.string(), made_by: z.string(), made_at: MOMENT };
export const SNAPSHOT_BODY = z.strictObject({ name: z.string().max(800) }).openapi("SnapshotToMake");
export const SNAPSHOT_ANSWER = z.strictObject(SNAPSHOT).openapi("Snapshot");
export const SNAPSHOTS_ANSWER = z.strictObject({ snapshots: z.array(SNAPSHOT_ANSWER) }).openapi("Snapshots");
export const DIFFERENCES_QUERY = LANG_QUERY.extend({
  to: ID.optional().openapi({ description: "The later snapshot; now where it is left out." }),
});
export const DIFFERENCES_ANSWER = z
  .strictObject({
    systems: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        renamed_from: z.string().optional(),
        was: z.enum(["absent", "there"]),
        is: z.enum(["absent", "there"]),
        facts: z.array(z.strictObject({ fact: z.string(), from: z.unknown().optional(), to: z.unknown().optional() })),
      }),
    ),
  })
  .openapi("LedgerDifferences");

export const FACTS_SAID_QUERY = LANG_QUERY.extend({ fact: z.string().max(200).optional() });
export const FACTS_SAID_ANSWER = z
  .strictObject({
    said: z.array(
      z.strictObject({
        fact: z.string(),
        value: z.unknown().optional(),
        revision: z.int(),
        by: z.string(),
        on: MOMENT,
        source: z.string().optional(),
      }),
    ),
  })
  .openapi("FactsSaid");

export const CHANGES_QUERY = LANG_QUERY.extend({
  kind: z.enum(RECORDED).optional(),
  object: z.string().max(201).optional(),
  batch: ID.optional(),
  before: z.coerce.number().int().min(1).optional().openapi({ description: "The last sequence of the page before." }),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});
export const CHANGES_ANSWER = z
  .strictObject({
    changes: z.array(
      z.strictObject({
        sequence: z.int(),
        on: MOMENT,
        by: z.string(),
        via: z.enum(["session", "key", "program"]),
        kind: z.string(),
        object: z.string(),
        name: z.string().optional().openapi({ description: "Its name after the change, where it has one." }),
        action: z.string(),
        batch: z.string().optional(),
        changed: z
          .record(z.string(), z.strictObject({ from: z.unknown().optional(), to: z.unknown().optional() }))
          .optional(),
      }),
    ),
    total: TOTAL,
  })
  .openapi("LedgerChanges");

export const BATCHES_ANSWER = z
  .strictObject({
    batches: z.array(z.strictObject({ id: z.string(), on: MOMENT, by: z.string(), changes: z.int() })),
  })
  .openapi("LedgerBatches");
export const UNDONE_ANSWER = z
  .strictObject({
    batch: z.string(),
    rows: z.array(
      z.strictObject({
        kind: z.string(),
        object: z.string(),
        outcome: z.enum(["undone", "changed-since", "erased", "too-many-revisions"]),
      }),
    ),
  })
  .openapi("UndoneBatch");

export const LOG_QUERY = LANG_QUERY.extend({
  from: z.coerce.number().int().min(1).optional().openapi({ description: "The first entry; 1 where it is left out." }),
  up_to: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .openapi({ description: "The last entry, as the head of the first part says it." }),
});
