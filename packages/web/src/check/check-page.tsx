// The page at check.
import { useLanguage } from "../shell/language.ts";
import { PAGES } from "../shell/pages.ts";
import { PageHead } from "../ui/page-head.tsx";

export function CheckPage() {
  const language = useLanguage();
  const { title, description } = PAGES.check;
  return <PageHead title={title[language]}>{description[language]}</PageHead>;
}
