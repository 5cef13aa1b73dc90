// Reads the files of law/disclosures/ into templates: conditions against the vocabulary, blanks and provisions against what there is.
import { readCondition } from "../condition/from-cel.ts";
import {
  blanksIn,
  type DisclosureTemplate,
  OWN_ENTRIES,
  type TemplateItem,
  type TemplateSection,
} from "../law/disclosure-template.ts";
import type { Condition, Corpus, Fact, Problem, Text } from "../law/model.ts";
import { suggest } from "../law/suggest.ts";
import { type Checked, checkedAs } from "./checked-file.ts";
import { defined } from "./defined.ts";
import { type DisclosureFile, disclosureFile, type ItemSource, type SectionSource } from "./disclosure-schema.ts";
import { type Document, type Path, readDocument } from "./document.ts";
import type { LawFile } from "./read-law.ts";
import { twice } from "./reading.ts";
import { sourceFrom } from "./source-from.ts";

export interface Disclosures {
  templates: DisclosureTemplate[];
  problems: Problem[];
}

/** What is needed to read one file. */
interface Within {
  document: Document;
  corpus: Corpus;
  names: Parameters<typeof readCondition>[1];
  provisions: ReadonlySet<string>;
  problems: Problem[];
}

/** Reads template files against the law they speak of. Never throws on bad files: see `problems`, each with file, line and column. */
export function readDisclosures(files: readonly LawFile[], corpus: Corpus): Disclosures {
  const problems: Problem[] = [];
  const documents = files.map(({ path, text }) => readDocument(path, text));
  for (const document of documents) problems.push(...document.problems);
  const checked = checkedAs(
    documents.filter((document) => document.problems.length === 0),
    disclosureFile,
    problems,
  );
  const facts = new Map<string, Fact>(corpus.facts.map((fact) => [fact.id, fact]));
  const definitions = new Set(corpus.definitions.map(({ id }) => id));
  const names = { facts, definitions, parameters: corpus.parameters };
  const provisions = new Set(corpus.provisions.map(({ id }) => id));
  const templates = checked.map((file) =>
    templateFrom(file, { document: file.document, corpus, names, provisions, problems }),
  );
  twice(templates, (i) => checked[i]!.document.place(["id"]), problems);
  return { templates: templates.toSorted((a, b) => a.order - b.order), problems };
}

function templateFrom({ value }: Checked<DisclosureFile>, within: Within): DisclosureTemplate {
  const { due = [], fits = [], covers = [] } = value;
  const { file, line } = within.document.place(["id"]);
  named(within, ["due"], due);
  if (value.only_due && due.length === 0) tell(within, ["only_due"], "due-without-provision", { id: value.id });
  const sections = value.sections.map((section, i) => sectionFrom(within, ["sections", i], section));
  twice(value.sections, (i) => within.document.place(["sections", i, "id"]), within.problems);
  covered(within, value, sections);
  return {
    id: value.id,
    at: `${file}:${line}`,
    order: value.order,
    title: value.title,
    about: value.about,
    layout: value.layout,
    due,
    ...defined({ onlyDue: value.only_due }),
    fits: fits.map(({ when, why }, i) => ({ when: conditionAt(within, ["fits", i, "when"], when), why })),
    otherwise: value.otherwise,
    covers,
    source: sourceFrom(value.source),
    sections,
  };
}

function sectionFrom(within: Within, path: Path, section: SectionSource): TemplateSection {
  const { id, title, intro, when, not, source, items = [], of } = section;
  if (when !== undefined && not === undefined) tell(within, [...path, "id"], "excluded-without-reason", { id });
  const written = items.map((item, i) => itemFrom(within, [...path, "items", i], item));
  const listed = of === undefined ? [] : itemsOf(within, [...path, "of"], of);
  const all = [...written, ...listed];
  twice(all, (i) => within.document.place([...path, "items", i, "id"]), within.problems);
  if (all.length === 0) tell(within, [...path, "id"], "item-says-nothing", { id });
  return {
    id,
    title,
    ...defined({
      intro,
      when: when === undefined ? undefined : conditionAt(within, [...path, "when"], when),
      not,
      source: source && sourceFrom(source),
    }),
    items: all,
  };
}

/** An item a provision of an instrument: it asks what the provision says, and is left out where the provision does not bind. */
function itemsOf(
  within: Within,
  path: Path,
  { instrument, provisions, tells = {}, still }: NonNullable<SectionSource["of"]>,
): TemplateItem[] {
  named(
    within,
    [...path, "provisions"],
    provisions.map((local) => `${instrument}/${local}`),
  );
  for (const local of Object.keys(tells))
    if (!provisions.includes(local))
      within.problems.push({
        code: "unknown-provision",
        args: { provision: local },
        ...within.document.placeOfKey([...path, "tells", local]),
      });
  return provisions.map((local) => ({
    id: local,
    provisions: [`${instrument}/${local}`],
    bound: true,
    tells: told(within, [...path, "tells", local], tells[local] ?? []),
    says: [],
    ...defined({ still }),
  }));
}

