// What changed in the law between two days.
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { ALWAYS, whoseLaw } from "@yawara/answers";
import { WORDS } from "@yawara/engine";
import { type Draft, useDraft } from "../../draft/draft.ts";
import { choiceName, inOrder } from "../../law-picker/jurisdictions.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { PAGES } from "../../shell/pages.ts";
import { searchOf, usePlace } from "../../shell/use-place.ts";
import { Button } from "../../ui/button.tsx";
import { Legend } from "../../ui/legend.tsx";
import { Empty, Failed, Loading } from "../../ui/loading-states.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { worker } from "../../worker/worker.ts";
import { DIFF_PARAMETERS, type DiffPlace } from "../law/law-place.ts";
import { ChangeList } from "./change-list.tsx";
import { CHANGE_KINDS, changesAsCsv, changesAsJson, type Days, joined } from "./changes-files.ts";
import { DiffForm, usualDays } from "./diff-form.tsx";
import { type Progress, useChanges, type Wanted } from "./use-changes.ts";
import { type ChangeKind, DIFF_WORDS } from "./words.ts";

export function DiffPage() {
  const language = useLanguage();
  const words = useWords(DIFF_WORDS);
  const { title, description } = PAGES.diff;
  return (
    <>
      <p className="mb-2 print:hidden">
        <Link to="/$language/law" params={{ language }} className="link inline-flex min-h-11 items-center text-sm">
          {words.back}
        </Link>
      </p>
      <PageHead title={title[language]}>{description[language]}</PageHead>
      <Difference />
    </>
  );
}

/** Whose law: what the address names, else that of the system where only it matters, else Japan's and the international texts. */
function jurisdictionsOf({ regimes, mine }: DiffPlace, known: readonly string[], draft: Draft): string[] {
  const named = regimes?.filter((id) => known.includes(id)) ?? [];
  if (named.length > 0) return named;
  if (mine === true) return draft.regimes ?? whoseLaw(known, (fact) => draft.facts[fact]);
  return known.filter((id) => ALWAYS.includes(id));
}

function Difference() {
  const language = useLanguage();
  const place = usePlace(DIFF_PARAMETERS);
  const navigate = useNavigate();
  const draft = useDraft();
  const described = Object.keys(draft.facts).length > 0;
  const asked = described ? place : { ...place, mine: false };
  const known = useQuery({
    queryKey: ["lawJurisdictions", language],
    queryFn: () => worker().lawJurisdictions(language),
  });
  if (known.isError) return <Failed retry={() => void known.refetch()} />;
  if (known.data === undefined) return <Loading lines={10} />;
  const usual = usualDays();
  const { from = usual.from, to = usual.to } = place;
  const chosen = jurisdictionsOf(asked, known.data, draft);
  const name = draft.name?.[language];
  return (
    <>
      <DiffForm
        from={from}
        to={to}
        chosen={chosen}
        known={known.data}
        mine={asked.mine === true}
        draft={described ? { ...(name !== undefined && { name }) } : undefined}
        onChange={(change) =>
          void navigate({
            to: ".",
            search: searchOf({ ...place, ...change }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      {from <= to && (
        <Found
          jurisdictions={inOrder(chosen)}
          left={known.data.length - chosen.length}
          wanted={{ from, to, language, ...(asked.mine === true && { facts: draft.facts }) }}
        />
      )}
    </>
  );
}

interface FoundProps {
  jurisdictions: string[];
  /** Of how many others there is law that is not compared. */
  left: number;
  wanted: Wanted;
}

function Found({ jurisdictions, left, wanted }: FoundProps) {
  const words = useWords(DIFF_WORDS);
  const { list } = WORDS[wanted.language];
  const progress = useChanges(jurisdictions, wanted);
  const { found, failed, working, goOn, stopped } = progress;
  const all = Object.fromEntries(
    CHANGE_KINDS.map((kind) => [kind, found.flatMap(({ changes }) => changes[kind])]),
  ) as Record<ChangeKind, (typeof found)[number]["changes"]["came"]>;
  const { counts } = joined(found, wanted);
  const complete = working === undefined && !failed && !stopped;
  const nothing = counts.came + counts.went + counts.changed === 0;
  return (
    <div className="mt-8 border-line border-t pt-6">
      <Running progress={progress} />
      {failed && <Failed retry={goOn} />}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p role="status" className="max-w-text font-bold text-lg">
          {complete && !nothing ? words.counted(counts) : ""}
        </p>
        {!nothing && <Downloads progress={progress} days={wanted} />}
      </div>
      <p className="max-w-text text-muted text-sm">
        {words.compared(list(jurisdictions.map((id) => choiceName(id, wanted.language))), left)}
      </p>
      {complete && nothing ? (
        <Empty title={words.nothing}>{words.nothingHelp}</Empty>
      ) : (
        <>
          {!nothing && <Legend />}
          {CHANGE_KINDS.map((kind) => (
            <ChangeList key={kind} kind={kind} provisions={all[kind]} at={kind === "went" ? wanted.from : wanted.to} />
          ))}
        </>
      )}
    </div>
  );
}

/** What is being compared, how far it is, and a way to stop it. */
function Running({ progress: { working, done, all, stopped, stop, goOn } }: { progress: Progress }) {
  const language = useLanguage();
  const words = useWords(DIFF_WORDS);
  if (stopped)
    return (
      <div role="status" className="mb-4 flex flex-wrap items-center gap-3">
        <p>{words.stopped}</p>
        <Button onClick={goOn}>{words.goOn}</Button>
      </div>
    );
  if (working === undefined) return null;
  return (
    <div className="mb-4 flex max-w-text flex-wrap items-center gap-x-4 gap-y-2">
      <div className="min-w-48 flex-1">
        <p role="status" className="flex justify-between gap-4 text-sm">
          <span>{words.working(choiceName(working, language))}</span>
          <span className="tabular-nums">{words.progress(done, all)}</span>
        </p>
        <div
          role="progressbar"
          aria-label={words.comparing}
          aria-valuenow={done}
          aria-valuemax={all}
          className="mt-1 h-1.5 overflow-hidden rounded-full bg-line"
        >
          <div className="h-full bg-accent transition-[width]" style={{ width: `${(done / all) * 100}%` }} />
        </div>
      </div>
      <Button onClick={stop}>{words.stop}</Button>
    </div>
  );
}

function Downloads({ progress: { found }, days: { from, to } }: { progress: Progress; days: Days }) {
  const language = useLanguage();
  const words = useWords(DIFF_WORDS);
  const name = `yawara-law-${from}-${to}`;
  return (
    <p className="flex flex-wrap gap-2 print:hidden">
      <Button
        className="font-normal text-sm"
        onClick={() => saveFile(`${name}.json`, changesAsJson(found, { from, to }), "application/json")}
      >
        {words.saveJson}
      </Button>
      <Button
        className="font-normal text-sm"
        onClick={() => saveFile(`${name}.csv`, changesAsCsv(found, language), "text/csv")}
      >
        {words.saveCsv}
      </Button>
    </p>
  );
}
