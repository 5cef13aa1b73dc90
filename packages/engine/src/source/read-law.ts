// Reads the whole law folder, file by file, into one corpus, its worked cases and the problems found on the way.
import { cyclesIn } from "../condition/cycle.ts";
import { federationOf } from "../law/corpus-parts.ts";
import type { MeasureLibrary } from "../law/measures.ts";
import type { Corpus, Fact, Glossary, Parameter, Problem } from "../law/model.ts";
import { suggest } from "../law/suggest.ts";
import { type Checked, checkedAs } from "./checked-file.ts";
import { defined } from "./defined.ts";
import { type Document, type Path, readDocument } from "./document.ts";
import { casesFrom, decidedExamples, type WorkedCase } from "./read-cases.ts";
import { formFrom } from "./read-form.ts";
import { instrumentFrom } from "./read-instrument.ts";
import { isOfLibrary, libraryFrom } from "./read-measures.ts";
import { inOneLine, placeText, type Reading, readCel, twice, unlisted } from "./reading.ts";
import {
  casesFile,
  definitionsFile,
  formFile,
  type InstrumentFile,
  instrumentFile,
  partFile,
  type VocabularyFile,
  vocabularyFile,
} from "./schema.ts";

export interface LawFile {
  /** Path below the law folder, with forward slashes. */
  path: string;
  text: string;
}

export interface Law {
  corpus: Corpus;
  cases: WorkedCase[];
  problems: Problem[];
  /** Provisions, or instruments with all of theirs, of which no text at hand says when their fines are due; where that is written. */
  stepsUnseen: { of: string; place: { file: string; line: number; column: number } }[];
  /** The library of risk measures, where there are files of one that can be read. */
  library?: MeasureLibrary;
  /** File, line and column where a fact, definition, constraint, instrument or provision is written, by id. */
  places: Map<string, { file: string; line: number; column: number }>;
}

/** Reads law files. `version` names the content (a hash the caller computed). Never throws on bad files: see `problems`. */
export function readLaw(files: readonly LawFile[], version: string): Law {
  const problems: Problem[] = [];
  const documents = files.map((file) => readDocument(file.path, file.text));
  for (const document of documents) problems.push(...document.problems);
  const [sound, ofLibrary] = split(
    documents.filter((document) => document.problems.length === 0),
    ({ file }) => isOfLibrary(file),
  );
  const places: Law["places"] = new Map();
  const vocabulary = checkedAs(
    sound.filter((d) => d.file.startsWith("vocabulary/")),
    vocabularyFile,
    problems,
  );
  const shared = checkedAs(
    sound.filter((d) => d.file.endsWith("/definitions.yaml") && !d.file.startsWith("vocabulary/")),
    definitionsFile,
    problems,
  );
  const [heads, rest] = split(sound.filter(isInstrument), isPart);
  const instruments = checkedAs(heads, instrumentFile, problems);
  const parts = checkedAs(rest, partFile, problems);
  const cases = checkedAs(
    sound.filter((d) => d.file.endsWith(".cases.yaml") && !d.file.startsWith("acceptance/")),
    casesFile,
    problems,
  );
  const forms = checkedAs(
    sound.filter((d) => d.file.startsWith("forms/")),
    formFile,
    problems,
  );
  const reading = vocabularyFrom(vocabulary, [...shared, ...instruments, ...parts], places, problems);
  const partsOf = (id: string) => parts.filter(({ value }) => value.part_of === id);
  const read = instruments.map((head) => instrumentFrom(head, partsOf(head.value.id), reading, places, problems));
  for (const { document, value } of parts)
    if (!instruments.some((head) => head.value.id === value.part_of))
      problems.push({ code: "part-without-instrument", args: { id: value.part_of }, ...document.place(["part_of"]) });
  const corpus: Corpus = {
    version,
    facts: reading.facts,
    definitions: reading.definitions,
    constraints: reading.constraints,
    parameters: reading.parameters,
    instruments: read.map((file) => file.instrument),
    provisions: read.flatMap((file) => file.provisions),
    glossary: reading.glossary,
    eventTypes: reading.eventTypes,
    knownJurisdictions: reading.knownJurisdictions,
    homes: homesFrom(vocabulary, reading, problems),
    ...orderFrom(vocabulary),
    ...synonymsFrom(vocabulary),
    ...classificationsFrom(vocabulary),
    cases: 0,
  };
  const worked = cases.flatMap((file) => casesFrom(file, [...instruments, ...parts], vocabulary, problems));
  corpus.cases = worked.length;
  const examples = decidedExamples(worked);
  for (const provision of corpus.provisions)
    if (examples.has(provision.id)) provision.examples = examples.get(provision.id)!;
  if (forms.length > 0) corpus.forms = forms.map((file) => formFrom(file, corpus, places, problems));
  duplicates(corpus, places, problems);
  synonymsOfNothing(corpus, vocabulary, problems);
  classificationsOfNothing(corpus, vocabulary, problems);
  for (const cycle of cyclesIn(corpus)) problems.push({ ...cycle, ...places.get(cycle.args.id!) });
  const library = libraryFrom(ofLibrary, version, {
    reading: withSharedNames(reading),
    provisions: corpus.provisions,
    places,
    problems,
  });
  return {
    corpus,
    cases: worked,
    problems,
    stepsUnseen: stepsUnseenFrom(vocabulary),
    places,
    ...(library && { library }),
  };
}

