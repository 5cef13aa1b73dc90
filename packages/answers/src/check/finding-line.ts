// A finding in a line, closed: its force, what it says, where it is from, and what is not settled of it.
import { type BreachOutcome, type Engine, type Entry, type Language, type Modality, provisionOf } from "@yawara/engine";
import { beginsText, whereFrom } from "./check-lines.ts";
import { waitingFor } from "./figures.ts";

/** One finding, closed. */
export interface FindingLine {
  provision: string;
  modality: Modality;
  says: string;
  where: string;
  /** Whether it was read in the source itself; else it carries a dagger. */
  seen: boolean;
  /** When it begins, of what is not in force yet. */
  begins?: string;
  /** Names of the facts it still waits for. */
  waits: string[];
  /** Whether it is broken, of a norm that says what breaks it. */
  breach?: BreachOutcome;
}

/** A finding in a line. */
export function findingLine({ engine }: { engine: Engine }, entry: Entry, language: Language): FindingLine {
  const provision = provisionOf(engine, entry.provision);
  const begins = beginsText(entry, language);
  return {
    provision: entry.provision,
    modality: entry.modality,
    says: provision.says[language],
    where: whereFrom(engine, provision, language),
    seen: provision.source.confidence === "seen",
    ...(begins !== undefined && { begins }),
    waits: waitingFor(engine, [entry], language).map((one) => one.name),
    ...(entry.breach && { breach: entry.breach.outcome }),
  };
}
