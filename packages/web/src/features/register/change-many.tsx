// Changes the chosen systems together: what to change, a look at what would come of it, done as one, and taken back as one.
import { useState } from "react";
import { ask, isRefused } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { BulkDone, type DoneTogether } from "./bulk-done.tsx";
import type { Chosen } from "./chosen.ts";
import type { Bulk, BulkRow, Setting, Systems } from "./ledger-types.ts";
import { ManyForm } from "./many-form.tsx";
import { ManyPreview } from "./many-preview.tsx";
import type { LedgerPlace } from "./register-place.ts";
import type { Place } from "./room.tsx";
import { askedOf } from "./use-ledger-place.ts";
import { REGISTER_WORDS } from "./words.ts";

/** Most rows the server lists at once. */
const MOST_LISTED = 500;

interface ChangeManyProps {
  place: Place;
  view: LedgerPlace;
  chosen: Chosen;
  choose: (chosen: Chosen) => void;
  /** Systems of the view, on all its pages. */
  total: number;
}

export function ChangeMany({ place, view, chosen, choose, total }: ChangeManyProps) {
  const [done, setDone] = useState<DoneTogether>();
  const finish = (batch: string, count: number) => {
    setDone({ batch, count });
    choose(new Set());
  };
  return (
    <>
      <BulkDone done={done} onUndone={() => setDone(undefined)} words={useWords(REGISTER_WORDS)} />
      {chosen.size > 0 && (
        <Bar place={place} view={view} chosen={chosen} choose={choose} total={total} onDone={finish} />
      )}
    </>
  );
}

function Bar({
  place,
  view,
  chosen,
  choose,
  total,
  onDone,
}: ChangeManyProps & { onDone: (batch: string, count: number) => void }) {
  const words = useWords(REGISTER_WORDS);
  const language = useLanguage();
  const [setting, set] = useState<Setting>();
  const [rows, setRows] = useState<BulkRow[]>();
  const ids = [...chosen];
  const bulk = (body: object) => ask<Bulk>(language, "POST", "v1/subjects/bulk", body);
  const looking = useChange((wanted: Setting) => bulk({ ids, set: wanted, preview: true }), "nothing");
  const doing = useChange((wanted: Setting) => bulk({ ids, set: wanted }));
  const all = useChange(() => everyId(view, language), "nothing");
  const look = async (wanted: Setting) => {
    set(wanted);
    setRows((await looking.send(wanted))?.rows);
  };
  const apply = async () => {
    const answer = await doing.send(setting!);
    if (answer?.batch === undefined) return;
    onDone(answer.batch, answer.rows.filter(({ outcome }) => outcome === "change").length);
  };
  const takeAll = async () => {
    const found = await all.send(undefined);
    if (found !== undefined) choose(new Set(found.ids));
  };
  const restart = () => setRows(undefined);
  return (
    <section
      aria-label={words.changeMany}
      className="space-y-3 border-accent border-l-4 bg-accent-soft px-5 py-4 print:hidden"
    >
      <div className="flex flex-wrap items-center gap-x-5">
        <p role="status" className="font-bold">
          {words.chosen(chosen.size)}
        </p>
        {chosen.size < total && (
          <button type="button" className="link min-h-11" onClick={() => void takeAll()}>
            {words.chooseAll(total)}
          </button>
        )}
        <button type="button" className="link min-h-11" onClick={() => choose(new Set())}>
          {words.chooseNone}
        </button>
      </div>
      {rows === undefined ? (
        <ManyForm place={place} removed={view.removed === true} onLook={(wanted) => void look(wanted)} />
      ) : (
        <ManyPreview place={place} rows={rows} onApply={() => void apply()} onBack={restart} />
      )}
      <Refusal of={looking.refused ?? doing.refused ?? all.refused} />
    </section>
  );
}

/** The ids of all systems of a view, a part at a time. */
async function everyId(view: LedgerPlace, language: "en" | "ja") {
  const ids: string[] = [];
  for (let total = 1; ids.length < total; ) {
    const query = new URLSearchParams(
      Object.entries({ ...askedOf(view), limit: MOST_LISTED, offset: ids.length }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, String(value)]],
      ),
    );
    const part = await ask<Systems>(language, "GET", `v1/subjects?${query}`);
    if (isRefused(part)) return part;
    ids.push(...part.subjects.map(({ id }) => id));
    total = part.subjects.length === 0 ? 0 : part.total;
  }
  return { ids };
}