/** The same with the vocabulary's own definitions alone: those of one country are not at hand wherever they are asked for. */
function withSharedNames(reading: Reading): Reading {
  const shared = reading.definitions.filter(({ at }) => at.startsWith("vocabulary/")).map(({ id }) => id);
  return { ...reading, names: { ...reading.names, definitions: new Set(shared) } };
}

function isInstrument(document: Document): boolean {
  return !/^(vocabulary|acceptance|forms)\/|\.cases\.yaml$|\/definitions\.yaml$/.test(document.file);
}

function isPart(document: Document): boolean {
  return typeof document.value === "object" && document.value !== null && "part_of" in document.value;
}

function split<T>(all: readonly T[], isSecond: (item: T) => boolean): [T[], T[]] {
  return [all.filter((item) => !isSecond(item)), all.filter(isSecond)];
}

function vocabularyFrom(
  files: Checked<VocabularyFile>[],
  definers: Checked<Pick<InstrumentFile, "definitions">>[],
  places: Law["places"],
  problems: Problem[],
): Reading {
  const sources = files.flatMap(({ document, value }) => (value.facts ?? []).map((fact, i) => ({ document, fact, i })));
  const choicesOf = new Map(sources.map(({ fact }) => [fact.id, fact.choices ?? []]));
  const facts: Fact[] = sources.map(({ document, fact, i }) => {
    places.set(fact.id, document.place(["facts", i, "id"]));
    const choices = (fact.choices ?? choicesOf.get(fact.choices_from ?? "") ?? []).map((c) => ({
      id: c.id,
      name: { en: c.en, ja: c.ja },
    }));
    const path = ["facts", i, "choices"];
    twice(fact.choices ?? [], (j) => document.place([...path, j, "id"]), problems);
    if (choices.length === 0 && (fact.type === "choice" || fact.type === "choices"))
      problems.push({ code: "fact-without-choices", args: { fact: fact.id }, ...document.place(["facts", i, "id"]) });
    return {
      id: fact.id,
      name: fact.name,
      type: fact.type,
      scope: fact.scope,
      layer: fact.asked,
      ask: fact.ask,
      help: fact.help,
      knownBy: fact.known_by,
      seconds: fact.seconds,
      choices,
      ...(fact.unit === undefined ? {} : { unit: fact.unit }),
      ...(fact.judgement ? { judgement: true } : {}),
      ...(fact.conduct ? { conduct: true } : {}),
    };
  });
  const parameters: Parameter[] = files.flatMap(({ value }) =>
    (value.parameters ?? []).map((p) => ({
      id: p.id,
      ...(p.ref && { ref: p.ref }),
      values: p.values.map((v) => ({
        from: v.from,
        value: v.value,
        ...(v.original === undefined ? {} : { original: v.original }),
      })),
    })),
  );
  const written = [...files, ...definers].flatMap(({ document, value }) =>
    (value.definitions ?? []).map((definition, i) => ({ document, definition, path: ["definitions", i] as Path })),
  );
  const reading: Reading = {
    facts,
    definitions: [],
    constraints: [],
    parameters,
    glossary: glossaryFrom(files),
    ...tasksFrom(files),
    ...closedListsFrom(files, places, problems),
    names: {
      facts: new Map(facts.map((f) => [f.id, f])),
      definitions: new Set(written.map((w) => w.definition.id)),
      parameters,
    },
  };
  for (const { document, definition, path } of written) {
    places.set(definition.id, document.place([...path, "id"]));
    const when = readCel(document, [...path, "when"], definition.when, reading, problems);
    reading.definitions.push({
      id: definition.id,
      at: placeText(places, definition.id),
      name: { en: definition.en, ja: definition.ja },
      when,
      cel: inOneLine(definition.when),
    });
  }
  for (const { document, value } of files)
    for (const [i, constraint] of (value.constraints ?? []).entries()) {
      places.set(constraint.id, document.place(["constraints", i, "id"]));
      const when = readCel(document, ["constraints", i, "when"], constraint.when, reading, problems);
      reading.constraints.push({ id: constraint.id, why: constraint.why, when, cel: inOneLine(constraint.when) });
    }
  for (const { document, fact, i } of sources)
    if (fact.only_if !== undefined) {
      const onlyIf = readCel(document, ["facts", i, "only_if"], fact.only_if, reading, problems);
      reading.names.facts.get(fact.id)!.onlyIf = onlyIf;
    }
  return reading;
}

