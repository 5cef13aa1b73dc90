// Stands where a page needs a described system and there is none yet: what would be here, and the ways to begin.
import { Link } from "@tanstack/react-router";
import { useLanguage } from "../shell/language.ts";
import { buttonClass } from "../ui/button.tsx";
import { Empty } from "../ui/loading-states.tsx";

interface NothingDescribedProps {
  words: { emptyTitle: string; empty: string; ask: string; example: string };
}

export function NothingDescribed({ words }: NothingDescribedProps) {
  const language = useLanguage();
  return (
    <Empty title={words.emptyTitle}>
      <p>{words.empty}</p>
      <p className="mt-4 flex flex-wrap gap-3">
        <Link to="/$language/check/ask" params={{ language }} className={buttonClass("filled")}>
          {words.ask}
        </Link>
        <Link to="/$language/check" params={{ language }} className={buttonClass("outlined")}>
          {words.example}
        </Link>
      </p>
    </Empty>
  );
}
