// What the organisation accepts: cells of the matrix, for one kind of risk or for all that have nothing of their own.
import { cellOf, RISK_WORDS } from "@yawara/answers/risks";
import { useState } from "react";
import { Refusal } from "../../api/refusal.tsx";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Choose } from "../../ui/choose.tsx";
import { MatrixTable } from "./matrix.tsx";
import { useKeeping, useRemoving } from "./risk-queries.ts";
import type { Appetite, Library } from "./risk-types.ts";
import { RISKS_WORDS } from "./words.ts";

interface AppetiteProps {
  appetites: readonly Appetite[];
  library: Library;
  writes: boolean;
}

export function AppetiteEditor({ appetites, library, writes }: AppetiteProps) {
  const words = useWords(RISKS_WORDS);
  const [subdomain, choose] = useState<string>();
  const row = appetites.find((one) => one.subdomain === subdomain);
  const own = new Set(appetites.map((one) => one.subdomain));
  return (
    <div className="space-y-3">
      <p className="max-w-text">{writes ? words.appetiteHelp : ""}</p>
      {appetites.length === 0 && <p className="text-muted">{words.appetiteNone}</p>}
      <Choose
        className="max-w-96"
        label={words.appetiteFor}
        value={subdomain}
        empty={words.appetiteAll}
        options={library.risks.map(({ id, number, name }) => [id, `${own.has(id) ? "● " : ""}${number} ${name}`])}
        onChange={choose}
      />
      <Cells key={`${subdomain} ${row?.revision}`} row={row} subdomain={subdomain} writes={writes} />
    </div>
  );
}

function Cells({
  row,
  subdomain,
  writes,
}: {
  row: Appetite | undefined;
  subdomain: string | undefined;
  writes: boolean;
}) {
  const words = useWords(RISKS_WORDS);
  const steps = useWords(RISK_WORDS);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set(row?.acceptable));
  const keeping = useKeeping<Appetite>("risk-appetites");
  const removing = useRemoving("risk-appetites");
  const turn = (cell: string) =>
    choose(chosen.has(cell) ? chosen.difference(new Set([cell])) : chosen.union(new Set([cell])));
  const acceptable = [...chosen];
  return (
    <>
      <MatrixTable
        caption={words.appetite}
        acceptable={acceptable}
        cell={(likelihood, impact) => {
          const cell = cellOf({ likelihood, impact });
          return (
            <label className="grid size-full min-h-11 place-items-center">
              <span className="sr-only">{words.acceptable(steps.likelihood[likelihood], steps.impact[impact])}</span>
              <input
                type="checkbox"
                checked={chosen.has(cell)}
                disabled={!writes}
                onChange={() => turn(cell)}
                className="size-5 accent-accent"
              />
            </label>
          );
        }}
      />
      {writes && (
        <div className="flex flex-wrap gap-2">
          <Button
            look="filled"
            onClick={() =>
              void keeping.send({
                ...(row && { row }),
                fields: row === undefined ? { acceptable, ...(subdomain && { subdomain }) } : { acceptable },
              })
            }
          >
            {words.keepAppetite}
          </Button>
          {row !== undefined && <Button onClick={() => void removing.send(row)}>{words.removeAppetite}</Button>}
        </div>
      )}
      <Refusal of={keeping.refused ?? removing.refused} />
    </>
  );
}
