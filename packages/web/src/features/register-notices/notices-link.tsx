// The way to one's notices from every page of the register, with how many are new.
import { Link } from "@tanstack/react-router";
import { useLanguage, useWords } from "../../shell/language.ts";
import { useNotices } from "./use-notices.ts";
import { NOTICES_PAGE_WORDS } from "./words.ts";

export function NoticesLink({ organisation, className }: { organisation: string; className: string }) {
  const words = useWords(NOTICES_PAGE_WORDS);
  const language = useLanguage();
  const { data } = useNotices(organisation, { limit: 1 });
  return (
    <Link to="/$language/register/notices" params={{ language }} className={className}>
      {words.link(data?.unread ?? 0)}
    </Link>
  );
}
