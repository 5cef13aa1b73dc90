// What the page asks the worker about the interview: where it stands, and a question put before.
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Language } from "@yawara/engine";
import type { Draft } from "../../draft/draft.ts";
import { askedOf } from "../../draft/request.ts";
import { worker } from "../../worker/worker.ts";

/** Where the interview stands. Until it is known, where it stood stays on the screen. */
export function interviewQuery(draft: Draft, language: Language) {
  const asked = askedOf(draft, language);
  const unanswered = { declined: draft.declined, later: draft.later };
  return queryOptions({
    queryKey: ["interview", asked, unanswered],
    queryFn: () => worker().interview(asked, unanswered),
    placeholderData: keepPreviousData,
  });
}

/** A question as it would be put again; nothing where none is named. */
export function questionQuery(draft: Draft, fact: string | undefined, language: Language) {
  const asked = askedOf(draft, language);
  return queryOptions({
    queryKey: ["questionAbout", asked, fact],
    queryFn: async () => (await worker().questionAbout(asked, fact!)) ?? null,
    enabled: fact !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** The answers given so far, in words. */
export function answersQuery(draft: Draft, language: Language) {
  const asked = askedOf(draft, language);
  return queryOptions({ queryKey: ["answers", asked], queryFn: () => worker().answers(asked) });
}

/** What the start page shows. */
export function startQuery(language: Language) {
  return queryOptions({ queryKey: ["start", language], queryFn: () => worker().start(language) });
}
