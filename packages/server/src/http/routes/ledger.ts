// The ledger over time: changes of many systems, snapshots, what was said of each fact, and the log of changes.
import type { AppContext } from "../app-context.ts";
import { type Operation, operation } from "../operation.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/ledger.ts";
import { ID_PARAMS } from "../schemas/saved.ts";
import { identityOver, isDenied } from "../with-identity.ts";
import { ledgerFieldsOf } from "./saved.ts";

const COMMON = { tag: "Ledger", budget: "changes", signedIn: true } as const;

export function ledger(context: AppContext): Operation[] {
  return [...changesOfMany(context), ...snapshots(context), ...history(context)];
}

function changesOfMany(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  return [
    operation({
      ...COMMON,
      id: "changeSubjects",
      method: "post",
      path: "/subjects/bulk",
      summary: "Change many systems at once: all of them or, where one may not be, none",
      query: LANG_QUERY,
      body: schema.BULK_BODY,
      gives: schema.BULK_ANSWER,
      cost: 5,
      refuses: ["not-allowed"],
      answer: ({ c, body: { ids, set, preview } }) =>
        withIdentity(c, async ({ bulk }) => {
          const { removed } = set;
          const asked = { ids, set: { ...ledgerFieldsOf(set), ...(removed !== undefined && { removed }) } };
          if (preview !== true) return bulk.apply(asked);
          const rows = await bulk.preview(asked);
          return isDenied(rows) ? rows : { rows };
        }),
    }),
    operation({
      ...COMMON,
      id: "batches",
      method: "get",
      budget: "reads",
      path: "/batches",
      summary: "What was done together, the newest first",
      query: LANG_QUERY,
      gives: schema.BATCHES_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c }) =>
        withIdentity(c, async ({ audit }) => {
          const batches = await audit.batches();
          return isDenied(batches) ? batches : { batches };
        }),
    }),
    operation({
      ...COMMON,
      id: "undoBatch",
      method: "post",
      path: "/batches/{id}/undo",
      summary: "Bring back what was before, wherever nobody has changed it since",
      params: ID_PARAMS,
      query: LANG_QUERY,
      gives: schema.UNDONE_ANSWER,
      cost: 5,
      refuses: ["not-allowed"],
      answer: ({ c, params }) => withIdentity(c, ({ audit }) => audit.undo(params.id)),
    }),
  ];
}

function snapshots(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  return [
    operation({
      ...COMMON,
      id: "snapshots",
      method: "get",
      budget: "reads",
      path: "/snapshots",
      summary: "Days of the ledger that were given a name, the newest first",
      query: LANG_QUERY,
      gives: schema.SNAPSHOTS_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c }) =>
        withIdentity(c, async ({ snapshots }) => {
          const list = await snapshots.list();
          return isDenied(list) ? list : { snapshots: list.map(snapshotOf) };
        }),
    }),
    operation({
      ...COMMON,
      id: "makeSnapshot",
      method: "post",
      path: "/snapshots",
      summary: "Name the ledger as it is now",
      query: LANG_QUERY,
      body: schema.SNAPSHOT_BODY,
      gives: schema.SNAPSHOT_ANSWER,
      status: 201,
      refuses: ["not-allowed"],
      answer: ({ c, body }) =>
        withIdentity(c, async ({ snapshots }) => {
          const made = await snapshots.make(body.name);
          return isDenied(made) ? made : snapshotOf(made);
        }),
    }),
    operation({
      ...COMMON,
      id: "compareSnapshots",
      method: "get",
      budget: "reads",
      path: "/snapshots/{id}/differences",
      summary: "The systems that differ between a snapshot and another, or now",
      params: ID_PARAMS,
      query: schema.DIFFERENCES_QUERY,
      gives: schema.DIFFERENCES_ANSWER,
      cost: 5,
      refuses: ["not-allowed"],
      answer: ({ c, params, query }) =>
        withIdentity(c, async ({ snapshots }) => {
          const found = await snapshots.compare(params.id, query.to);
          if (isDenied(found)) return found;
          return {
            systems: found.map(({ renamedFrom, ...system }) => ({
              ...system,
              ...(renamedFrom !== undefined && { renamed_from: renamedFrom }),
            })),
          };
        }),
    }),
  ];
}

function history(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  return [
    operation({
      ...COMMON,
      id: "factsSaid",
      method: "get",
      budget: "reads",
      path: "/subjects/{id}/facts",
      summary: "Every change of a system's facts: by whom, when and from where, the newest first",
      params: ID_PARAMS,
      query: schema.FACTS_SAID_QUERY,
      gives: schema.FACTS_SAID_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, params, query }) =>
        withIdentity(c, async ({ subjects }) => {
          const said = await subjects.facts(params.id, query.fact);
          return isDenied(said) ? said : { said };
        }),
    }),
    operation({
      ...COMMON,
      id: "changes",
      method: "get",
      budget: "reads",
      path: "/changes",
      summary: "The log of changes, the newest first: of one object, of one batch, or of all",
      query: schema.CHANGES_QUERY,
      gives: schema.CHANGES_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, query: { lang: _, ...asked } }) =>
        withIdentity(c, async ({ audit }) => {
          const page = await audit.changes(asked as Parameters<typeof audit.changes>[0]);
          return isDenied(page) ? page : { changes: page.rows, total: page.total };
        }),
    }),
    operation({
      ...COMMON,
      id: "changeLog",
      method: "get",
      budget: "reads",
      path: "/changes/log",
      summary: "The chain of changes as lines of JSON, a part at a time: what `yawara audit verify` reads",
      query: schema.LOG_QUERY,
      gives: {
        media: "application/x-ndjson",
        description: 'A line for the head, then one for each entry; `Link: …; rel="next"` where there is more.',
      },
      cost: 5,
      refuses: ["not-allowed"],
      answer: ({ c, query: { from, up_to } }) =>
        withIdentity(c, async ({ audit }) => {
          const part = await audit.log({
            ...(from !== undefined && { from }),
            ...(up_to !== undefined && { upTo: up_to }),
          });
          if (isDenied(part)) return part;
          const { lines, next } = part;
          const address = next && `</api/v1/changes/log?from=${next.from}&up_to=${next.upTo}>; rel="next"`;
          return { text: `${lines.join("\n")}\n`, ...(address !== undefined && { headers: { Link: address } }) };
        }),
    }),
  ];
}

function snapshotOf({ madeBy, madeAt, ...rest }: { id: string; name: string; madeBy: string; madeAt: Date }) {
  return { ...rest, made_by: madeBy, made_at: madeAt };
}
