// One row of a preview: where it stands in the file, what becomes of it, old and new values in words, and what is wrong with it.
import { WORDS } from "@yawara/engine";
import type { Field } from "@yawara/tables";
import { useLanguage, useWords } from "../../shell/language.ts";
import type { ShownRow } from "./import-plan.ts";
import { valueText } from "./value-text.ts";
import { IMPORT_WORDS } from "./words.ts";

interface Props {
  row: ShownRow;
  fields: readonly Field[];
}

export function PlannedRow({ row: { sheet, number, outcome, name, changes, problems }, fields }: Props) {
  const words = useWords(IMPORT_WORDS);
  const shown = outcome === "create" ? changes.filter(({ field }) => field !== "name") : changes;
  return (
    <li className="border-line border-b py-3 first:border-t">
      <p className="flex flex-wrap items-baseline gap-x-4">
        <span className="min-w-20 font-bold">{words.outcomes[outcome]}</span>
        <span className="wrap-anywhere min-w-0 flex-1 basis-56">{name}</span>
        <span className="text-muted text-sm tabular-nums">{words.place(sheet, number)}</span>
      </p>
      {problems.length > 0 && (
        <ul className="mt-1 space-y-1">
          {problems.map((problem, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown once and never moves
            <li key={i} className="wrap-anywhere max-w-text border-error border-l-2 pl-3">
              {problem}
            </li>
          ))}
        </ul>
      )}
      {shown.length > 0 && (
        <dl className="mt-1 grid gap-x-6 gap-y-0.5 text-sm sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]">
          {shown.map((change) => (
            <Change key={change.field} change={change} fields={fields} isNew={outcome === "create"} />
          ))}
        </dl>
      )}
    </li>
  );
}

interface ChangeProps {
  change: ShownRow["changes"][number];
  fields: readonly Field[];
  isNew: boolean;
}

function Change({ change: { field: id, from, to }, fields, isNew }: ChangeProps) {
  const words = useWords(IMPORT_WORDS);
  const language = useLanguage();
  const field = fields.find((one) => one.id === id);
  const text = (value: typeof from) => (value === undefined ? words.none : valueText(field, value, language));
  return (
    <>
      <dt className="wrap-anywhere text-muted">
        {field?.label[language] ?? id}
        <span className="sm:hidden">{WORDS[language].colon}</span>
      </dt>
      <dd className="wrap-anywhere mb-1 sm:mb-0">
        {!isNew && (
          <>
            <del className="text-muted no-underline">{text(from)}</del>
            <span aria-hidden="true" className="mx-2">
              →
            </span>
            <span className="sr-only"> {words.arrow} </span>
          </>
        )}
        <ins className="no-underline">{text(to)}</ins>
      </dd>
    </>
  );
}
