// `yawara law list|show|timeline|stats`: looking at the law itself.

import { isProblems, paragraph } from "@yawara/answers";
import {
  instrument,
  instrumentLines,
  lawList,
  lawListLines,
  lawStats,
  provision,
  provisionLines,
  timeline as timelineOf,
  timelineRows,
} from "@yawara/answers/law";
import { WORDS as ENGINE_WORDS } from "@yawara/engine";
import { suggest } from "@yawara/engine/suggest";
import { BadInput, type Options } from "../args.ts";
import { clocksAsked, lawStore, refuse, regimesAsked } from "../law-store.ts";
import { EXIT, print, printBlocks, printJson } from "../output.ts";
import { columns, pad, wrap } from "../terminal.ts";
import { WORDS } from "../words/index.ts";

export function list(options: Options): number {
  const answer = lawList(lawStore(options), { ...clocksAsked(options), regimes: regimesAsked(options) });
  if (isProblems(answer)) refuse(answer, options.language);
  if (options.json) printJson(options, answer);
  else printBlocks(options, lawListLines(answer, options.language));
  return EXIT.done;
}

export function show(options: Options, [id]: string[]): number {
  const { language } = options;
  if (id === undefined) throw new BadInput(WORDS[language].missing("ID", "law show"));
  const store = lawStore(options);
  const law = store.law();
  if (!law.instruments.has(id) && !law.index.has(id))
    throw new BadInput(WORDS[language].unknownId(id, suggest(id, [...law.instruments.keys(), ...law.index.keys()])));
  const clocks = clocksAsked(options);
  if (law.instruments.has(id)) {
    const answer = instrument(store, { ...clocks, instrument: id });
    if (isProblems(answer)) refuse(answer, language);
    if (options.json) printJson(options, answer);
    else printBlocks(options, instrumentLines(law, answer, language));
    return EXIT.done;
  }
  const answer = provision(store, { ...clocks, provision: id });
  if (isProblems(answer)) refuse(answer, language);
  if (options.json) printJson(options, answer);
  else
    printBlocks(options, [
      ...provisionLines(law, id, answer, language),
      paragraph(`law/${placeOf(law, id)}`, { role: "quiet" }),
    ]);
  return EXIT.done;
}

/** File and line in the law folder. */
function placeOf(law: ReturnType<ReturnType<typeof lawStore>["law"]>, id: string): string {
  return law.corpus.provisions[law.index.get(id)!]!.at;
}

export function timeline(options: Options, [id]: string[]): number {
  const { language } = options;
  const store = lawStore(options);
  const answer = timelineOf(store, { instrument: id });
  if (isProblems(answer)) refuse(answer, language);
  if (options.json) printJson(options, answer);
  else
    for (const { date, text } of timelineRows(store.law(), answer, language))
      wrap(text, columns(options.terminal) - 12, language).forEach((line, i) => {
        print(options, `${i === 0 ? pad(date, 12) : " ".repeat(12)}${line}`);
      });
  return EXIT.done;
}

export function stats(options: Options): number {
  const counts = lawStats(lawStore(options));
  if (options.json) {
    printJson(options, counts);
    return EXIT.done;
  }
  const { stats: words } = WORDS[options.language];
  const names = ENGINE_WORDS[options.language];
  const line = (name: string, value: number) => print(options, `  ${pad(name, 24)}${String(value).padStart(6)}`);
  for (const [id, { instruments, provisions }] of Object.entries(counts.jurisdictions)) {
    print(options, id);
    line(words.instruments, instruments);
    line(words.provisions, provisions);
  }
  print(options, words.modality);
  for (const [id, count] of Object.entries(counts.modality))
    line(names.modality[id as keyof typeof names.modality], count);
  print(options, words.confidence);
  for (const [id, count] of Object.entries(counts.confidence))
    line(names.confidence[id as keyof typeof names.confidence], count);
  line(words.facts, counts.facts);
  line(words.cases, counts.cases);
  return EXIT.done;
}
