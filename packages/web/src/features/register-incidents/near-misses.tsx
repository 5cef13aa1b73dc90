// Near misses: how many by kind, quarter and unit; and a text of them for others, without names, read and changed before it is saved.
import { useState } from "react";
import { Away } from "../../api/refusal.tsx";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Empty, Loading } from "../../ui/loading-states.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { Section } from "../../ui/section.tsx";
import type { Place } from "../register/room.tsx";
import { useNearMisses } from "./queries.ts";
import { TextArea } from "./text-area.tsx";
import type { NearMisses } from "./types.ts";
import { INCIDENTS_WORDS } from "./words.ts";

export function NearMissesView({ place }: { place: Place }) {
  const words = useWords(INCIDENTS_WORDS).nearMisses;
  const { data, isError, refetch } = useNearMisses(place.organisation.id);
  if (data === undefined) return isError ? <Away retry={() => void refetch()} /> : <Loading lines={4} />;
  if (data.total === 0) return <Empty title={words.counts(0)}>{words.none}</Empty>;
  const { kinds, quarters, units } = data;
  return (
    <div className="max-w-4xl space-y-8">
      <p role="status" className="font-bold">
        {words.counts(data.total)}
      </p>
      <div className="grid gap-8 md:grid-cols-3">
        <Counts title={words.byKind} rows={kinds.map(({ name, count }) => [name, count])} />
        <Counts title={words.byQuarter} rows={quarters.map(({ quarter, count }) => [quarter, count])} />
        <Counts title={words.byUnit} rows={units.map(({ unit = words.noUnit, count }) => [unit, count])} />
      </div>
      <Share key={data.markdown} misses={data} />
    </div>
  );
}

function Counts({ title, rows }: { title: string; rows: readonly (readonly [string, number])[] }) {
  return (
    <section>
      <h2 className="font-bold">{title}</h2>
      <dl>
        {rows.map(([name, count]) => (
          <div key={name} className="flex justify-between gap-4 border-line border-b py-1">
            <dt className="wrap-anywhere min-w-0">{name}</dt>
            <dd className="tabular-nums">{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Share({ misses: { markdown, shared } }: { misses: NearMisses }) {
  const words = useWords(INCIDENTS_WORDS).nearMisses;
  const [text, type] = useState(markdown);
  return (
    <Section title={words.share}>
      <TextArea label={words.preview} hint={words.shareHelp} value={text} onValue={type} rows={12} />
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => saveFile(`${words.file}.md`, text, "text/markdown")}>{words.save}</Button>
        <Button
          onClick={() =>
            saveFile(`${words.file}.json`, `${JSON.stringify({ near_misses: shared }, null, 2)}\n`, "application/json")
          }
        >
          {words.saveJson}
        </Button>
      </div>
    </Section>
  );
}
