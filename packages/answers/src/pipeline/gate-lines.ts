// What stops a pipeline, and what does not, in plain lines: a line a finding that begins with its place, as compilers write it.
import { WORDS as ENGINE_WORDS, type Entry, type Language } from "@yawara/engine";
import { MARK, verdict } from "../check/check-lines.ts";
import { entriesOf } from "../check/figures.ts";
import { type CheckedFile, placeOfFinding } from "./checked-file.ts";
import { provisionSaid, whyText } from "./finding-said.ts";
import type { Found, Gate } from "./gate.ts";
import { PIPELINE_WORDS } from "./words.ts";

export interface GateLine {
  /** `my-system.yaml:12:3`. */
  place: string;
  mark: string;
  kind: string;
  says: string;
  where: string;
  why: string;
}

export interface GateSection {
  title: string;
  lines: GateLine[];
}

export interface GateLines {
  name: string;
  verdict: string;
  sections: GateSection[];
  notes: string[];
}

/** A gate in lines. Where no kinds were named there is the verdict alone. */
export function gateLines(file: CheckedFile, gate: Gate, language: Language): GateLines {
  const words = PIPELINE_WORDS[language];
  const { stops, lawChanged, stopsOnLaw, before, compared, failOn, fails } = gate;
  const law = `${words.lawChanged(lawChanged.length)}${ENGINE_WORDS[language].colon}${
    stopsOnLaw ? words.stopsToo : words.doesNotStop
  }`;
  return {
    name: file.name,
    verdict: verdict(file.checked)[language],
    sections: [
      { title: (compared ? words.stopsNew : words.stops)(stops.length), lines: linesOf(file, stops, language) },
      { title: law, lines: linesOf(file, lawChanged, language) },
    ].filter(({ lines }) => lines.length > 0),
    notes: [...(failOn.length > 0 && !fails ? [words.passed] : []), ...(before > 0 ? [words.before(before)] : [])],
  };
}

function linesOf(file: CheckedFile, found: readonly Found[], language: Language): GateLine[] {
  const { checked } = file;
  const entries = new Map(entriesOf(checked.report).map(({ entry }): [string, Entry] => [entry.provision, entry]));
  return found.map(({ provision, kinds }) => {
    const entry = entries.get(provision)!;
    const { says, where } = provisionSaid(checked, provision, language);
    const { line, column } = placeOfFinding(file, provision);
    return {
      place: `${file.name}:${line}:${column}`,
      mark: MARK[entry.modality],
      kind: ENGINE_WORDS[language].parts(kinds.map((kind) => PIPELINE_WORDS[language].kind[kind])),
      says,
      where,
      why: whyText(checked, entry, language),
    };
  });
}