function orderFrom(files: Checked<VocabularyFile>[]): Pick<Corpus, "order"> {
  const order = files.flatMap(({ value }) => value.order ?? []);
  return order.length === 0 ? {} : { order };
}

function stepsUnseenFrom(files: Checked<VocabularyFile>[]): Law["stepsUnseen"] {
  return files.flatMap(({ document, value }) =>
    (value.steps_unseen ?? []).flatMap(({ of }, i) =>
      of.map((id, j) => ({ of: id, place: document.place(["steps_unseen", i, "of", j]) })),
    ),
  );
}

function tasksFrom(files: Checked<VocabularyFile>[]): Pick<Reading, "tasks" | "tasksBasis"> {
  const tasks = files.flatMap(({ value }) =>
    (value.tasks ?? []).map(({ id, en, ja, once, yearly }) => ({
      id,
      name: { en, ja },
      onceHours: once,
      yearlyHours: yearly,
    })),
  );
  const [basis] = files.flatMap(({ value }) => value.tasks_basis ?? []);
  const names = "{tasks}";
  return { tasks, tasksBasis: basis ?? { en: names, ja: names } };
}

function synonymsFrom(files: Checked<VocabularyFile>[]): Pick<Corpus, "synonyms"> {
  const synonyms = files.flatMap(({ value }) =>
    (value.synonyms ?? []).map(({ stands_for: standsFor, en, ja }) => ({ standsFor, en, ja })),
  );
  return synonyms.length === 0 ? {} : { synonyms };
}

/** A word stands for an instrument, a provision or a definition there is. */
function synonymsOfNothing(corpus: Corpus, files: Checked<VocabularyFile>[], problems: Problem[]): void {
  const ids = new Set([...corpus.instruments, ...corpus.provisions, ...corpus.definitions].map(({ id }) => id));
  for (const { document, value } of files)
    for (const [i, { stands_for: standsFor, ja }] of (value.synonyms ?? []).entries())
      for (const [j, id] of standsFor.entries())
        if (!ids.has(id)) {
          const place = document.place(["synonyms", i, "stands_for", j]);
          problems.push({ code: "stands-for-nothing", args: { id, word: ja[0]! }, ...place });
        }
}

function classificationsFrom(files: Checked<VocabularyFile>[]): Pick<Corpus, "classifications"> {
  const classifications = files.flatMap(({ value }) =>
    (value.classifications ?? []).map(({ definition, kind, points = [] }) => ({ definition, kind, points })),
  );
  return classifications.length === 0 ? {} : { classifications };
}

