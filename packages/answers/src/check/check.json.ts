// Findings without expansions as JSON text, written several times as fast as one by one: most of each is the same for every subject.
import type { BreachOutcome, Entry, Outcome, Report } from "@yawara/engine";
import { entriesIn, REPORT_GROUPS, type ReportGroup } from "./figures.ts";

/** How a finding begins, for one way in which a provision may come out. */
interface Beginning {
  outcome: Outcome;
  breach: BreachOutcome | undefined;
  group: ReportGroup;
  json: string;
}

/** The beginnings written so far, by provision: as many as there are ways to come out, a handful each. */
const beginnings = new Map<string, Beginning[]>();

/** What `check` gives as findings, as JSON. Ids and days are written as they are: nothing in them needs escaping. */
export function leanFindings(report: Report): string {
  let json = "[";
  const write = (entry: Entry, group: ReportGroup) => {
    if (json.length > 1) json += ",";
    json += beginning(entry, group);
    if (entry.openOn.length > 0) json += `,"open_on":["${entry.openOn.join('","')}"]`;
    if (entry.breach !== undefined && entry.breach.openOn.length > 0)
      json += `,"breach_open_on":["${entry.breach.openOn.join('","')}"]`;
    if (entry.from !== undefined) json += `,"from":"${entry.from}"`;
    json += "}";
  };
  for (const group of REPORT_GROUPS) for (const entry of entriesIn(report, group)) write(entry, group);
  return `${json}]`;
}

function beginning({ provision, outcome, modality, breach: found }: Entry, group: ReportGroup): string {
  let known = beginnings.get(provision);
  if (known === undefined) {
    known = [];
    beginnings.set(provision, known);
  }
  const breach = found?.outcome;
  for (const one of known) if (one.outcome === outcome && one.group === group && one.breach === breach) return one.json;
  const json = JSON.stringify({ provision, outcome, modality, group, breach }).slice(0, -1);
  known.push({ outcome, breach, group, json });
  return json;
}
