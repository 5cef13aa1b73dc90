// Opens a saved system: it becomes the one being described, and its report is shown, or the first question where nothing was said.
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
  const open = async (id: string) => {
    const subject = await send(id);
    if (subject === undefined) return;
    describeSaved(subject);
    const isEmpty = Object.keys(subject.facts).length === 0;
    await navigate({ to: isEmpty ? "/$language/check/ask" : "/$language/check/report", params: { language } });
  };
  return { open, refused };
}
