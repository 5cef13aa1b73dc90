// Comments on systems and tasks: said once, not changed, taken back by their author alone.
import { type Kysely, sql } from "kysely";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { fitLines } from "../ledger/fit-text.ts";
import { LONGEST_NAME } from "../names.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { Quotas } from "../quotas.ts";
import type { Comment, CommentOf, Comments } from "./model.ts";

type Db = Kysely<Tables>;

export function commentsOf({ reading, commenting }: Permitted, { comments }: Pick<Quotas, "comments">): Comments {
  return {
    list: (of) => reading(async (db) => (await missing(db, of)) ?? said(db, sql`${columnOf(of)} = ${idOf(of)}`)),
    add: async (of, given) => {
      const text = fitLines("text", given, LONGEST_NAME.note);
      if (text === null) return problem("invalid", { field: "text" });
      if (isProblem(text)) return text;
      return commenting(async (db) => {
        const lost = await missing(db, of);
        if (lost !== undefined) return lost;
        const there = await sql<{ count: number }>`
          select count(*)::integer as count from yawara.comment where ${columnOf(of)} = ${idOf(of)}`.execute(db);
        if (there.rows[0]!.count >= comments) return problem("too-many-listed", { most: String(comments) });
        const { rows } = await sql<{ id: string }>`
          insert into yawara.comment (organization_id, ${columnOf(of)}, text)
          values (yawara.acting_organisation(), ${idOf(of)}, ${text}) returning id`.execute(db);
        return (await said(db, sql`id = ${rows[0]!.id}`))[0]!;
      });
    },
    remove: (id) =>
      commenting(async (db) => {
        const { rows } = await sql<{ done: boolean }>`select yawara.remove_comment(${id}) as done`.execute(db);
        if (rows[0]!.done) return { removed: id };
        const [there] = await said(db, sql`id = ${id}`);
        return problem(there === undefined || there.removed ? "not-found" : "not-allowed");
      }),
  };
}

const columnOf = (of: CommentOf) => sql.ref("subject" in of ? "subject_id" : "task_id");
const idOf = (of: CommentOf) => ("subject" in of ? of.subject : of.task);

async function missing(db: Db, of: CommentOf): Promise<Problem | undefined> {
  const table = "subject" in of ? "subject" : "task";
  const { rows } = await sql`select from ${sql.table(`yawara.${table}`)} where id = ${idOf(of)}`.execute(db);
  return rows.length === 0 ? problem("not-found") : undefined;
}

async function said(db: Db, where: ReturnType<typeof sql>): Promise<Comment[]> {
  const { rows } = await sql<Comment & { text: string | null }>`
    select id, text, removed, written_by as by, written_at as "on" from yawara.comment
    where ${where} order by written_at, id`.execute(db);
  return rows.map(({ text, ...row }) => ({ ...row, ...(text !== null && { text }) }));
}
