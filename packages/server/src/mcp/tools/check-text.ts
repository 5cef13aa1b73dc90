// The answer of check for a reader: verdict, steps, findings under the heads of their groups, what it rests on.

import { WORDS as FINDING_WORDS, MARK } from "@yawara/answers";
import { WORDS as ENGINE_WORDS, type Language } from "@yawara/engine";
import { WORDS } from "../words/index.ts";
import type { CheckData, ReportGroup } from "./check-output.ts";

/** A page of a report in plain lines. */
export function checkText(data: CheckData, lang: Language): string {
  const words = WORDS[lang];
  const found = FINDING_WORDS[lang];
  const { day } = ENGINE_WORDS[lang];
  return [
    data.verdict,
    found.gauge(data.gauge),
    found.asOf({ at: day(data.at), known: day(data.known), version: data.corpus }),
    ...(data.next.length === 0 ? [] : ["", `${found.nextSteps}:`]),
    ...data.next.map((step, i) => `${i + 1}. ${step.do} (${step.where})`),
    ...data.findings.flatMap((one, i) => [
      ...(one.group === data.findings[i - 1]?.group ? [] : ["", headOf(one.group, data.counts, lang)]),
      findingLine(one, lang),
    ]),
    "",
    words.shown(data.findings.length, data.total, data.next_cursor),
    ...(data.questions_left.length === 0 ? [] : [words.askNext]),
    ...data.read_with,
  ].join("\n");
}

function headOf(group: ReportGroup, counts: CheckData["counts"], lang: Language): string {
  const { group: names, groupNote } = ENGINE_WORDS[lang];
  const own = WORDS[lang];
  const [name, note] = group === "open" ? [own.open, own.openNote] : [names[group], groupNote[group]];
  return `${name} (${counts[group]}): ${note}`;
}

function findingLine(one: CheckData["findings"][number], lang: Language): string {
  const { list, day } = ENGINE_WORDS[lang];
  const { because, openOn, pending, from } = FINDING_WORDS[lang];
  const notes = [
    ...(one.from === undefined ? [] : [one.from === "pending" ? pending : from(day(one.from))]),
    ...(one.because.length === 0 ? [] : [`${because}: ${list(one.because.map(({ text }) => text))}`]),
    ...(one.open_on.length === 0 ? [] : [`${openOn}: ${list(one.open_on)}`]),
  ];
  const line = `${MARK[one.modality]} ${one.where} [${one.provision}]: ${one.says}`;
  return notes.length === 0 ? line : `${line} (${notes.join("; ")})`;
}
