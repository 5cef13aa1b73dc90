// The corporate number of the organisation: shown to those who may read, set by its owners.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ask } from "../../api/client.ts";
import { given, LIST, LISTS } from "../../api/queries.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Section } from "../../ui/section.tsx";
import { Meanwhile, type Typed, useEditedRow } from "../register/edited-row.tsx";
import { ACCOUNT_WORDS } from "./words.ts";

interface Own {
  corporate_number?: string;
  revision: number;
}

export function CorporateNumber({ organisation, isOwner }: { organisation: string; isOwner: boolean }) {
  const words = useWords(ACCOUNT_WORDS);
  const language = useLanguage();
  const { data } = useQuery({
    ...LIST,
    queryKey: [...LISTS, organisation, "v1/organisation"],
    queryFn: async () => given(await ask<Own>(language, "GET", "v1/organisation")),
  });
  if (data === undefined) return null;
  return (
    <Section title={words.corporateNumber}>
      {isOwner ? <SetNumber own={data} /> : <p>{data.corporate_number ?? words.corporateNumberNone}</p>}
    </Section>
  );
}

const typedOf = (own: Own | undefined): Typed => ({ number: own?.corporate_number ?? "" });

function SetNumber({ own }: { own: Own }) {
  const words = useWords(ACCOUNT_WORDS);
  const language = useLanguage();
  const edited = useEditedRow(own, typedOf);
  const number = edited.typed.number ?? "";
  const [kept, setKept] = useState(false);
  const { send, refused } = useChange(({ revision, typed }: { revision: number; typed: string }) =>
    ask<Own>(language, "PUT", "v1/organisation", { revision, corporate_number: typed === "" ? null : typed }),
  );
  const isConflict = edited.conflicts(refused);
  const save = async ({ revision }: Own = own) => {
    const saved = await send({ revision, typed: number.trim() });
    if (saved !== undefined) edited.startAt(saved);
    setKept(saved !== undefined);
  };
  return (
    <form
      className="max-w-sm space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isConflict) void save(edited.base);
      }}
    >
      <Field
        label={words.corporateNumber}
        hint={words.corporateNumberHint}
        value={number}
        maxLength={40}
        onChange={(event) => edited.type("number", event.target.value)}
      />
      {isConflict ? (
        <Meanwhile
          sides={edited.sides}
          fields={[{ field: "number", label: words.corporateNumber }]}
          onTheirs={() => edited.startAt(own)}
          onMine={() => void save(edited.goOn())}
        />
      ) : (
        <Button type="submit">{words.corporateNumberSave}</Button>
      )}
      <p role="status">{kept && words.corporateNumberKept}</p>
      <Refusal of={isConflict ? undefined : refused} />
    </form>
  );
}
