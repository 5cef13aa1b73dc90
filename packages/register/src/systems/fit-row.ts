// A row of an import with the ledger's own fields as they are kept: texts within bounds, days as days, references as they are compared.
import { readDay } from "@yawara/engine";
import {
  LEDGER_FIELDS,
  type LedgerFieldId,
  type ReadRow,
  referenceKey,
  type TableProblem,
  tableProblem,
  type Value,
} from "@yawara/tables/plan";
import { fitLine, fitLines } from "../ledger/fit-text.ts";
import { fitName, LONGEST_NAME } from "../names.ts";
import { isProblem } from "../problems.ts";

/** A text as it is kept, nothing where it says nothing, or why it cannot be kept. */
type Fit = { value: string | undefined } | Pick<TableProblem, "code" | "args">;

const UNFIT: Fit = { code: "text-unfit", args: {} };
const kept = (fit: string | null | object): Fit =>
  isProblem(fit) ? UNFIT : { value: (fit as string | null) ?? undefined };

const named = (text: string): Fit => {
  const name = fitName(text, LONGEST_NAME.system);
  return name === undefined ? UNFIT : { value: name };
};
const reference = (text: string): Fit => ({ value: referenceKey(text) });
const day = (text: string): Fit => {
  const read = readDay(text);
  return "problem" in read ? read.problem : { value: read.day };
};

const FITS: Record<LedgerFieldId, (text: string) => Fit> = {
  name: named,
  code: (text) => kept(fitLine("code", text, LONGEST_NAME.code)),
  unit: reference,
  owner: reference,
  reviewer: reference,
  next_review: day,
  confirmed_on: day,
  note: (text) => kept(fitLines("note", text, LONGEST_NAME.note)),
};

/** The row as it is kept, with what is wrong with each of its fields; what is no text at all is wrong too. */
export function fitRow(row: ReadRow): ReadRow {
  const values: Record<string, Value> = { ...row.values };
  const problems = [...row.problems];
  for (const field of LEDGER_FIELDS) {
    const given: unknown = values[field.id];
    if (given === undefined) continue;
    const fit = typeof given === "string" ? FITS[field.id](given) : UNFIT;
    delete values[field.id];
    if ("code" in fit)
      problems.push(tableProblem(fit.code, { ...fit.args, ...labelsOf(field) }, placeOf(row, field.id)));
    else if (fit.value !== undefined) values[field.id] = fit.value;
  }
  return { ...row, values, problems };
}

const labelsOf = ({ label }: (typeof LEDGER_FIELDS)[number]) => ({ "label.en": label.en, "label.ja": label.ja });

const placeOf = ({ sheet, number, columns }: ReadRow, field: string) => ({
  sheet,
  row: number,
  ...(columns[field] !== undefined && { column: columns[field] }),
});
