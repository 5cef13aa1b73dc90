// Opens a saved system: it becomes the one being described, and its report or its documents are shown, or the first question where nothing was said.
import { useNavigate } from "@tanstack/react-router";
import { ask } from "../../api/client.ts";
import type { SavedSubject } from "../../api/types.ts";
import { useChange } from "../../api/use-change.ts";
import { describeSaved } from "../../draft/saved-draft.ts";
import { useLanguage } from "../../shell/language.ts";

export function useOpening() {
  const language = useLanguage();
  const navigate = useNavigate();
  const { send, refused } = useChange(
    (id: string) => ask<SavedSubject>(language, "GET", `v1/subjects/${id}`),
    "nothing",
  );
  const open = async (
    id: string,
    place: "/$language/check/report" | "/$language/disclose" = "/$language/check/report",
  ) => {
    const subject = await send(id);
    if (subject === undefined) return;
    describeSaved(subject);
    const isEmpty = Object.keys(subject.facts).length === 0;
    await navigate({ to: isEmpty ? "/$language/check/ask" : place, params: { language } });
  };
  return { open, refused };
}
