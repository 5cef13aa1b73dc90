// `yawara law list|show|timeline|search|stats`: looking at the law itself.

import { dagger, MARK, sanctionText } from "@yawara/answers";
import { readCorpus } from "@yawara/answers/node";
import {
  WORDS as ENGINE_WORDS,
  eventText,
  type Instrument,
  indexOf,
  type Language,
  type LawIndex,
  type Provision,
  provisionOf,
  statusOf,
  suggest,
} from "@yawara/engine";
import { BadInput, type Options } from "../args.ts";
import { EXIT, print, printJson } from "../output.ts";
import { columns, pad, styled, wrap } from "../terminal.ts";
import { WORDS } from "../words/index.ts";
import { today } from "./today.ts";

export function list(options: Options): number {
  const engine = indexOf(readCorpus());
  const clocks = { at: options.at ?? today(), known: options.known ?? today() };
  const rows = engine.corpus.instruments.map((instrument) => ({
    id: instrument.id,
    title: instrument.title,
    kind: instrument.kind,
    jurisdiction: instrument.jurisdiction,
    status: statusOf(engine, instrument, clocks),
    provisions: instrument.provisions.length,
  }));
  if (options.json) printJson({ corpus: engine.corpus.version, ...clocks, instruments: rows });
  else {
    const { language } = options;
    const width = Math.max(...rows.map((row) => row.id.length));
    for (const row of rows) {
      const facts = `${ENGINE_WORDS[language].kind[row.kind]} · ${WORDS[language].status[row.status]} · ${WORDS[language].provisions(row.provisions)}`;
      print(`${pad(row.id, width)}  ${row.title[language]}\n${" ".repeat(width + 2)}${styled("dim", facts)}`);
    }
  }
  return EXIT.done;
}

export function show(options: Options, [id]: string[]): number {
  const { language } = options;
  if (id === undefined) throw new BadInput(WORDS[language].missing("ID", "law show"));
  const engine = indexOf(readCorpus());
  const instrument = engine.instruments.get(id);
  if (instrument === undefined && !engine.index.has(id))
    throw new BadInput(
      WORDS[language].unknownId(id, suggest(id, [...engine.instruments.keys(), ...engine.index.keys()])),
    );
  if (options.json) printJson(instrument ?? provisionOf(engine, id));
  else
    print(
      instrument === undefined
        ? provisionText(engine, provisionOf(engine, id), language)
        : instrumentText(engine, instrument, language),
    );
  return EXIT.done;
}

function instrumentText(engine: LawIndex, instrument: Instrument, language: Language): string {
  const clocks = { at: today(), known: today() };
  const number = instrument.number === undefined ? "" : ` · ${instrument.number}`;
  const head = [
    styled("bold", instrument.title[language]),
    styled(
      "dim",
      `${instrument.id} · ${ENGINE_WORDS[language].kind[instrument.kind]} · ${WORDS[language].status[statusOf(engine, instrument, clocks)]} · ${instrument.issuer[language]}${number}`,
    ),
    ...wrap(instrument.summary[language], columns(), language),
    ...(instrument.url === undefined ? [] : [instrument.url]),
    "",
  ];
  const provisions = instrument.provisions.map((id) => {
    const provision = provisionOf(engine, id);
    const start = `${MARK[provision.modality]} ${provision.ref[language]}${dagger(provision)}  `;
    return [
      start,
      ...wrap(provision.says[language], columns() - 4, language).map((line) => `    ${line}`),
      styled("dim", `    ${id}`),
    ].join("\n");
  });
  return [...head, ...provisions].join("\n");
}

function provisionText(engine: LawIndex, provision: Provision, language: Language): string {
  const words = WORDS[language];
  const title = engine.instruments.get(provision.instrument)!.title[language];
  const rows = provision.inForce.map(
    (row) =>
      `  ${row.from === "pending" ? words.pending : row.from}${row.to === undefined ? "" : ` – ${row.to}`} (${row.known})`,
  );
  return [
    styled("bold", `${MARK[provision.modality]} ${title} ${provision.ref[language]}${dagger(provision)}`),
    ...wrap(provision.says[language], columns(), language),
    "",
    `when    ${provision.cel}`,
    ...provision.unless.map((exception) => `unless  ${exception.cel}  (${exception.ref[language]})`),
    ...rows,
    ...provision.do.map((step) => `  · ${step[language]}`),
    `${words.sanction}: ${sanctionText(provision, language)}`,
    ...(provision.sanction.note === undefined
      ? []
      : wrap(provision.sanction.note[language], columns() - 4, language).map((line) => `    ${line}`)),
    `${words.source}: ${provision.source.url} (${ENGINE_WORDS[language].confidence[provision.source.confidence]}, ${words.checked(provision.source.checked)})`,
    styled("dim", `law/${provision.at}`),
  ].join("\n");
}

