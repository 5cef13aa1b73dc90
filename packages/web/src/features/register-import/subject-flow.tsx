// A subject file on its way into the ledger: a row like those of a table, looked at and imported as they are.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { isRefused } from "../../api/client.ts";
import { LISTS } from "../../api/queries.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Loading } from "../../ui/loading-states.tsx";
import { Section } from "../../ui/section.tsx";
import type { TableRows } from "../../worker/table-verbs.ts";
import { Done } from "./done.tsx";
import { askImport, type ShownPlan } from "./import-plan.ts";
import { INVENTORY_WORDS } from "./inventory-words.ts";
import { Preview } from "./preview.tsx";
import { useLedgerFields } from "./use-ledger-fields.ts";
import { IMPORT_WORDS } from "./words.ts";

const WISHES = { mode: "update", blank: "keep", whole: true } as const;

export function SubjectFlow({ rows, source }: { rows: TableRows; source: string }) {
  const words = useWords(INVENTORY_WORDS);
  const imports = useWords(IMPORT_WORDS);
  const language = useLanguage();
  const queries = useQueryClient();
  const { data: fields } = useLedgerFields();
  const [done, setDone] = useState<ShownPlan>();
  const asked = (preview: boolean) => askImport(language, rows, WISHES, fields ?? [], { preview, source });
  const { data, refetch } = useQuery({
    queryKey: ["import", "subject", language, rows, fields === undefined],
    queryFn: () => asked(true),
    enabled: fields !== undefined,
    gcTime: 0,
  });
  const { send, refused } = useChange(() => asked(false), "nothing");
  if (done !== undefined)
    return (
      <Section title={imports.doneTitle} arrive>
        <Done plan={done} />
      </Section>
    );
  if (data === undefined || fields === undefined) return <Loading />;
  if (isRefused(data)) return <Refusal of={data} />;
  const apply = async () => {
    const plan = await send(undefined);
    if (plan === undefined) return;
    setDone(plan);
    await queries.invalidateQueries({ queryKey: LISTS });
  };
  return (
    <Section title={words.subjectTitle} arrive>
      <Preview
        plan={data}
        fields={fields}
        written={{}}
        doing={undefined}
        refused={refused}
        onAdded={() => void refetch()}
        onApply={() => void apply()}
      />
    </Section>
  );
}
