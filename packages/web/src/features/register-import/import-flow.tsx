// The way of a table into the ledger: file, columns, options, preview, result. What is changed above takes away what was shown below.
import type { Field } from "@yawara/tables";
import { useState } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Failed, Loading } from "../../ui/loading-states.tsx";
import { Section } from "../../ui/section.tsx";
import type { TableColumns } from "../../worker/table-verbs.ts";
import { ChooseFile } from "./choose-file.tsx";
import type { ChosenFile } from "./chosen-file.ts";
import { Done } from "./done.tsx";
import type { ShownPlan, Wishes } from "./import-plan.ts";
import { InventoryFlow } from "./inventory-flow.tsx";
import { Columns, openQuestion } from "./mapping-table.tsx";
import { Options } from "./options.tsx";
import type { OtherFile } from "./other-file.ts";
import { Preview } from "./preview.tsx";
import { SubjectFlow } from "./subject-flow.tsx";
import { useColumns } from "./use-columns.ts";
import { useLedgerFields } from "./use-ledger-fields.ts";
import { useLooking } from "./use-looking.ts";
import { IMPORT_WORDS } from "./words.ts";

export function ImportFlow({ organisation }: { organisation: string }) {
  const words = useWords(IMPORT_WORDS);
  const [chosen, setChosen] = useState<ChosenFile>();
  const [other, setOther] = useState<OtherFile>();
  const [done, setDone] = useState<ShownPlan>();
  const choose = (file: ChosenFile | undefined) => {
    setChosen(file);
    setDone(undefined);
  };
  return (
    <>
      <Section title={words.fileTitle}>
        <ChooseFile chosen={chosen} onChoose={choose} onOther={setOther} />
      </Section>
      {other?.kind === "inventory" && <InventoryFlow key={other.file.name} file={other.file} />}
      {other?.kind === "subject" && <SubjectFlow key={other.name} rows={other.rows} source={other.name} />}
      {chosen !== undefined && done === undefined && (
        <Sheet key={`${chosen.file} ${chosen.sheet}`} file={chosen} organisation={organisation} onDone={setDone} />
      )}
      {done !== undefined && (
        <Section title={words.doneTitle} arrive>
          <Done plan={done} />
        </Section>
      )}
    </>
  );
}

interface SheetProps {
  file: ChosenFile;
  organisation: string;
  onDone: (plan: ShownPlan) => void;
}

function Sheet({ file, organisation, onDone }: SheetProps) {
  const language = useLanguage();
  const { data: fields, isError, refetch } = useLedgerFields();
  const mapped = useColumns(file, organisation);
  const { columns } = mapped;
  if (isError || mapped.isError) return <Failed retry={() => void Promise.all([refetch(), mapped.refetch()])} />;
  if (fields === undefined || columns === undefined) return <Loading />;
  if ("problem" in columns)
    return (
      <p role="alert" className="max-w-text border-error border-l-4 bg-sunken px-5 py-4">
        {columns.problem[language]}
      </p>
    );
  return <Steps file={file} fields={fields} mapped={mapped} columns={columns} onDone={onDone} />;
}

interface StepsProps {
  file: ChosenFile;
  fields: readonly Field[];
  mapped: ReturnType<typeof useColumns>;
  columns: TableColumns;
  onDone: (plan: ShownPlan) => void;
}

function Steps({ file, fields, mapped, columns, onDone }: StepsProps) {
  const words = useWords(IMPORT_WORDS);
  const [wishes, setWishes] = useState<Wishes>({ mode: "update", blank: "keep", whole: false });
  const [asked, setAsked] = useState(false);
  const { look, apply, forget, plan, written, doing, failed, refused } = useLooking(file, wishes, fields);
  const question = openQuestion(columns, mapped.said, words);
  const begin = () => {
    setAsked(true);
    if (question !== undefined) return;
    mapped.remember();
    void look(mapped.kept);
  };
  const wish = (next: Wishes) => {
    setWishes(next);
    forget();
  };
  const say: typeof mapped.say = (more) => {
    mapped.say(more);
    forget();
  };
  const finish = async () => {
    const done = await apply();
    if (done !== undefined) onDone(done);
  };
  return (
    <>
      <Section title={words.columnsTitle}>
        <Columns of={columns} fields={fields} said={mapped.said} onSay={say} />
      </Section>
      <Section title={words.optionsTitle}>
        <Options
          wishes={wishes}
          onWish={wish}
          question={asked ? question : undefined}
          doing={doing}
          refused={plan === undefined ? refused : undefined}
          onLook={begin}
        />
        {failed && <Failed retry={begin} />}
      </Section>
      {plan !== undefined && (
        <Section title={words.previewTitle} arrive>
          <Preview
            plan={plan}
            fields={fields}
            written={written}
            doing={doing}
            refused={refused}
            onAdded={() => void look(mapped.kept)}
            onApply={() => void finish()}
          />
        </Section>
      )}
    </>
  );
}
