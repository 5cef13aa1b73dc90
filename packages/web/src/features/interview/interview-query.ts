// What the page asks the worker about the interview: where it stands, and a question put before.
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Goal } from "@yawara/answers/ask";
import type { Language } from "@yawara/engine";
import type { Draft } from "../../draft/draft.ts";
import { askedOf } from "../../draft/request.ts";
import { worker } from "../../worker/worker.ts";

/** Where the interview stands, the first or that about a goal. Until it is known, where the same one stood stays on the screen. */
export function interviewQuery(draft: Draft, language: Language, about?: Goal) {
  const asked = askedOf(draft, language);
  const unanswered = { declined: draft.declined, later: draft.later };
  return queryOptions({
    queryKey: ["interview", about, asked, unanswered],
    queryFn: () => worker().interview(asked, unanswered, about),
    placeholderData: (before, query) => (query?.queryKey[1] === about ? before : undefined),
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
