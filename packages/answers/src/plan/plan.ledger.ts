// A plan as sheets to work in with a spreadsheet: a row a step (what, why, by when, who, state, evidence), and one of the bans.
import { WORDS as ENGINE_WORDS, type Language } from "@yawara/engine";
import type { LedgerCell, LedgerSheet } from "../check/check.ledger.ts";
import { breachText, MARK } from "../check/check-lines.ts";
import { progressText } from "./step-said.ts";
import type { DueSaid, PlanBasis, PlanStep, PlanTask } from "./task.ts";
import type { Plan } from "./with-states.ts";
import { PLAN_WORDS } from "./words.ts";

interface Row {
  task: PlanTask;
  basis: PlanBasis;
  step: PlanStep;
}

interface Column {
  head: string;
  width: number;
  cell: (row: Row) => LedgerCell;
}

/** The two sheets of a plan. */
export function planSheets(plan: Plan, language: Language): LedgerSheet[] {
  const { sheet } = PLAN_WORDS[language];
  const rows = plan.tasks.flatMap((task) =>
    task.bases.flatMap((basis) => basis.steps.map((step): Row => ({ task, basis, step }))),
  );
  const columns = columnsOf(plan, language);
  return [
    {
      name: sheet.plan,
      columns: columns.map(({ head, width }) => ({ head, width })),
      rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
    },
    banSheet(plan, language),
  ];
}

function columnsOf({ at }: Plan, language: Language): Column[] {
  const words = PLAN_WORDS[language];
  const { sheet } = words;
  const { modality, list } = ENGINE_WORDS[language];
  return [
    { head: sheet.what, width: 56, cell: ({ step }) => step.do[language] },
    { head: sheet.where, width: 32, cell: ({ basis }) => basis.where[language] },
    { head: sheet.by, width: 16, cell: ({ basis }) => dueCell(basis.due, language) },
    { head: sheet.who, width: 16, cell: ({ step }) => step.state?.owner },
    { head: sheet.state, width: 16, cell: ({ basis, step }) => progressText(step, basis.modality, at, language) },
    { head: sheet.evidence, width: 32, cell: ({ step }) => step.state?.evidence?.join("\n") },
    {
      head: sheet.ownDue,
      width: 13,
      cell: ({ step }) => (step.state?.due === undefined ? undefined : dayCell(step.state.due)),
    },
    { head: sheet.reason, width: 28, cell: ({ step }) => step.state?.reason },
    { head: sheet.note, width: 28, cell: ({ step }) => step.state?.note },
    { head: sheet.part, width: 20, cell: ({ task }) => words.section[task.section] },
    { head: sheet.force, width: 16, cell: ({ basis }) => `${MARK[basis.modality]} ${modality[basis.modality]}` },
    { head: sheet.says, width: 48, cell: ({ basis }) => basis.says[language] },
    { head: sheet.shownBy, width: 32, cell: ({ basis }) => list(basis.evidence.map((text) => text[language])) },
    { head: sheet.sanction, width: 28, cell: ({ basis }) => basis.sanction?.[language] },
    { head: sheet.effort, width: 24, cell: ({ basis }) => basis.effort?.text[language] },
    { head: sheet.source, width: 40, cell: ({ basis }) => basis.source },
    { head: sheet.id, width: 32, cell: ({ step }) => step.id },
  ];
}

/** A day where there is one, else the words: so that a column of days can be sorted. */
function dueCell({ day, text }: DueSaid, language: Language): LedgerCell {
  return day === undefined ? text[language] : dayCell(day);
}

function dayCell(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

function banSheet({ bans }: Plan, language: Language): LedgerSheet {
  const { sheet } = PLAN_WORDS[language];
  const rows = bans.flatMap((line) => line.bans);
  return {
    name: sheet.bans,
    columns: [
      { head: sheet.ban, width: 64 },
      { head: sheet.where, width: 32 },
      { head: sheet.looked, width: 20 },
      { head: sheet.by, width: 16 },
      { head: sheet.provision, width: 32 },
    ],
    rows: rows.map(({ says, where, breach, from, provision }) => [
      says[language],
      where[language],
      breach && breachText("prohibition", breach, language),
      from === undefined ? PLAN_WORDS[language].due.now() : dayCell(from),
      provision,
    ]),
  };
}
