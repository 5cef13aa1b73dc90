// How an instrument stands on the chosen day, in words; what is not law stands in a frame.
import type { InstrumentKind, Status } from "@yawara/engine";
import { useWords } from "../../shell/language.ts";
import { LAW_WORDS, type StandingWord } from "./words.ts";

export interface Stands {
  status: Status;
  kind: InstrumentKind;
  begun: boolean;
}

/** The word for how an instrument stands. */
export function standingWord({ status, kind, begun }: Stands): StandingWord {
  if (!begun && (status === "proposed" || status === "enacted")) return "not-yet";
  return status === "proposed" && kind === "bill" ? "bill" : status;
}

const FRAMED: readonly StandingWord[] = ["bill", "proposed"];
const PLAIN: readonly StandingWord[] = ["in-force", "partly-in-force"];

export function Standing({ of }: { of: Stands }) {
  const words = useWords(LAW_WORDS);
  const word = standingWord(of);
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