/** A role or class is a definition there is, and so is each of its points. */
function classificationsOfNothing(corpus: Corpus, files: Checked<VocabularyFile>[], problems: Problem[]): void {
  const ids = corpus.definitions.map(({ id }) => id);
  for (const { document, value } of files)
    for (const [i, { definition, points = [] }] of (value.classifications ?? []).entries()) {
      const named: [string, Path][] = [
        [definition, ["definition"]],
        ...points.map((point, j): [string, Path] => [point, ["points", j]]),
      ];
      for (const [id, path] of named)
        if (!ids.includes(id)) {
          const suggestion = suggest(id, ids);
          const args = { name: id, ...(suggestion !== undefined && { suggestion }) };
          problems.push({ code: "cel-unknown-name", args, ...document.place(["classifications", i, ...path]) });
        }
    }
}

/** The lists the vocabulary closes. */
function closedListsFrom(
  files: Checked<VocabularyFile>[],
  places: Law["places"],
  problems: Problem[],
): Pick<Reading, "eventTypes" | "knownJurisdictions"> {
  const federations = files.flatMap(({ value }) => (value.jurisdictions ?? []).filter(({ id }) => !id.includes("-")));
  for (const { document, value } of files)
    for (const list of ["event_types", "jurisdictions"] as const)
      for (const [i, { id }] of (value[list] ?? []).entries()) {
        const place = document.place([list, i, "id"]);
        places.set(id, place);
        const problem = list === "jurisdictions" && unlisted(federationOf(id), federations, "unknown-jurisdiction");
        if (problem) problems.push({ ...problem, ...place });
      }
  const known = files.flatMap(({ value }) => value.jurisdictions ?? []);
  for (const { document, value } of files)
    for (const [i, { within }] of (value.jurisdictions ?? []).entries()) {
      const problem = within !== undefined && unlisted(within, known, "unknown-jurisdiction");
      if (problem) problems.push({ ...problem, ...document.place(["jurisdictions", i, "within"]) });
    }
  return {
    eventTypes: files.flatMap(({ value }) =>
      (value.event_types ?? []).map(({ id, stage, en, ja }) => ({ id, stage, name: { en, ja } })),
    ),
    knownJurisdictions: known.map(
      ({ en, ja, short, with_states, also, members, authorities, population, ...rest }) => ({
        id: rest.id,
        name: { en, ja },
        ...(short && { short }),
        ...(with_states && { withStates: with_states }),
        also: also ?? [],
        members: members ?? [],
        authorities: authorities ?? [],
        ...(population && { population }),
        ...defined({ within: rest.within, zone: rest.zone, periods: rest.periods }),
      }),
    ),
  };
}

function homesFrom(files: Checked<VocabularyFile>[], reading: Reading, problems: Problem[]): Corpus["homes"] {
  for (const { document, value } of files)
    for (const id of Object.keys(value.homes ?? {})) {
      const problem = unlisted(id, reading.knownJurisdictions, "unknown-jurisdiction");
      if (problem !== undefined) problems.push({ ...problem, ...document.placeOfKey(["homes", id]) });
    }
  return Object.assign({}, ...files.map(({ value }) => value.homes ?? {}));
}

function glossaryFrom(files: Checked<VocabularyFile>[]): Glossary {
  const glossary: Glossary = {};
  for (const { value } of files)
    for (const [list, members] of Object.entries(value.glossary ?? {}))
      glossary[list] = members.map((m) => ({ id: m.id, name: { en: m.en, ja: m.ja } }));
  return glossary;
}

function duplicates(corpus: Corpus, places: Law["places"], problems: Problem[]): void {
  const lists = [
    corpus.facts,
    corpus.definitions,
    corpus.constraints,
    corpus.instruments,
    corpus.provisions,
    corpus.eventTypes,
    corpus.knownJurisdictions,
    corpus.forms ?? [],
  ];
  for (const list of lists) twice(list, (i) => places.get(list[i]!.id) ?? {}, problems);
}
