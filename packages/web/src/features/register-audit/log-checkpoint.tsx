// The last checkpoint of the log: when and over what it was signed, with its key, to be kept elsewhere; and the receipt of an entry.
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ask, isRefused, type Refused } from "../../api/client.ts";
import { LISTS } from "../../api/queries.ts";
import { Away, Refusal } from "../../api/refusal.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { formatMoment } from "../../ui/format-date.ts";
import { Loading } from "../../ui/loading-states.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { useLedger } from "../register/queries.ts";
import type { Place } from "../register/room.tsx";
import { CHECKPOINT_WORDS } from "./checkpoint-words.ts";

interface Checkpoint {
  size: number;
  note: string;
  key: string;
  made_at: string;
}

export function LogCheckpoint({ place }: { place: Place }) {
  const words = useWords(CHECKPOINT_WORDS);
  const language = useLanguage();
  const { id } = place.organisation;
  const { data, isError, refetch } = useLedger<{ last?: Checkpoint }>(id, "log/checkpoint");
  if (data === undefined) return isError ? <Away retry={() => void refetch()} /> : <Loading lines={2} />;
  const { last } = data;
  return (
    <div className="space-y-3">
      <p className="text-muted text-sm">{words.help}</p>
      <p className="text-sm">
        {last === undefined ? words.none : words.last(last.size, formatMoment(last.made_at, language))}
      </p>
      <Making />
      {last !== undefined && (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => saveFile(`${words.checkpointFile}-${last.size}.txt`, last.note)}>{words.save}</Button>
          <Button onClick={() => saveFile(`${words.file}.key`, `${last.key}\n`)}>{words.saveKey}</Button>
        </div>
      )}
      <Receipt />
    </div>
  );
}

function Making() {
  const words = useWords(CHECKPOINT_WORDS);
  const language = useLanguage();
  const queries = useQueryClient();
  const [isMaking, setMaking] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const make = async () => {
    if (isMaking) return;
    setMaking(true);
    const made = await ask<Checkpoint>(language, "POST", "v1/log/checkpoints", {});
    setMaking(false);
    setRefused(isRefused(made) ? made : undefined);
    await queries.invalidateQueries({ queryKey: LISTS });
  };
  return (
    <>
      <Button onClick={() => void make()}>{words.make}</Button>
      <p role="status">{isMaking && words.making}</p>
      <Refusal of={refused} />
    </>
  );
}

function Receipt() {
  const words = useWords(CHECKPOINT_WORDS);
  const language = useLanguage();
  const [entry, choose] = useState("");
  const [isWrong, setWrong] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const save = async () => {
    const isNumber = /^[1-9]\d{0,14}$/.test(entry.trim());
    setWrong(!isNumber);
    setRefused(undefined);
    if (!isNumber) return;
    const receipt = await ask<object>(language, "GET", `v1/log/proof?entry=${entry.trim()}`);
    if (isRefused(receipt)) return setRefused(receipt);
    saveFile(`${words.receiptFile}-${entry.trim()}.json`, `${JSON.stringify(receipt, null, 2)}\n`, "application/json");
  };
  return (
    <form
      noValidate
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={words.entry}
        hint={words.entryHint}
        inputMode="numeric"
        className="min-h-11 w-full max-w-60 rounded-8 border border-control bg-surface px-3"
        value={entry}
        wrong={isWrong ? words.noEntry : undefined}
        onChange={({ target }) => choose(target.value)}
      />
      <Button type="submit">{words.saveReceipt}</Button>
      <Refusal of={refused} />
    </form>
  );
}
