// The page at report.
import { useLanguage } from "../shell/language.ts";
import { PAGES } from "../shell/pages.ts";
import { PageHead } from "../ui/page-head.tsx";

export function ReportPage() {
  const language = useLanguage();
  const { title, description } = PAGES.report;
  return <PageHead title={title[language]}>{description[language]}</PageHead>;
}
