// Changes of one system, each from the revision it was read at; the draft of it in this browser follows.
import { ask, isRefused } from "../../api/client.ts";
import type { SavedSubject } from "../../api/types.ts";
import { useChange } from "../../api/use-change.ts";
import { useDraft } from "../../draft/draft.ts";
import { follow } from "../../draft/saved-draft.ts";
import { useLanguage } from "../../shell/language.ts";

/** What the ledger says of a system beside its facts, by the names of the API; null empties. */
export type FieldName = "unit" | "owner" | "reviewer" | "code" | "next_review" | "confirmed_on" | "note";

/** What is changed: fields of the ledger, or the name. */
export type Wanted = Partial<Record<FieldName, string | null>> & { name?: string };

/** A change of a system as it was read: all that is not named stays. */
export function useSystemChange() {
  const language = useLanguage();
  const draft = useDraft();
  return useChange(async ({ system, wanted }: { system: SavedSubject; wanted: Wanted }) => {
    const { id, name, facts, at, regimes, source, revision } = system;
    const kept = { name, facts, revision, ...(at && { at }), ...(regimes && { regimes }), ...(source && { source }) };
    const answer = await ask<SavedSubject>(language, "PUT", `v1/subjects/${id}`, { ...kept, ...wanted });
    if (!isRefused(answer)) follow(draft, system, answer);
    return answer;
  });
}

/** Takes a system out of the ledger, or brings it back. */
export function useSystemRemoval() {
  const language = useLanguage();
  const draft = useDraft();
  return useChange(async (system: SavedSubject) => {
    const { id, revision } = system;
    const answer = system.removed
      ? await ask<SavedSubject>(language, "POST", `v1/subjects/${id}/restore`, { revision })
      : await ask<SavedSubject>(language, "DELETE", `v1/subjects/${id}?revision=${revision}`);
    if (!isRefused(answer)) follow(draft, system, answer);
    return answer;
  });
}
