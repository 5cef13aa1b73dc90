// The page at compare.
import { useLanguage } from "../shell/language.ts";
import { PAGES } from "../shell/pages.ts";
import { PageHead } from "../ui/page-head.tsx";

export function ComparePage() {
  const language = useLanguage();
  const { title, description } = PAGES.compare;
  return <PageHead title={title[language]}>{description[language]}</PageHead>;
}
