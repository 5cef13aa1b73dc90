// The page at ask.
import { useLanguage } from "../shell/language.ts";
import { PAGES } from "../shell/pages.ts";
import { PageHead } from "../ui/page-head.tsx";

export function AskPage() {
  const language = useLanguage();
  const { title, description } = PAGES.ask;
  return <PageHead title={title[language]}>{description[language]}</PageHead>;
}
