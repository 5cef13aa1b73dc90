// Importing rows of a table into the ledger: their facts are read as everywhere, the plan is the register's.
import type { RawFacts } from "@yawara/answers";
import type { ImportAsked } from "@yawara/register";
import {
  type ImportPlan,
  LEDGER_FIELDS,
  type ReadRow,
  type TableProblem,
  tableProblemLine,
  type Values,
} from "@yawara/tables/plan";
import type { z } from "zod";
import type { AnswerOf } from "../../law-workers/questions.ts";
import type { AppContext } from "../app-context.ts";
import { type Operation, operation } from "../operation.ts";
import type { Work } from "../reply.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/ledger.ts";
import { identityOver, isDenied } from "../with-identity.ts";

/** Twenty thousand rows of thirty short values. */
const LARGEST = { bytes: 16 * 1024 * 1024, values: 800_000 };

export function imports(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  return [
    operation({
      tag: "Ledger",
      budget: "changes",
      signedIn: true,
      id: "importSubjects",
      method: "post",
      path: "/subjects/import",
      summary: "Import rows of a table into the ledger, or see row by row what that would do",
      query: LANG_QUERY,
      body: schema.IMPORT_BODY,
      largest: LARGEST,
      cost: 10,
      gives: schema.IMPORT_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, body, work }) =>
        withIdentity(c, async ({ imports, subjects }) => {
          // Whoever may not read is told so before the rows are looked at.
          const allowed = await subjects.list({ limit: 0 });
          if (isDenied(allowed)) return allowed;
          const asked = await askedOf(work, body);
          if (body.preview === true) {
            const plan = await imports.preview(asked);
            return isDenied(plan) ? plan : shown(plan);
          }
          const done = await imports.apply(asked);
          if (isDenied(done)) return done;
          return { ...(done.batch !== undefined && { batch: done.batch }), ...shown(done.plan) };
        }),
    }),
  ];
}

type Body = z.output<typeof schema.IMPORT_BODY>;

const OWN: ReadonlySet<string> = new Set(LEDGER_FIELDS.map(({ id }) => id));

async function askedOf({ ask }: Work, body: Body): Promise<ImportAsked> {
  const { rows, mode, blank, all_or_nothing, source } = body;
  const facts = rows.map(({ values }) => Object.fromEntries(Object.entries(values).filter(([id]) => !OWN.has(id))));
  const { problems } = (await ask(
    { name: "rowProblems", asked: { rows: facts as RawFacts[] } },
    "value",
  )) as AnswerOf<"rowProblems">;
  const { fields } = (await ask({ name: "factFields", asked: {} }, "value")) as AnswerOf<"factFields">;
  return {
    rows: rows.map((row, n) => readRow(row, problems[n]!)),
    facts: fields,
    mode,
    ...(blank !== undefined && { blank }),
    ...(all_or_nothing !== undefined && { allOrNothing: all_or_nothing }),
    ...(source !== undefined && { source }),
  };
}

function readRow(
  { sheet = "", number, id, values, blank = [] }: Body["rows"][number],
  problems: readonly TableProblem[],
): ReadRow {
  const at = { sheet, row: number };
  return {
    sheet,
    number,
    ...(id !== undefined && { id }),
    values: values as Values,
    blank,
    columns: {},
    problems: problems.map(({ code, args }) => ({ code, args, at })),
  };
}

function shown({ applies, counts, unknown, rows }: ImportPlan): z.output<typeof schema.IMPORT_ANSWER> {
  return {
    applies,
    counts,
    unknown: unknown.map((one) => ({ ...one, rows: [...one.rows] })),
    rows: rows.map((row) => ({
      sheet: row.sheet,
      number: row.number,
      outcome: row.outcome,
      ...("id" in row && row.id !== undefined && { id: row.id }),
      ...("changes" in row && { changes: row.changes.map((change) => ({ ...change })) }),
      ...("problems" in row && {
        problems: row.problems.map((one) => ({ en: tableProblemLine(one, "en"), ja: tableProblemLine(one, "ja") })),
      }),
    })),
  };
}
