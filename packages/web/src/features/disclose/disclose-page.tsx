// Documents to publish or hand in: the kinds that fit the system first, and the draft of one with its gaps, to be edited in place.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { isBegun, underLaw } from "../../draft/draft.ts";
import { Clashing, Refused } from "../../draft/no-answer.tsx";
import { NothingDescribed } from "../../draft/nothing-described.tsx";
import { askedOf } from "../../draft/request.ts";
import { LawPicker } from "../../law-picker/law-picker.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { PAGES } from "../../shell/pages.ts";
import { usePlace } from "../../shell/use-place.ts";
import { Fold } from "../../ui/fold.tsx";
import { Failed, Loading } from "../../ui/loading-states.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { today } from "../../ui/today.ts";
import type { Documents } from "../../worker/disclosure-verbs.ts";
import { worker } from "../../worker/worker.ts";
import { OriginBanner } from "../report/origin.tsx";
import { type ReportSubject, useReportSubject } from "../report/report-subject.ts";
import { DISCLOSE_PARAMETERS } from "./disclose-place.ts";
import { type DescribedProps, DraftDocument } from "./draft-document.tsx";
import { Kinds } from "./kinds.tsx";
import { DISCLOSE_PAGE_WORDS } from "./words.ts";

export function DisclosePage() {
  const language = useLanguage();
  const subject = useReportSubject("/$language/disclose");
  const { title, description } = PAGES.disclose;
  return (
    <div className="max-w-4xl">
      {subject.draft !== undefined && <OriginBanner subject={subject} />}
      <div className="print:hidden">
        <PageHead title={title[language]}>{description[language]}</PageHead>
      </div>
      <Body subject={subject} />
    </div>
  );
}

function Body({ subject: { draft, origin, change } }: { subject: ReportSubject }) {
  const words = useWords(DISCLOSE_PAGE_WORDS);
  if (draft === undefined) return <Loading />;
  if (!isBegun(draft)) return <NothingDescribed words={words} />;
  return <Described draft={draft} mine={origin === "mine" || origin === "broken"} change={change} />;
}

function Described({ draft, mine, change }: DescribedProps) {
  const language = useLanguage();
  const { kind } = usePlace(DISCLOSE_PARAMETERS);
  const asked = useMemo(() => askedOf(draft, language), [draft, language]);
  const own = draft.documents?.own ?? {};
  const { data, isError, refetch } = useQuery({
    queryKey: ["documents", asked, kind, own],
    queryFn: async () => worker().documents(asked, kind, own),
    placeholderData: keepPreviousData,
  });
  if (isError) return <Failed retry={() => void refetch()} />;
  if (data === undefined) return <Loading lines={9} />;
  if ("clash" in data) return <Clashing clash={data.clash} />;
  if ("refused" in data) return <Refused text={data.refused} />;
  return <Found found={data} kind={kind} draft={draft} mine={mine} change={change} />;
}

function Found({ found, kind, ...props }: DescribedProps & { found: Documents; kind: string | undefined }) {
  const words = useWords(DISCLOSE_PAGE_WORDS);
  const { draft, change } = props;
  const document = found.draft?.kind === kind ? found.draft : undefined;
  return (
    <>
      <div className="print:hidden">
        <LawPicker
          chosen={{ at: found.at === today() ? undefined : found.at, regimes: draft.regimes }}
          byAnswers={found.jurisdictions}
          onChange={(chosen) => change(underLaw(draft, chosen))}
        />
        {document === undefined ? (
          <Kinds kinds={found.kinds} chosen={kind} />
        ) : (
          <Fold key={kind} className="mt-4" summary={<span className="link font-bold">{words.another}</span>}>
            <Kinds kinds={found.kinds} chosen={kind} />
          </Fold>
        )}
      </div>
      {found.notDue !== undefined && (
        <p role="status" className="mt-8 max-w-text border-accent border-l-2 pl-4">
          {found.notDue}
        </p>
      )}
      {document !== undefined && <DraftDocument document={document} {...props} />}
    </>
  );
}
