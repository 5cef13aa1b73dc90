// What a pipeline stops on: the findings of the kinds named, told apart by whether they are new, and by whether the law made them so.
import { entriesOf } from "../check/figures.ts";
import { type Standings, standingsOf } from "../recheck/standing.ts";
import type { CheckedFile } from "./checked-file.ts";
import { type Kind, kindsOf } from "./kinds.ts";

export interface GateAsked {
  failOn: readonly Kind[];
  /** Whether what is new by law or day alone stops too. */
  onLawChange?: boolean | undefined;
}

/** A finding of the kinds named. */
export interface Found {
  provision: string;
  /** Those of the kinds named that are told here: of what is new, those that are. */
  kinds: Kind[];
}

export interface Gate {
  failOn: readonly Kind[];
  /** Whether there was an earlier check to compare with. */
  compared: boolean;
  /** What stops: all that was found, or with an earlier check what is new by the subject's own facts. */
  stops: Found[];
  /** New because the law or the day changed, not the facts. */
  lawChanged: Found[];
  /** Whether that stops too, as asked. */
  stopsOnLaw: boolean;
  /** How many were found by the earlier check too. */
  before: number;
  fails: boolean;
}

/** Everything that stops. */
export function stoppingIn({ stops, lawChanged, stopsOnLaw }: Gate): Found[] {
  return stopsOnLaw ? [...stops, ...lawChanged] : stops;
}

/** Holds a check against the kinds named, and against an earlier check where one was given. */
export function gateOf({ checked, compared }: CheckedFile, { failOn, onLawChange = false }: GateAsked): Gate {
  const now = standingsOf(checked);
  const then = compared?.earlier.standings;
  const unchanged = compared?.steps.find(({ cause }) => cause === "day")?.standings;
  const gate: Omit<Gate, "fails"> = {
    failOn,
    compared: compared !== undefined,
    stops: [],
    lawChanged: [],
    stopsOnLaw: onLawChange,
    before: 0,
  };
  for (const { entry } of entriesOf(checked.report)) {
    const { provision } = entry;
    const kinds = kindsOf(now.get(provision)).filter((kind) => failOn.includes(kind));
    if (kinds.length === 0) continue;
    const since = without(kinds, then, provision);
    const byFacts = without(since, unchanged, provision);
    if (byFacts.length > 0) gate.stops.push({ provision, kinds: byFacts });
    else if (since.length > 0) gate.lawChanged.push({ provision, kinds: since });
    else gate.before++;
  }
  return { ...gate, fails: gate.stops.length > 0 || (onLawChange && gate.lawChanged.length > 0) };
}

/** The kinds a provision was not of; all of them where there is nothing earlier. */
function without(kinds: readonly Kind[], earlier: Standings | undefined, provision: string): Kind[] {
  const were = kindsOf(earlier?.get(provision));
  return kinds.filter((kind) => !were.includes(kind));
}
