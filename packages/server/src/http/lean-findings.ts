// Writes lean findings as JSON, several times as fast as one by one: most of a finding is the same for every subject.
import type { CheckFinding } from "../verbs/check.ts";

/** How a finding begins, for one way in which a provision may come out. */
interface Beginning extends Pick<CheckFinding, "outcome" | "group"> {
  json: string;
}

/** The beginnings written so far, by provision: as many as there are ways to come out, a handful each. */
const beginnings = new Map<string, Beginning[]>();

/** JSON of findings without expansions. Ids and days are written as they are: nothing in them needs escaping. */
export function leanFindings(findings: readonly CheckFinding[]): string {
  let json = "[";
  for (const finding of findings) {
    json += json.length === 1 ? "{" : ",{";
    json += beginning(finding);
    if (finding.open_on !== undefined) json += `,"open_on":["${finding.open_on.join('","')}"]`;
    if (finding.from !== undefined) json += `,"from":"${finding.from}"`;
    json += "}";
  }
  return `${json}]`;
}

function beginning({ provision, outcome, modality, group }: CheckFinding): string {
  let known = beginnings.get(provision);
  if (known === undefined) {
    known = [];
    beginnings.set(provision, known);
  }
  for (const one of known) if (one.outcome === outcome && one.group === group) return one.json;
  const json = JSON.stringify({ provision, outcome, modality, group }).slice(1, -1);
  known.push({ outcome, group, json });
  return json;
}
