// The page at diff.
import { useLanguage } from "../shell/language.ts";
import { PAGES } from "../shell/pages.ts";
import { PageHead } from "../ui/page-head.tsx";

export function DiffPage() {
  const language = useLanguage();
  const { title, description } = PAGES.diff;
  return <PageHead title={title[language]}>{description[language]}</PageHead>;
}
