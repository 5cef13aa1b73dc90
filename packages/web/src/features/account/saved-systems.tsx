// Where the organisation's systems are: in the register.
import { Link } from "@tanstack/react-router";
import { useLanguage, useWords } from "../../shell/language.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import { ACCOUNT_WORDS } from "./words.ts";

export function SavedSystems() {
  const words = useWords(ACCOUNT_WORDS);
  const language = useLanguage();
  return (
    <Section title={words.systems}>
      <p>{words.systemsHelp}</p>
      <Link to="/$language/register" params={{ language }} className={buttonClass("outlined")}>
        {words.toRegister}
      </Link>
    </Section>
  );
}
