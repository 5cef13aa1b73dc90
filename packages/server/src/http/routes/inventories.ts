// Inventories in and out: a bill of materials or model card into the ledger's assets, the ledger as a CycloneDX document.

import { isProblems } from "@yawara/answers";
import { type InventoryPlan, readInventory, tableProblemLine, writeCycloneDx } from "@yawara/tables/inventory";
import type { z } from "zod";
import type { AppContext } from "../app-context.ts";
import { languageFor } from "../language.ts";
import { type Operation, operation } from "../operation.ts";
import { refusal } from "../reply.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/inventories.ts";
import { identityOver, isDenied } from "../with-identity.ts";
import { subjectsAsked } from "./saved.ts";

const LARGEST = { bytes: 8 * 1024 * 1024, values: 20_000 };

export function inventories(context: AppContext): Operation[] {
  const withIdentity = identityOver(context, { ofMany: true });
  const common = { tag: "Ledger", signedIn: true, cost: 10, refuses: ["not-allowed"] } as const;
  return [
    operation({
      ...common,
      id: "importInventory",
      method: "post",
      budget: "changes",
      path: "/inventories",
      summary: "Take what a bill of materials or model card lists into the ledger's assets, or see what that would do",
      query: LANG_QUERY,
      body: schema.INVENTORY_BODY,
      largest: LARGEST,
      gives: schema.INVENTORY_ANSWER,
      answer: ({ c, body: { name, content, answers = {}, preview } }) =>
        withIdentity(c, async ({ inventories, assets }) => {
          // Whoever may not read is told so before the file is looked at.
          const allowed = await assets.list({ limit: 0 });
          if (isDenied(allowed)) return allowed;
          const read = readInventory(new TextEncoder().encode(content), { name });
          if ("problem" in read) return refusal("invalid", { detail: tableProblemLine(read.problem, languageFor(c)) });
          if (preview === true) {
            const plan = await inventories.preview(read.inventory, answers);
            return isDenied(plan) ? plan : shown(plan);
          }
          const done = await inventories.apply(read.inventory, answers);
          if (isDenied(done)) return done;
          return { ...(done.batch !== undefined && { batch: done.batch }), ...shown(done.plan) };
        }),
    }),
    operation({
      ...common,
      id: "cycloneDx",
      method: "get",
      budget: "reads",
      path: "/inventories/cyclonedx",
      summary:
        "The systems that fit and what they stand on as a CycloneDX bill of materials; every asset where nothing is asked",
      query: schema.CYCLONEDX_QUERY,
      gives: { media: "application/vnd.cyclonedx+json", description: "The document, of version 1.6 or 1.7." },
      answer: ({ c, query: { version = "1.7", lang: _, ...filter } }) =>
        withIdentity(c, async ({ inventories, own }) => {
          const asked = subjectsAsked(filter as Parameters<typeof subjectsAsked>[0]);
          if (isProblems(asked)) return asked;
          const ledger = await inventories.ledger(asked);
          if (isDenied(ledger)) return ledger;
          const organisation = await own.read();
          if (isDenied(organisation)) return organisation;
          const serial = `urn:uuid:${crypto.randomUUID()}`;
          const document = writeCycloneDx(ledger, { version, serial, at: new Date().toISOString(), organisation });
          return { text: `${JSON.stringify(document, null, 2)}\n` };
        }),
    }),
  ];
}

const shown = ({
  format,
  applies,
  assets,
  links,
  leftBehind,
}: InventoryPlan): z.output<typeof schema.INVENTORY_ANSWER> => ({
  format,
  applies,
  assets: assets.map((asset) => ({
    ref: asset.ref,
    kind: asset.kind,
    name: asset.name,
    ...(asset.version !== undefined && { version: asset.version }),
    external_ids: asset.externalIds,
    outcome: asset.outcome,
    ...("id" in asset && { id: asset.id }),
    ...("changes" in asset && { changes: asset.changes.map((change) => ({ ...change })) }),
    ...("candidates" in asset && { candidates: asset.candidates }),
  })),
  links,
  left_behind: leftBehind,
});
