// How an instrument stands on a day in a word, and which of a list pass what is asked for.
import { type InstrumentKind, isWithin, type Modality, type Status } from "@yawara/engine";
import type { InLanguage } from "../in-language.ts";
import type { LawLine } from "./law-list.ts";

/** A bill that is not law yet stands apart from every status. */
export type Standing = Status | "bill";

/** The word for how an instrument stands. */
export function standingOf({ status, kind }: Pick<LawLine, "status" | "kind">): Standing {
  return status === "proposed" && kind === "bill" ? "bill" : status;
}

/** How many of some instruments stand how. */
export function standingCounts(lines: readonly Pick<LawLine, "status" | "kind">[]): ReadonlyMap<Standing, number> {
  return new Map([...Map.groupBy(lines, standingOf)].map(([standing, of]) => [standing, of.length]));
}

export interface LawFilter {
  /** One jurisdiction, its states with it. */
  jurisdiction?: string | undefined;
  kind?: InstrumentKind | undefined;
  force?: Modality | undefined;
  status?: Standing | undefined;
  /** Only what is made for AI. */
  ai?: boolean | undefined;
}

/** Whether an instrument is among what is asked for. */
export function passes(row: InLanguage<LawLine>, { jurisdiction, kind, force, status, ai }: LawFilter): boolean {
  return (
    (jurisdiction === undefined || isWithin(row.jurisdiction, jurisdiction)) &&
    (kind === undefined || row.kind === kind) &&
    (force === undefined || force in row.forces) &&
    (status === undefined || standingOf(row) === status) &&
    (ai !== true || row.for_ai)
  );
}
