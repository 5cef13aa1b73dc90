// Where a check begins: by questions, from an example, or from a file.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { setLawOf, useDraft } from "../../draft/draft.ts";
import { LawPicker } from "../../law-picker/law-picker.tsx";
import { useLanguage } from "../../shell/language.ts";
import { PAGES } from "../../shell/pages.ts";
import { Failed } from "../../ui/loading-states.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { interviewQuery, startQuery } from "../interview/interview-query.ts";
import { BeginOrGoOn } from "./draft-summary.tsx";
import { Examples } from "./examples.tsx";
import { SubjectDrop } from "./subject-drop.tsx";

export function CheckPage() {
  const language = useLanguage();
  const { title, description } = PAGES.check;
  const start = useQuery(startQuery(language));
  const draft = useDraft();
  useFirstQuestion();
  return (
    <>
      <PageHead title={title[language]}>{description[language]}</PageHead>
      <div className="grid gap-x-16 gap-y-10 xl:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <BeginOrGoOn />
        <SubjectDrop />
      </div>
      <div className="mt-6 mb-10">
        <LawPicker chosen={draft} onChange={setLawOf} />
      </div>
      {start.isError ? <Failed retry={() => void start.refetch()} /> : <Examples examples={start.data?.examples} />}
    </>
  );
}

/** While the page is read the first question is made ready. */
function useFirstQuestion(): void {
  const language = useLanguage();
  const draft = useDraft();
  const queries = useQueryClient();
  useEffect(() => {
    const waiting = setTimeout(() => void queries.prefetchQuery(interviewQuery(draft, language)), 300);
    return () => clearTimeout(waiting);
  }, [draft, language, queries]);
}