function itemFrom(within: Within, path: Path, item: ItemSource): TemplateItem {
  const { id, asks, ref, provisions = [], bound, when, not, tells = [], says = [], gap, still, source } = item;
  named(within, [...path, "provisions"], provisions);
  const isEmpty = [tells.length, says.length].every((count) => count === 0) && (gap ?? still) === undefined;
  if (isEmpty || (asks === undefined && provisions.length === 0) || (bound && provisions.length === 0))
    tell(within, [...path, "id"], "item-says-nothing", { id });
  if (when !== undefined && not === undefined) tell(within, [...path, "id"], "excluded-without-reason", { id });
  return {
    id,
    provisions,
    tells: told(within, [...path, "tells"], tells),
    says: says.map((sentence, i) => {
      const at = [...path, "says", i];
      if (!("text" in sentence)) return { text: filled(within, at, sentence) };
      const text = filled(within, [...at, "text"], sentence.text);
      return { text, when: conditionAt(within, [...at, "when"], sentence.when) };
    }),
    ...defined({
      asks,
      ref,
      // What asks in the words of a provision is there only where the provision is.
      bound: asks === undefined ? true : bound,
      when: when === undefined ? undefined : conditionAt(within, [...path, "when"], when),
      not,
      gap,
      still,
      source: source && sourceFrom(source),
    }),
  };
}

/** A condition at a path; on error the problems are added, placed, and it answers `false`. */
function conditionAt({ document, names, problems }: Within, path: Path, cel: string): Condition {
  const read = readCondition(cel, names);
  if ("condition" in read) return read.condition;
  for (const { code, args, offset } of read.problems) problems.push({ code, args, ...document.place(path, offset) });
  return { kind: "const", value: false };
}

/** Provisions there have to be. */
function named({ document, provisions, problems }: Within, path: Path, ids: readonly string[]): void {
  for (const [i, provision] of ids.entries())
    if (!provisions.has(provision))
      problems.push({ code: "unknown-provision", args: { provision }, ...document.place([...path, i]) });
}

/** Facts there have to be. */
function told({ document, names, problems }: Within, path: Path, ids: readonly string[]): string[] {
  for (const [i, fact] of ids.entries())
    if (!names.facts.has(fact)) {
      const suggestion = suggest(fact, names.facts.keys());
      const args = { fact, ...(suggestion !== undefined && { suggestion }) };
      problems.push({ code: "unknown-fact", args, ...document.place([...path, i]) });
    }
  return [...ids];
}

const OWN = OWN_ENTRIES.map((entry) => `@${entry}`);

/** A sentence whose blanks have to stand for something, the same in both languages. */
function filled(within: Within, path: Path, text: Text): Text {
  const { document, names, problems } = within;
  const blanks = { en: blanksIn(text.en), ja: blanksIn(text.ja) };
  const known = [...OWN, ...names.facts.keys()];
  for (const language of ["en", "ja"] as const)
    for (const name of blanks[language])
      if (!known.includes(name)) {
        const suggestion = suggest(name, known);
        const args = { name, list: OWN.join(", "), ...(suggestion !== undefined && { suggestion }) };
        problems.push({ code: "blank-of-nothing", args, ...document.place([...path, language]) });
      }
  const [en, ja] = [blanks.en, blanks.ja].map((names) => [...new Set(names)].sort().join(", "));
  if (en !== ja) tell(within, path, "blanks-differ", { en: en!, ja: ja! });
  return text;
}

/** Each provision of an instrument that is to be covered is an item, save those that ask nothing and those that have ended. */
function covered(within: Within, { id, covers = [] }: DisclosureFile, sections: readonly TemplateSection[]): void {
  const items = new Set(sections.flatMap(({ items }) => items.flatMap(({ provisions }) => provisions)));
  for (const [i, instrument] of covers.entries())
    for (const provision of within.corpus.provisions)
      if (
        provision.instrument === instrument &&
        provision.scope !== true &&
        provision.inForce.some(({ to }) => to === undefined) &&
        !items.has(provision.id)
      )
        tell(within, ["covers", i], "covers-not", { id, instrument, provision: provision.id });
}

function tell({ document, problems }: Within, path: Path, code: Problem["code"], args: Record<string, string>): void {
  problems.push({ code, args, ...document.place(path) });
}
