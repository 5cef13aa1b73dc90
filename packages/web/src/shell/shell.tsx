// The frame around every page: skip link, name, navigation (left on a wide screen, below on a phone), language and theme, foot.

import { Outlet, useLocation, useParams } from "@tanstack/react-router";
import type { Language } from "@yawara/engine";
import { useEffect } from "react";
import { AccountLink } from "./account-link.tsx";
import { AddressLine } from "./address-line.tsx";
import { keepLanguage, LanguageContext, useWords } from "./language.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { Brand, Navigation } from "./navigation.tsx";
import { PAGES } from "./pages.ts";
import { useKeepsAnswers } from "./storage.ts";
import { ThemeSwitch } from "./theme-switch.tsx";
import { SHELL_WORDS } from "./words.ts";

export function Shell() {
  const { language } = useParams({ from: "/$language" }) as { language: Language };
  useDocumentOf(language);
  return (
    <LanguageContext value={language}>
      <Frame />
    </LanguageContext>
  );
}

/** The document's language and title follow the page; a page about one thing sets its own title. */
function useDocumentOf(language: Language): void {
  const { pathname } = useLocation();
  useEffect(() => {
    document.documentElement.lang = language;
    keepLanguage(language);
    const path = pathname.replace(new RegExp(`^.*?/${language}(?=/|$)`), "").replace(/\/$/, "") || "/";
    const page = Object.values(PAGES).find((one) => one.path === path);
    document.title = page === undefined || path === "/" ? "Yawara 柔" : `${page.title[language]} – Yawara 柔`;
  }, [language, pathname]);
}

/** Said while nothing can be kept for the next visit. */
function NotKept() {
  const words = useWords(SHELL_WORDS);
  const keeps = useKeepsAnswers();
  return (
    <p role="status" className={keeps ? "" : "mb-6 max-w-text border-accent border-l-4 bg-sunken px-5 py-3"}>
      {!keeps && words.notKept}
    </p>
  );
}

function Frame() {
  const words = useWords(SHELL_WORDS);
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
      <a
        href="#content"
        className="link sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:bg-surface focus:p-3"
      >
        {words.skip}
      </a>
      <header className="flex items-center justify-between gap-4 border-line border-b px-4 py-2 lg:sticky lg:top-0 lg:h-dvh lg:flex-col lg:items-stretch lg:justify-start lg:gap-8 lg:border-r lg:border-b-0 lg:px-5 lg:py-6 print:hidden">
        <Brand />
        <Navigation />
        <div className="flex items-center gap-1 lg:mt-auto lg:flex-col lg:items-start">
          <AccountLink place="head" />
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <div className="flex min-w-0 flex-col pb-20 lg:pb-0 print:pb-0">
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 px-4 py-6 outline-none md:px-8 md:py-10 print:p-0">
          <NotKept />
          <AddressLine />
          <Outlet />
        </main>
        <footer className="border-line border-t px-4 py-4 text-muted text-sm md:px-8">
          {words.noAdvice} {words.corpus(__CORPUS_VERSION__)}
          <AccountLink place="foot" />
        </footer>
      </div>
    </div>
  );
}
