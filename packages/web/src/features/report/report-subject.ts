// Whose report is shown: the person's own draft, one that came by a link, or an example; the last two never touch the first unasked.
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { beginWith, bringBack, type Draft, isBegun, setDraft, useDraft } from "../../draft/draft.ts";
import { draftOf, fragmentOf, isShared, readFragment } from "../../draft/share-link.ts";
import { useLanguage } from "../../shell/language.ts";
import { usePlace } from "../../shell/use-place.ts";
import { worker } from "../../worker/worker.ts";
import { REPORT_PARAMETERS } from "./report-place.ts";

export type Origin = "mine" | "link" | "example" | "broken";

export interface ReportSubject {
  /** Where what is shown is from. `broken`: a link that could not be read; the person's own is shown. */
  origin: Origin;
  /** Nothing while it is being read. */
  draft: Draft | undefined;
  change: (next: Draft) => void;
  /** Makes what is shown the person's own. */
  keep: () => void;
  /** Back to the person's own. */
  leave: () => void;
  /** Puts back what keeping replaced, where it replaced something. */
  putBack: (() => void) | undefined;
}

export function useReportSubject(
  to:
    | "/$language/check/report"
    | "/$language/check/support"
    | "/$language/plan"
    | "/$language/disclose" = "/$language/check/report",
): ReportSubject {
  const own = useDraft();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const language = useLanguage();
  const [replaced, setReplaced] = useState(false);
  const link = useSharedFragment();
  const example = useExample();
  const go = (hash?: string) =>
    navigate({
      to,
      params: { language },
      replace: hash !== undefined,
      ...(hash !== undefined && { hash }),
    });
  const leave = () => {
    link.forget();
    void go();
  };
  const mine = { draft: own, leave, keep: leave, putBack: undefined, change: setDraft };
  const foreign = (origin: "link" | "example", draft: Draft): ReportSubject => ({
    origin,
    draft,
    putBack: undefined,
    leave,
    keep: () => {
      setReplaced(isBegun(own));
      beginWith(draft);
      setDraft(draft);
      leave();
    },
    change: async (next) => {
      const fragment = await fragmentOf(next);
      await queries.ensureQueryData(sharedQuery(fragment));
      await go(fragment);
    },
  });
  // The picture made when the site is built knows no answers, and must not say that there are none.
  if (import.meta.env.SSR) return { ...mine, origin: "mine", draft: undefined };
  if (link.state === "reading") return { ...mine, origin: "link", draft: undefined };
  if (link.state === "read") return foreign("link", link.draft);
  if (link.state === "broken") return { ...mine, origin: "broken" };
  if (example.wanted) {
    if (example.draft !== undefined) return foreign("example", example.draft);
    return example.reading ? { ...mine, origin: "example", draft: undefined } : { ...mine, origin: "broken" };
  }
  const putBack = () => {
    setReplaced(false);
    bringBack();
  };
  return { ...mine, origin: "mine", putBack: replaced ? putBack : undefined };
}

const sharedQuery = (fragment: string) =>
  queryOptions({
    queryKey: ["sharedFragment", fragment],
    queryFn: async () => (await readFragment(fragment)) ?? null,
  });

type SharedState = { state: "none" | "reading" | "broken" } | { state: "read"; draft: Draft };

/** The report in the address's fragment. A jump within the page changes the fragment; the report stays and is put back there. */
function useSharedFragment(): SharedState & { forget: () => void } {
  const hash = useLocation({ select: (place) => place.hash });
  const navigate = useNavigate();
  const [shared, setShared] = useState(isShared(hash) ? hash : undefined);
  const leaving = useRef(false);
  if (isShared(hash) && hash !== shared && !leaving.current) setShared(hash);
  if (hash === "" && leaving.current) leaving.current = false;
  useEffect(() => {
    if (shared !== undefined && !isShared(hash)) void navigate({ to: ".", search: true, hash: shared, replace: true });
  }, [shared, hash, navigate]);
  const { data, isPending } = useQuery({ ...sharedQuery(shared ?? ""), enabled: shared !== undefined });
  const forget = () => {
    leaving.current = shared !== undefined;
    setShared(undefined);
  };
  if (shared === undefined) return { state: "none", forget };
  if (isPending) return { state: "reading", forget };
  return data ? { state: "read", draft: draftOf(data), forget } : { state: "broken", forget };
}

/** The example the address asks for, `?example=bank-loan-screening`. */
function useExample(): { wanted: boolean; reading: boolean; draft: Draft | undefined } {
  const { example: id = "" } = usePlace(REPORT_PARAMETERS);
  const { data, isPending } = useQuery({
    queryKey: ["exampleSubject", id],
    queryFn: async () => (await worker().exampleSubject(id)) ?? null,
    enabled: id !== "",
  });
  const draft = data ? { ...data, from: id, declined: [], later: [], asked: Object.keys(data.facts) } : undefined;
  return { wanted: id !== "", reading: isPending, draft };
}
