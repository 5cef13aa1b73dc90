// A check as OSCAL assessment results (NIST): a result a file, an observation a provision that binds or may, a finding where it is known whether it is kept.
import { WORDS as ENGINE_WORDS, type Entry, isBinding, type Language } from "@yawara/engine";
import { titleOf, verdict } from "../check/check-lines.ts";
import type { Checked } from "../check/checked.ts";
import { type CheckedFile, placeOfFinding } from "./checked-file.ts";
import { provisionSaid, standingsSaid, whyText } from "./finding-said.ts";
import { nameFrom, OWN_NAMESPACE } from "./names.ts";
import type { Tool } from "./sarif.ts";
import { askingEntries } from "./shown.ts";
import { PIPELINE_WORDS } from "./words.ts";

/** The version whose schema the tests hold this against. */
export const OSCAL_VERSION = "1.2.3";

/** All files as one document. Its UUIDs are made from ids and days: the same check gives the same document. */
export function oscalText(files: readonly CheckedFile[], language: Language, tool: Tool): string {
  const words = PIPELINE_WORDS[language].oscal;
  const latest = files
    .map(({ checked }) => checked.regime.known)
    .sort()
    .at(-1)!;
  const ids = files.flatMap(({ uri, checked }) => [uri, checked.engine.corpus.version, checked.regime.at]);
  const plan = nameFrom("plan");
  const document = {
    "assessment-results": {
      uuid: nameFrom("assessment-results", latest, ...ids),
      metadata: {
        title: words.title,
        "last-modified": dateTime(latest),
        version: tool.version,
        "oscal-version": OSCAL_VERSION,
        remarks: words.tool,
      },
      "import-ap": { href: `#${plan}` },
      results: files.map((file) => resultOf(file, language)),
      "back-matter": { resources: [{ uuid: plan, title: words.planTitle, description: words.plan }] },
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function resultOf(file: CheckedFile, language: Language) {
  const { checked, uri } = file;
  const { at, known } = checked.regime;
  const entries = askingEntries(checked).filter(({ modality }) => isBinding(modality));
  const name = (kind: string, id: string) => nameFrom(kind, uri, at, known, id);
  const findings = entries.flatMap((entry) => findingOf(file, entry, name, language));
  return {
    uuid: name("result", ""),
    title: PIPELINE_WORDS[language].oscal.result(
      `${titleOf(checked, language)} (${file.name})`,
      ENGINE_WORDS[language].day(at),
    ),
    description: verdict(checked)[language],
    start: dateTime(known),
    props: [
      { name: "law-data", ns: OWN_NAMESPACE, value: checked.engine.corpus.version },
      { name: "law-of", ns: OWN_NAMESPACE, value: at },
    ],
    "reviewed-controls": { "control-selections": [controlsOf(checked, entries, language)] },
    ...(entries.length > 0 && { observations: entries.map((entry) => observationOf(file, entry, name, language)) }),
    ...(findings.length > 0 && { findings }),
  };
}

/** Where nothing binds or may, no control is named: a list of none is no list there. */
function controlsOf(checked: Checked, entries: readonly Entry[], language: Language) {
  return entries.length === 0
    ? { description: verdict(checked)[language] }
    : { "include-controls": entries.map(({ provision }) => ({ "control-id": tokenOf(provision) })) };
}

type Names = (kind: string, id: string) => string;

function observationOf(file: CheckedFile, entry: Entry, name: Names, language: Language) {
  const { checked, uri } = file;
  const { provision: id } = entry;
  const said = provisionSaid(checked, id, language);
  const why = whyText(checked, entry, language);
  const { line } = placeOfFinding(file, id);
  const remarks = [
    standingsSaid(checked, language)(id),
    ...(why === "" ? [] : [why]),
    ...(isOpen(entry) ? [PIPELINE_WORDS[language].oscal.open] : []),
  ];
  return {
    uuid: name("observation", id),
    title: said.where,
    description: said.says,
    props: [
      { name: "provision", ns: OWN_NAMESPACE, value: id },
      { name: "outcome", ns: OWN_NAMESPACE, value: entry.outcome },
      ...(entry.breach ? [{ name: "breach", ns: OWN_NAMESPACE, value: entry.breach.outcome }] : []),
    ],
    links: [{ href: said.url, rel: "reference" }],
    methods: ["EXAMINE"],
    types: ["control-objective"],
    "relevant-evidence": [{ href: uri, description: `${file.name}:${line}` }],
    collected: dateTime(checked.regime.known),
    remarks: remarks.join("\n"),
  };
}

function isOpen({ outcome, breach }: Entry): boolean {
  return outcome === "open" || breach?.outcome === "open";
}

/** Whether a norm that binds is kept, where that is known; else nothing is found either way. */
function findingOf({ checked }: CheckedFile, entry: Entry, name: Names, language: Language) {
  const { provision: id, outcome, breach, from } = entry;
  if (outcome !== "applies" || from !== undefined || breach === undefined || breach.outcome === "open") return [];
  const said = provisionSaid(checked, id, language);
  const isKept = breach.outcome === "kept";
  return [
    {
      uuid: name("finding", id),
      title: said.where,
      description: said.says,
      target: {
        type: "objective-id",
        "target-id": tokenOf(id),
        status: {
          state: isKept ? "satisfied" : "not-satisfied",
          reason: isKept ? "pass" : "fail",
          remarks: standingsSaid(checked, language)(id),
        },
      },
      "related-observations": [{ "observation-uuid": name("observation", id) }],
    },
  ];
}

/** A provision's id as an OSCAL token, which has no slash. */
function tokenOf(provision: string): string {
  return provision.replaceAll("/", "_");
}

function dateTime(day: string): string {
  return `${day}T00:00:00Z`;
}
