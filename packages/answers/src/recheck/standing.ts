// How a provision stands for a subject, in short: what an earlier check and one of today are compared by.
import type { BreachOutcome, Modality } from "@yawara/engine";
import type { Checked } from "../check/checked.ts";
import { entriesOf, type ReportGroup } from "../check/figures.ts";

/** A provision that applies, may apply or is to come; one that does not apply has no standing. */
export interface Standing {
  outcome: "applies" | "open";
  modality: Modality;
  /** Where it stands in the report. */
  group: ReportGroup;
  /** Whether it is broken, of a norm that says what breaks it. */
  breach?: BreachOutcome;
  /** Of a ban that may apply: it is broken as described if it does. */
  would_break?: true;
  /** Of what is not in force yet: the day it begins to bind, or `pending`. */
  from?: string;
}

/** The standings of a check, by provision. */
export type Standings = ReadonlyMap<string, Standing>;

/** How everything that concerns a subject stands. */
export function standingsOf({ report }: Checked): Standings {
  const wouldBreak = new Set(report.wouldBreak);
  return new Map(
    entriesOf(report).map(({ group, entry: { provision, outcome, modality, breach, from } }) => [
      provision,
      {
        outcome: outcome === "applies" ? "applies" : "open",
        modality,
        group,
        ...(breach && { breach: breach.outcome }),
        ...(wouldBreak.has(provision) && { would_break: true }),
        ...(from !== undefined && { from }),
      },
    ]),
  );
}

/** What became of a provision: the weightiest of the ways in which two standings differ. */
export const CHANGES = ["new", "gone", "outcome", "force", "begins", "breach"] as const;
export type ChangeKind = (typeof CHANGES)[number];

/**
 * How two standings differ; nothing where they do not. `begins`: it binds now, or its day was moved. Which of the lists of
 * undecided things it stands in is no difference.
 */
export function changeBetween(before: Standing | undefined, after: Standing | undefined): ChangeKind | undefined {
  if (before === undefined || after === undefined) return before === after ? undefined : after ? "new" : "gone";
  if (before.outcome !== after.outcome) return "outcome";
  if (before.modality !== after.modality) return "force";
  if (before.from !== after.from) return "begins";
  return before.breach === after.breach && before.would_break === after.would_break ? undefined : "breach";
}
