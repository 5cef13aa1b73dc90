// A finding in a line, closed: its force, what it says, where it is from, and what is not settled of it.
import {
  type BreachOutcome,
  type Entry,
  type Language,
  type Modality,
  type Provision,
  provisionOf,
  type Text,
} from "@yawara/engine";
import { callOf } from "../support/call.ts";
import { callText } from "../support/call-text.ts";
import { beginsText, whereFrom } from "./check-lines.ts";
import type { Checked } from "./checked.ts";
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
  /** How its call stands, of an offer that is given in calls or for a time. */
  call?: string;
  /** Names of the facts it still waits for. */
  waits: string[];
  /** Whether it is broken, of a norm that says what breaks it. */
  breach?: BreachOutcome;
}

/** A finding in a line. */
export function findingLine(within: Pick<Checked, "engine" | "regime">, entry: Entry, language: Language): FindingLine {
  const { engine } = within;
  const provision = provisionOf(engine, entry.provision);
  const begins = beginsText(entry, language);
  const call = callSaid(within, provision);
  return {
    provision: entry.provision,
    modality: entry.modality,
    says: provision.says[language],
    where: whereFrom(engine, provision, language),
    seen: provision.source.confidence === "seen",
    ...(begins !== undefined && { begins }),
    ...(call !== undefined && { call: call[language] }),
    waits: waitingFor(engine, [entry], language).map((one) => one.name),
    ...(entry.breach && { breach: entry.breach.outcome }),
  };
}

/** How the call of an offer stands on the day; nothing where one can apply at any time, and of what is no offer. */
export function callSaid(
  { engine, regime }: Pick<Checked, "engine" | "regime">,
  provision: Provision,
): Text | undefined {
  if (provision.worth?.as === undefined) return undefined;
  const call = callOf(engine, provision, regime);
  return call === undefined || ["anytime", "held", "opens", "announced"].includes(call.state)
    ? undefined
    : callText(call, provision.worth.as);
}
