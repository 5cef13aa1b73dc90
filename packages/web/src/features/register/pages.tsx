// The way through a list that does not fit on one page.
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { REGISTER_WORDS } from "./words.ts";

export function Pages({ page, pages, onPage }: { page: number; pages: number; onPage: (page: number) => void }) {
  const words = useWords(REGISTER_WORDS);
  if (pages <= 1 && page === 1) return null;
  return (
    <nav aria-label={words.pages} className="flex flex-wrap items-center gap-4 print:hidden">
      <Button disabled={page <= 1} onClick={() => onPage(Math.max(1, Math.min(page - 1, pages)))}>
        {words.before}
      </Button>
      <span className="tabular-nums">{words.page(page, Math.max(1, pages))}</span>
      <Button disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {words.after}
      </Button>
    </nav>
  );
}
