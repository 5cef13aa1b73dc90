// A bill of materials or model card on its way into the list of what systems stand on: looked at, asked about, imported, taken back.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { isRefused } from "../../api/client.ts";
import { LISTS } from "../../api/queries.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Loading } from "../../ui/loading-states.tsx";
import { Section } from "../../ui/section.tsx";
import { type Answers, askInventory, type InventoryFile, type ShownInventory, sizeOf } from "./inventory-plan.ts";
import { InventoryPreview } from "./inventory-preview.tsx";
import { INVENTORY_WORDS } from "./inventory-words.ts";
import { TakeBack } from "./take-back.tsx";
import { IMPORT_WORDS } from "./words.ts";

export function InventoryFlow({ file }: { file: InventoryFile }) {
  const words = useWords(INVENTORY_WORDS);
  const imports = useWords(IMPORT_WORDS);
  const language = useLanguage();
  const queries = useQueryClient();
  const [answers, setAnswers] = useState<Answers>({});
  const [done, setDone] = useState<ShownInventory>();
  const { data, refetch } = useQuery({
    queryKey: ["import", "inventory", language, file, answers],
    queryFn: () => askInventory(language, file, answers, true),
    placeholderData: (before) => before,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { send, refused } = useChange((given: Answers) => askInventory(language, file, given, false), "nothing");
  if (done !== undefined) return <Imported done={done} title={imports.doneTitle} />;
  if (data === undefined) return <Loading />;
  if (isRefused(data))
    return (
      <>
        <Refusal of={data} />
        <Button onClick={() => void refetch()}>{imports.preview}</Button>
      </>
    );
  const apply = async () => {
    const given = await send(answers);
    if (given === undefined) return;
    setDone(given);
    await queries.invalidateQueries({ queryKey: LISTS });
  };
  return (
    <Section title={words.previewTitle} arrive>
      <InventoryPreview plan={data} answers={answers} onAnswer={(ref, is) => setAnswers({ ...answers, [ref]: is })} />
      <Step plan={data} onApply={() => void apply()} />
      <Refusal of={refused} />
    </Section>
  );
}

function Step({ plan, onApply }: { plan: ShownInventory; onApply: () => void }) {
  const words = useWords(INVENTORY_WORDS);
  const { assets, links } = sizeOf(plan);
  const open = plan.assets.filter(({ outcome }) => outcome === "question").length;
  if (open > 0)
    return <p className="max-w-text border-line border-l-4 bg-sunken px-4 py-2">{words.openQuestions(open)}</p>;
  if (assets + links === 0) return <p className="max-w-text">{words.nothing}</p>;
  return (
    <Button look="filled" onClick={onApply}>
      {words.apply(assets, links)}
    </Button>
  );
}

function Imported({ done, title }: { done: ShownInventory; title: string }) {
  const words = useWords(INVENTORY_WORDS);
  const { assets, links } = sizeOf(done);
  return (
    <Section title={title} arrive>
      {done.batch === undefined ? (
        <p className="max-w-text">{words.nothing}</p>
      ) : (
        <TakeBack batch={done.batch} says={{ undone: words.undone, undoneKept: words.undoneKept }}>
          {words.done(assets, links)}
        </TakeBack>
      )}
    </Section>
  );
}
