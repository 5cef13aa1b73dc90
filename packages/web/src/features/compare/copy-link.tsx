// Copies the address of a comparison with everything in it, so that it reads the same on another day and for others.
import { useState } from "react";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import type { CompareAsked } from "../../worker/compare-request.ts";
import { choiceAsSearch, choiceIn } from "./address.ts";
import { COMPARE_WORDS } from "./words.ts";

export function CopyLink({ asked }: { asked: CompareAsked }) {
  const words = useWords(COMPARE_WORDS);
  const [copied, setCopied] = useState<CompareAsked>();
  const copy = async () => {
    const shown = choiceIn(Object.fromEntries(new URLSearchParams(location.search)));
    const { what, regimes, at, asIs } = asked;
    const search = choiceAsSearch({ ...shown, what, at, asIs, ...(regimes && { regimes }) });
    await navigator.clipboard.writeText(`${location.origin}${location.pathname}?${new URLSearchParams(search)}`);
    setCopied(asked);
  };
  return (
    <Button onClick={copy}>
      <span aria-live="polite">{copied === asked ? words.linkCopied : words.link}</span>
    </Button>
  );
}
