// Opens a saved system: it becomes the one being described, and its report is shown.
import { useNavigate } from "@tanstack/react-router";
import { useLanguage } from "../../shell/language.ts";
import { ask } from "./api-client.ts";
import type { SavedSubject } from "./api-types.ts";
import { describeSaved } from "./saved-draft.ts";
import { useChange } from "./use-change.ts";

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
    await navigate({ to: "/$language/check/report", params: { language } });
  };
  return { open, refused };
}
