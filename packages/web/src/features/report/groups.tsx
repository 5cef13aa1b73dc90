// Everything the report found, by force: groups that are closed until they are wanted, and a filter over all of them.

import { WORDS as ANSWERS } from "@yawara/answers";
import {
  isFiltering,
  type ReportFilter,
  type ReportView,
  type Shelf,
  type StepView,
  shelvesOf,
} from "@yawara/answers/check";
import { useId, useMemo, useState } from "react";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Legend } from "../../ui/legend.tsx";
import { FilterBar } from "./filter.tsx";
import { Chevron, FindingDetails } from "./finding.tsx";
import { SupportLink } from "./onward-links.tsx";
import { Step } from "./step.tsx";
import { REPORT_WORDS } from "./words.ts";

export function Groups({ report }: { report: ReportView }) {
  const words = useWords(REPORT_WORDS);
  const [filter, setFilter] = useState<ReportFilter>({ text: "", forces: [] });
  const { shelves, count, all, forces } = useMemo(
    () => shelvesOf(report, { name: words.undecided, note: words.undecidedNote }, filter),
    [report, words, filter],
  );
  const filtering = isFiltering(filter);
  return (
    <section aria-labelledby="findings" className="mt-14 max-w-4xl">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="findings" className="font-bold text-xl">
          {words.findingsTitle}
        </h2>
        <Legend />
      </div>
      <FilterBar filter={filter} change={setFilter} forces={forces} />
      <p aria-live="polite" className="mt-2 text-muted text-sm">
        {filtering && (count === 0 ? words.noMatch : words.shown(count, all))}
        {filtering && (
          <Button look="plain" className="font-normal" onClick={() => setFilter({ text: "", forces: [] })}>
            {words.clear}
          </Button>
        )}
      </p>
      <div className="mt-2 border-line border-t">
        {shelves
          .filter((shelf) => !filtering || shelf.count > 0)
          .map((shelf) => (
            <GroupDetails
              key={shelf.id}
              shelf={shelf}
              filtering={filtering}
              first={shelf.id === "should" && !filtering ? report.voluntary : []}
            />
          ))}
      </div>
    </section>
  );
}

interface GroupProps {
  shelf: Shelf;
  filtering: boolean;
  /** Of what is voluntary, what to take up first. */
  first: StepView[];
}

function GroupDetails({ shelf, filtering, first }: GroupProps) {
  const words = useWords(REPORT_WORDS);
  const tallied = useWords(ANSWERS);
  const [open, setOpen] = useState(false);
  const shown = open || filtering;
  return (
    <details
      id={`group-${shelf.id}`}
      open={shown}
      onToggle={(event) => !filtering && setOpen(event.currentTarget.open)}
      className="group/shelf border-line border-b"
    >
      <summary className="flex min-h-14 cursor-pointer list-none items-center gap-3 py-3 hover:bg-sunken [&::-webkit-details-marker]:hidden">
        <Chevron className="mt-0 group-open/shelf:rotate-90" />
        <span className="flex min-w-0 grow flex-wrap items-baseline gap-x-3">
          <h3 className="font-bold text-lg">{shelf.name}</h3>
          <span className="text-muted text-sm">
            {shelf.tally === undefined || shelf.all === 0 ? shelf.note : tallied.offers(shelf.tally)}
            {shelf.id === "ban" && <Unseen lines={shelf.sections.flatMap(({ lines }) => lines)} />}
          </span>
        </span>
        <span className="shrink-0 font-bold text-lg tabular-nums">
          {shelf.count}
          {filtering && <span className="font-normal text-muted text-sm"> / {shelf.all}</span>}
        </span>
      </summary>
      {shown && (
        <div className="pb-4 pl-7">
          {first.length > 0 && <Chosen steps={first} />}
          {shelf.count === 0 && <p className="text-muted">{words.nothingIn}</p>}
          {shelf.id === "get" && <SupportLink className="mb-1" />}
          {shelf.sections.map((section) =>
            shelf.id === "ban" ? (
              <BanSection key={section.name} section={section} filtering={filtering} />
            ) : (
              <Section key={section.name ?? ""} {...section} />
            ),
          )}
        </div>
      )}
    </details>
  );
}

function Chosen({ steps }: { steps: StepView[] }) {
  const id = useId();
  const { voluntary } = useWords(ANSWERS);
  return (
    <section className="mb-6">
      <h4 id={id} className="border-line border-b pb-1 font-bold">
        {voluntary}
      </h4>
      <ul aria-labelledby={id}>
        {steps.map((step) => (
          <li key={step.provision} className="border-line not-first:border-t">
            <Step step={step} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type SectionView = Shelf["sections"][number];

/** How many of some bans were not looked at, after a dot. */
function Unseen({ lines }: Pick<SectionView, "lines">) {
  const { unseen } = useWords(ANSWERS);
  const count = lines.filter(({ breach }) => breach === "open").length;
  return count > 0 && ` · ${unseen(count, lines.length)}`;
}

/** The bans of an instrument: a line with how many, which opens to them. */
function BanSection({ section: { name, lines }, filtering }: { section: SectionView; filtering: boolean }) {
  const words = useWords(REPORT_WORDS);
  const [open, setOpen] = useState(false);
  return (
    <details
      open={open || filtering}
      onToggle={(event) => !filtering && setOpen(event.currentTarget.open)}
      className="group/bans border-line not-first:border-t"
    >
      <summary className="flex min-h-11 cursor-pointer list-none items-start gap-3 py-2.5 hover:bg-sunken [&::-webkit-details-marker]:hidden">
        <Chevron className="group-open/bans:rotate-90" />
        <span className="flex min-w-0 grow flex-wrap items-baseline justify-between gap-x-4">
          <h4 className="max-w-text">{name}</h4>
          <span className="text-muted text-sm tabular-nums">
            {words.hangs(lines.length)}
            <Unseen lines={lines} />
          </span>
        </span>
      </summary>
      <div className="pb-2 pl-7">
        <Lines lines={lines} />
      </div>
    </details>
  );
}

function Lines({ lines, labelledBy }: Pick<SectionView, "lines"> & { labelledBy?: string }) {
  return (
    <ul aria-labelledby={labelledBy}>
      {lines.map((line) => (
        <li key={line.provision} className="border-line not-first:border-t">
          <FindingDetails line={line} />
        </li>
      ))}
    </ul>
  );
}

function Section({ name, lines }: SectionView) {
  const id = useId();
  if (name === undefined) return <Lines lines={lines} />;
  return (
    <section className="not-first:mt-6">
      <h4 id={id} className="border-line border-b pb-1 font-bold">
        {name} <span className="ml-1 font-normal text-muted tabular-nums">{lines.length}</span>
      </h4>
      <Lines lines={lines} labelledBy={id} />
    </section>
  );
}
