// The log of changes for whoever keeps watch over it: its signed checkpoints, and proofs that an entry or an earlier checkpoint is in it.
import type { CheckpointMade } from "@yawara/register";
import type { AppContext } from "../app-context.ts";
import { type Operation, operation } from "../operation.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/log.ts";
import { identityOver, isDenied } from "../with-identity.ts";

const COMMON = { tag: "Ledger", budget: "reads", signedIn: true, refuses: ["not-allowed"] } as const;

export function log(context: AppContext): Operation[] {
  return [...checkpoints(context), ...proofs(context)];
}

/** The first one looks through the whole log. */
function checkpoints(context: AppContext): Operation[] {
  const withIdentity = identityOver(context, { ofMany: true });
  return [
    operation({
      ...COMMON,
      id: "lastCheckpoint",
      method: "get",
      path: "/log/checkpoint",
      summary: "The last signed checkpoint of the log of changes",
      query: LANG_QUERY,
      gives: schema.LAST_CHECKPOINT_ANSWER,
      answer: ({ c }) =>
        withIdentity(c, async ({ audit }) => {
          const found = await audit.lastCheckpoint();
          if (isDenied(found)) return found;
          return { ...(found.last !== undefined && { last: checkpointOf(found.last) }) };
        }),
    }),
    operation({
      ...COMMON,
      id: "makeCheckpoint",
      method: "post",
      budget: "changes",
      path: "/log/checkpoints",
      summary: "A signed checkpoint over all entries there are; the last one where nothing was added since",
      query: LANG_QUERY,
      gives: schema.CHECKPOINT_ANSWER,
      answer: ({ c }) =>
        withIdentity(c, async ({ audit }) => {
          const made = await audit.checkpoint();
          return isDenied(made) ? made : checkpointOf(made);
        }),
    }),
  ];
}

function proofs(context: AppContext): Operation[] {
  const withIdentity = identityOver(context, { ofMany: true });
  return [
    operation({
      ...COMMON,
      id: "logProof",
      method: "get",
      path: "/log/proof",
      summary: "A receipt that an entry stands in the log: what `yawara audit verify` verifies without the log",
      query: schema.PROOF_QUERY,
      gives: schema.RECEIPT_ANSWER,
      cost: 2,
      refuses: ["not-allowed", "not-found"],
      answer: ({ c, query: { entry } }) => withIdentity(c, ({ audit }) => audit.proof(entry)),
    }),
    operation({
      ...COMMON,
      id: "logConsistency",
      method: "get",
      path: "/log/consistency",
      summary: "A proof that a checkpoint goes on from an earlier one, and left it as it was",
      query: schema.CONSISTENCY_QUERY,
      gives: schema.CONSISTENCY_ANSWER,
      cost: 2,
      refuses: ["not-allowed", "not-found"],
      answer: ({ c, query: { from, up_to } }) => withIdentity(c, ({ audit }) => audit.consistency(from, up_to)),
    }),
  ];
}

const checkpointOf = ({ size, note, key, madeAt }: CheckpointMade): object => ({ size, note, key, made_at: madeAt });
