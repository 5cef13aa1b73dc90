// Questions of an audit: each is a task for whoever answers for the system it is asked of.
import { isDay } from "@yawara/engine";
import { sql } from "kysely";
import type { Permitted } from "../database/permitted.ts";
import { fitNamed } from "../ledger/fit-text.ts";
import { LONGEST_NAME } from "../names.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { Quotas } from "../quotas.ts";
import { taskById } from "./list-work.ts";
import type { Work } from "./model.ts";

export interface Questions {
  /** Asks about a system; asked by an auditor. What is said of it further are comments on the task. */
  ask(subject: string, question: { text: string; due?: string }): Promise<Work | Problem>;
}

export function questionsOf({ commenting }: Permitted, { tasks }: Pick<Quotas, "tasks">): Questions {
  return {
    ask: async (subject, { text, due }) => {
      const title = fitNamed(text, LONGEST_NAME.system);
      if (isProblem(title)) return title;
      if (due !== undefined && !isDay(due)) return problem("invalid", { field: "due" });
      return commenting(async (db) => {
        const { rows } = await sql<{ owner: string | null; tasks: number }>`
          select owner_id as owner, (select count(*)::integer from yawara.task) as tasks
          from yawara.subject where id = ${subject} and not removed`.execute(db);
        const there = rows[0];
        if (there === undefined) return problem("not-found");
        if (there.tasks >= tasks) return problem("too-many-listed", { most: String(tasks) });
        const made = await sql<{ id: string }>`
          insert into yawara.task (organization_id, title, about_kind, about_id, subject_id, owner_id, due)
          values (yawara.acting_organisation(), ${title}, 'question', ${subject}, ${subject}, ${there.owner}, ${due ?? null}::date)
          returning id`.execute(db);
        return (await taskById(db, made.rows[0]!.id))!;
      });
    },
  };
}
