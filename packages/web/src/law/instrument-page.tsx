// The page at law.
import { useLanguage } from "../shell/language.ts";
import { PAGES } from "../shell/pages.ts";
import { PageHead } from "../ui/page-head.tsx";

export function InstrumentPage() {
  const language = useLanguage();
  const { title, description } = PAGES.law;
  return <PageHead title={title[language]}>{description[language]}</PageHead>;
}
