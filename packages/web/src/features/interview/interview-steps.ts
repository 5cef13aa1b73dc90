// The steps through an interview: answer, put off, back; each question has its place in the browser's history.
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type InterviewView, PLANS } from "@yawara/answers/ask";
import type { FactValue } from "@yawara/engine";
import { useEffect, useState } from "react";
import { answer, answered, putOff, useDraft } from "../../draft/draft.ts";
import { useLanguage } from "../../shell/language.ts";
import { searchOf, usePlace, useWritten } from "../../shell/use-place.ts";
import { worker } from "../../worker/worker.ts";
import { INTERVIEW_PARAMETERS, type InterviewPlace } from "./interview-place.ts";
import { interviewQuery } from "./interview-query.ts";

/** Questions whose answers bring in other law, and the law that is named most often. */
const NAMES_LAW = ["market.countries", "organisation.home_country"];
const LIKELY = ["EU", "US"];

export function useInterviewSteps(view: InterviewView, busy: boolean) {
  const language = useLanguage();
  const draft = useDraft();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { about, step, fact } = usePlace(INTERVIEW_PARAMETERS);
  const { asked, later } = draft;
  /** The place just answered: until the address has moved on it is not a place put again. */
  const [leaving, setLeaving] = useState<number>();
  if (leaving !== undefined && leaving !== step) setLeaving(undefined);
  const again = fact ?? (step === undefined || step === leaving ? undefined : asked[step - 1]);
  const here = again !== undefined && asked.includes(again) ? asked.indexOf(again) : asked.length;

  const goTo = (place: Omit<InterviewPlace, "about">, replace = false) =>
    void navigate({ to: "/$language/check/ask", params: { language }, search: searchOf({ about, ...place }), replace });

  const written = useWritten();
  useEffect(() => {
    // What the address says and cannot be read stays in it, to be told.
    const misread = written.about !== undefined && about === undefined;
    if (!misread && written.step === undefined && written.fact === undefined) goTo({ step: asked.length + 1 }, true);
  });
  const open = view.question?.fact.id;
  useEffect(() => {
    if (NAMES_LAW.includes(open ?? ""))
      worker()
        .bringLaw(language, LIKELY)
        .catch(() => {});
  }, [open, language]);
  /** Not to know is an answer too: what it leads to is made ready while the question is read. */
  useEffect(() => {
    if (open !== undefined && !busy)
      void queries.prefetchQuery(interviewQuery(answered(draft, open, undefined), language, about));
  }, [open, busy, draft, language, about, queries]);

  return {
    /** The question put again, if one is. */
    again,
    /** The one the address names. */
    named: fact,
    answer(id: string, value: FactValue | undefined) {
      const next = answered(draft, id, value);
      const same = again !== undefined && JSON.stringify(draft.facts[id]) === JSON.stringify(value);
      if (again === undefined) setLeaving(step);
      answer(id, value);
      goTo({ step: same && fact === undefined ? here + 2 : next.asked.length + 1 });
    },
    /** Makes ready what an answer would lead to. */
    tentative(id: string, value: FactValue) {
      void queries.prefetchQuery(interviewQuery(answered(draft, id, value), language, about));
    },
    putOff,
    /** What is put off comes again in the end; the only one left cannot be put off for ever. */
    canPutOff: !view.again || later.length > 1,
    back: here > 0 && !busy ? () => goTo({ step: here }) : undefined,
    toReport: () =>
      void navigate({
        to: about === PLANS ? "/$language/check/support" : "/$language/check/report",
        params: { language },
      }),
  };
}
