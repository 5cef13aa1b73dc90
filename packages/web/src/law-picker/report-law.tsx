// Which day's law and whose: a line that says it, and opens to change it.

import type { ReportView } from "@yawara/answers";
import { useId, useState } from "react";
import type { Draft } from "../draft/draft.ts";
import { useJurisdictions } from "../features/report/queries.ts";
import { useShown } from "../features/report/report-context.ts";
import { REPORT_WORDS } from "../features/report/words.ts";
import { useLanguage, useWords } from "../shell/language.ts";
import { Button } from "../ui/button.tsx";
import { today } from "../ui/today.ts";

interface Jurisdiction {
  id: string;
  name: string;
}

/** Japan first, the texts of no country last. */
function homeFirst(a: string, b: string): number {
  const place = (id: string) => (id === "JP" ? 0 : id === "INTL" ? 2 : 1);
  return place(a) - place(b);
}

export function ReportLaw({ report }: { report: ReportView }) {
  const words = useWords(REPORT_WORDS);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { data: named = [] } = useJurisdictions(language);
  const whose = report.jurisdictions
    .toSorted(homeFirst)
    .map((one) => named.find((known) => known.id === one)?.name ?? one);
  return (
    <div className="mt-2">
      <div className="flex flex-wrap items-center gap-x-3 text-muted">
        <p>{words.lawOf(report.atText, whose.join(language === "ja" ? "、" : ", "))}</p>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          className="link inline-flex min-h-11 items-center text-sm print:hidden"
        >
          {words.lawChange}
        </button>
      </div>
      <div id={id} hidden={!open} className="mt-2 rounded-8 bg-sunken p-4 print:hidden">
        {open && <LawForm report={report} named={named} close={() => setOpen(false)} />}
      </div>
    </div>
  );
}

function LawForm({ report, named, close }: { report: ReportView; named: Jurisdiction[]; close: () => void }) {
  const words = useWords(REPORT_WORDS);
  const { draft, change } = useShown();
  const onDay = (at: string) => change(at === today() ? without(draft, "at") : { ...draft, at });
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-end gap-2">
        <label>
          <span className="block font-bold text-sm">{words.lawDay}</span>
          <input
            type="date"
            value={report.at}
            min="2000-01-01"
            max="2099-12-31"
            onChange={(event) => event.target.validity.valid && event.target.value !== "" && onDay(event.target.value)}
            className="mt-1 min-h-11 rounded-8 border border-control bg-surface px-3"
          />
        </label>
        <Button onClick={() => change(without(draft, "at"))}>{words.lawToday}</Button>
      </div>
      <Whose report={report} named={named} />
      <Button onClick={close}>{words.close}</Button>
    </div>
  );
}

function Whose({ report, named }: { report: ReportView; named: Jurisdiction[] }) {
  const words = useWords(REPORT_WORDS);
  const { draft, change } = useShown();
  const chosen = draft.regimes;
  const toggle = (id: string) => {
    const next = named.map((one) => one.id).filter((one) => (one === id) !== report.jurisdictions.includes(one));
    if (next.length > 0) change({ ...draft, regimes: next });
  };
  return (
    <fieldset>
      <legend className="font-bold text-sm">{words.lawWhose}</legend>
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          className="size-5 accent-accent"
          checked={chosen === undefined}
          onChange={() =>
            change(chosen === undefined ? { ...draft, regimes: report.jurisdictions } : without(draft, "regimes"))
          }
        />
        <span>
          {words.lawByFacts}
          <span className="block text-muted text-sm">{words.lawByFactsNote}</span>
        </span>
      </label>
      <div className="mt-1 grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] border-line border-t pt-1">
        {named.map(({ id, name }) => (
          <label key={id} className="flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              className="size-5 accent-accent"
              checked={report.jurisdictions.includes(id)}
              onChange={() => toggle(id)}
            />
            <span className="first-letter:uppercase">{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function without(draft: Draft, key: "at" | "regimes"): Draft {
  const { [key]: _, ...rest } = draft;
  return rest;
}
