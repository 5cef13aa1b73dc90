// Checkpoints of the log of changes over HTTP, receipts of its entries and proofs from one checkpoint to the next.
import { z } from "@hono/zod-openapi";
import { LANG_QUERY } from "./common.ts";

const COUNT = z.coerce.number().pipe(z.int().min(1));
const PROOF = z
  .array(z.string())
  .openapi({ description: "SHA-256 each, in base64, as RFC 9162 (2.1.3 and 2.1.4) orders them." });
const NOTE = z.string().openapi({
  description:
    "A signed note (c2sp.org/signed-note): the log's name, how many entries, the root of their tree in base64; then the signature.",
});

export const CHECKPOINT_ANSWER = z
  .strictObject({
    size: z.int().openapi({ description: "How many entries it stands over." }),
    note: NOTE,
    key: z
      .string()
      .openapi({ description: "The public key of the log, `name+id+key`: what `yawara audit verify --key` takes." }),
    made_at: z.string().openapi({ format: "date-time" }),
  })
  .openapi("LogCheckpoint");
export const LAST_CHECKPOINT_ANSWER = z
  .strictObject({ last: CHECKPOINT_ANSWER.optional().openapi({ description: "Absent where none was made yet." }) })
  .openapi("LastLogCheckpoint");

export const PROOF_QUERY = LANG_QUERY.extend({
  entry: COUNT.openapi({ description: "The entry's `sequence`, as `GET /changes` and the log itself have it." }),
});
export const RECEIPT_ANSWER = z
  .strictObject({
    checkpoint: NOTE,
    index: z.int().openapi({ description: "The entry's place in the tree, from 0: its sequence less one." }),
    leaf: z.string().openapi({ description: "The entry's `hash`, in hexadecimal." }),
    proof: PROOF,
  })
  .openapi("LogReceipt");

export const CONSISTENCY_QUERY = LANG_QUERY.extend({
  from: COUNT.openapi({ description: "The size of the earlier checkpoint." }),
  up_to: COUNT.openapi({ description: "The size of the later one." }),
});
export const CONSISTENCY_ANSWER = z.strictObject({ proof: PROOF }).openapi("LogConsistency");
