// The page at home.
import { useLanguage } from "../shell/language.ts";
import { PAGES } from "../shell/pages.ts";
import { PageHead } from "../ui/page-head.tsx";

export function HomePage() {
  const language = useLanguage();
  const { title, description } = PAGES.home;
  return <PageHead title={title[language]}>{description[language]}</PageHead>;
}