export function timeline(options: Options, [id]: string[]): number {
  const { language } = options;
  const engine = indexOf(readCorpus());
  if (id !== undefined && !engine.instruments.has(id))
    throw new BadInput(WORDS[language].unknownId(id, suggest(id, engine.instruments.keys())));
  const instruments = id === undefined ? engine.corpus.instruments : [engine.instruments.get(id)!];
  const events = instruments
    .flatMap((instrument) =>
      instrument.events.map((event) => ({ ...event, instrument: instrument.id, title: instrument.title })),
    )
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  if (options.json) printJson({ corpus: engine.corpus.version, events });
  else
    for (const event of events) {
      const what = eventText(engine, event)[language];
      const of = id === undefined ? ` · ${event.title[language]}` : "";
      wrap(`${what}${of}${event.confidence === "seen" ? "" : " †"}`, columns() - 12, language).forEach((line, i) => {
        print(`${i === 0 ? pad(event.date, 12) : " ".repeat(12)}${line}`);
      });
    }
  return EXIT.done;
}

export function search(options: Options, words: string[]): number {
  const { language } = options;
  if (words.length === 0) throw new BadInput(WORDS[language].missing("WORDS", "law search"));
  const engine = indexOf(readCorpus());
  const wanted = words.map((word) => word.toLowerCase().normalize("NFKC"));
  const text = (parts: string[]) => parts.join(" ").toLowerCase().normalize("NFKC");
  const hits = engine.corpus.provisions.filter((provision) => {
    const { title } = engine.instruments.get(provision.instrument)!;
    const whole = text([
      provision.id,
      title.en,
      title.ja,
      provision.ref.en,
      provision.ref.ja,
      provision.says.en,
      provision.says.ja,
      ...provision.do.flatMap((d) => [d.en, d.ja]),
    ]);
    return wanted.every((word) => whole.includes(word));
  });
  if (options.json) printJson({ corpus: engine.corpus.version, provisions: hits.map((hit) => hit.id) });
  else if (hits.length === 0) print(WORDS[language].nothingFound);
  else
    for (const hit of hits) {
      print(`${MARK[hit.modality]} ${hit.id}`);
      for (const line of wrap(hit.says[language], columns() - 4, language)) print(`    ${line}`);
    }
  return EXIT.done;
}

export function stats(options: Options): number {
  const corpus = readCorpus();
  const jurisdictions: Record<string, { instruments: number; provisions: number }> = {};
  for (const instrument of corpus.instruments) {
    const counts = jurisdictions[instrument.jurisdiction] ?? { instruments: 0, provisions: 0 };
    jurisdictions[instrument.jurisdiction] = counts;
    counts.instruments++;
    counts.provisions += instrument.provisions.length;
  }
  const modality = counted(corpus.provisions.map((provision) => provision.modality));
  const confidence = counted(corpus.provisions.map((provision) => provision.source.confidence));
  const counts = { jurisdictions, modality, facts: corpus.facts.length, cases: corpus.cases, confidence };
  if (options.json) {
    printJson(counts);
    return EXIT.done;
  }
  const { stats: words } = WORDS[options.language];
  const names = ENGINE_WORDS[options.language];
  const line = (name: string, value: number) => print(`  ${pad(name, 24)}${String(value).padStart(6)}`);
  for (const [id, { instruments, provisions }] of Object.entries(jurisdictions)) {
    print(id);
    line(words.instruments, instruments);
    line(words.provisions, provisions);
  }
  print(words.modality);
  for (const [id, count] of Object.entries(modality)) line(names.modality[id as keyof typeof names.modality], count);
  print(words.confidence);
  for (const [id, count] of Object.entries(confidence))
    line(names.confidence[id as keyof typeof names.confidence], count);
  line(words.facts, corpus.facts.length);
  line(words.cases, corpus.cases);
  return EXIT.done;
}

function counted(values: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort((a, b) => b[1] - a[1]));
}
