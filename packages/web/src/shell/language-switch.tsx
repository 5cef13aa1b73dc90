// The same place in the other language.
import { useLocation, useRouter } from "@tanstack/react-router";
import { otherLanguage } from "@yawara/engine";
import { useLanguage, useWords } from "./language.ts";
import { SHELL_WORDS } from "./words.ts";

export function LanguageSwitch() {
  const language = useLanguage();
  const words = useWords(SHELL_WORDS);
  const router = useRouter();
  const { pathname, searchStr, hash } = useLocation();
  const other = otherLanguage(language);
  const place = `/${other}${pathname.replace(/^\/(en|ja)(?=\/|$)/, "")}${searchStr}${hash === "" ? "" : `#${hash}`}`;
  return (
    <a
      href={import.meta.env.BASE_URL.replace(/\/$/, "") + place}
      lang={other}
      hrefLang={other}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        router.history.push(place);
      }}
      className="link flex min-h-11 items-center px-2 text-sm lg:px-3"
    >
      {words.otherLanguage}
    </a>
  );
}
