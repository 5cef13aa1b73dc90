// How an instrument stands on the chosen day, in words; what is not law stands in a frame.
import { type LawLine, type Standing as StandingWord, standingOf } from "@yawara/answers/law";
import { useWords } from "../../shell/language.ts";
import { LAW_WORDS } from "./words.ts";

const FRAMED: readonly StandingWord[] = ["bill", "proposed"];
const PLAIN: readonly StandingWord[] = ["in-force", "partly-in-force"];

export function Standing({ of }: { of: Pick<LawLine, "status" | "kind"> }) {
  const words = useWords(LAW_WORDS);
  const word = standingOf(of);
  const look = FRAMED.includes(word)
    ? "rounded-4 border border-control px-1.5"
    : PLAIN.includes(word)
      ? "text-ink"
      : "text-muted";
  return (
    <span data-status={of.status} className={`inline-block ${look}`}>
      {words.standing[word]}
    </span>
  );
}
