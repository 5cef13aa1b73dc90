// A check as JUnit XML, in the form its usual readers share: a suite a file, a case a provision, a failure where the pipeline stops.
import { DOMImplementation, type Document, type Element, XMLSerializer } from "@xmldom/xmldom";
import { WORDS as ENGINE_WORDS, type Entry, type Language, provisionOf } from "@yawara/engine";
import { verdict } from "../check/check-lines.ts";
import { type CheckedFile, placeOfFinding } from "./checked-file.ts";
import { helpLines, provisionSaid, standingsSaid, whyText } from "./finding-said.ts";
import { type Found, type Gate, stoppingIn } from "./gate.ts";
import { askingEntries } from "./shown.ts";
import { PIPELINE_WORDS } from "./words.ts";

/** A file with what the pipeline stops on in it. */
export interface GatedFile {
  file: CheckedFile;
  gate: Gate;
}

/** Every file as a suite. What is undecided or not looked at is skipped, unless the pipeline stops on it. */
export function junitText(files: readonly GatedFile[], language: Language): string {
  const document = new DOMImplementation().createDocument(null, "testsuites", null);
  const root = document.documentElement!;
  const suites = files.map((one) => suiteOf(document, one, language));
  set(root, { name: "yawara", ...sumOf(suites.map(({ counts }) => counts)) });
  for (const { suite } of suites) root.appendChild(suite);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(document)}\n`;
}

interface Counts {
  tests: number;
  failures: number;
  skipped: number;
}

function sumOf(counts: readonly Counts[]) {
  const sum = (key: keyof Counts) => String(counts.reduce((all, one) => all + one[key], 0));
  return { tests: sum("tests"), failures: sum("failures"), errors: "0", skipped: sum("skipped"), time: "0" };
}

function suiteOf(document: Document, { file, gate }: GatedFile, language: Language) {
  const stopping = new Map(stoppingIn(gate).map((one) => [one.provision, one]));
  const stands = standingsSaid(file.checked, language);
  const counts: Counts = { tests: 0, failures: 0, skipped: 0 };
  const suite = document.createElement("testsuite");
  for (const entry of askingEntries(file.checked)) {
    const test = caseOf(document, file, entry, language);
    const stopped = stopping.get(entry.provision);
    counts.tests++;
    if (stopped !== undefined) {
      counts.failures++;
      test.appendChild(failureOf(document, file, entry, stopped, stands(entry.provision), language));
    } else if (isUndecided(entry)) {
      counts.skipped++;
      const skipped = document.createElement("skipped");
      set(skipped, { message: stands(entry.provision) });
      test.appendChild(skipped);
    }
    suite.appendChild(test);
  }
  set(suite, { name: file.name, ...sumOf([counts]), timestamp: `${file.checked.regime.at}T00:00:00` });
  const out = document.createElement("system-out");
  out.appendChild(document.createTextNode(verdict(file.checked)[language]));
  suite.appendChild(out);
  return { suite, counts };
}

function isUndecided({ outcome, breach }: Entry): boolean {
  return outcome === "open" || breach?.outcome === "open";
}

function caseOf(document: Document, file: CheckedFile, { provision: id }: Entry, language: Language): Element {
  const { says, where } = provisionSaid(file.checked, id, language);
  const test = document.createElement("testcase");
  set(test, {
    // Readers group by what stands before the last dot.
    classname: provisionOf(file.checked.engine, id).instrument,
    name: `${id} ${where}${ENGINE_WORDS[language].colon}${says}`,
    file: file.name,
    line: String(placeOfFinding(file, id).line),
    time: "0",
  });
  return test;
}

function failureOf(
  document: Document,
  file: CheckedFile,
  entry: Entry,
  { kinds }: Found,
  stands: string,
  language: Language,
): Element {
  const { parts } = ENGINE_WORDS[language];
  const said = provisionSaid(file.checked, entry.provision, language);
  const failure = document.createElement("failure");
  set(failure, { type: kinds[0]!, message: parts(kinds.map((kind) => PIPELINE_WORDS[language].kind[kind])) });
  const { line, column } = placeOfFinding(file, entry.provision);
  const why = whyText(file.checked, entry, language);
  const lines = [
    `${file.name}:${line}:${column}`,
    said.where,
    said.says,
    stands,
    ...(why === "" ? [] : [why]),
    ...helpLines(said, language),
  ];
  failure.appendChild(document.createTextNode(lines.join("\n")));
  return failure;
}

function set(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
