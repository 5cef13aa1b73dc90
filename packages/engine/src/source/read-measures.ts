// Reads the files of law/measures/ and law/crosswalks/ against the vocabulary and the provisions into one library of risk measures.
import type { Measure, MeasureEffort, MeasureLibrary, RiskNote, WrittenCondition } from "../law/measures.ts";
import type { Problem, Provision } from "../law/model.ts";
import { checkedAs } from "./checked-file.ts";
import { defined } from "./defined.ts";
import type { Document, Path } from "./document.ts";
import {
  crosswalkFile,
  type LibraryFile,
  libraryFile,
  type MeasureSource,
  measuresFile,
  schemeFile,
} from "./measure-schema.ts";
import { crosswalksFrom } from "./read-crosswalks.ts";
import { listed } from "./read-provision.ts";
import { inOneLine, type Places, placeText, type Reading, readCel, twice, unlisted } from "./reading.ts";

/** What the files are read against. */
export interface MeasureReading {
  /** Conditions of measures may name facts, parameters and the vocabulary's own definitions: those of one country are not always there. */
  reading: Reading;
  provisions: readonly Provision[];
  places: Places;
  problems: Problem[];
}

/** Whether a file is of the library, not law. */
export function isOfLibrary(path: string): boolean {
  return path.startsWith("measures/") || path.startsWith("crosswalks/");
}

/** The library, where there are files of one; what is wrong with them is added to the problems. */
export function libraryFrom(
  documents: readonly Document[],
  version: string,
  within: MeasureReading,
): MeasureLibrary | undefined {
  if (documents.length === 0) return undefined;
  const { problems, places } = within;
  const has = (key: string) => documents.filter(({ value }) => key in Object(value));
  const known = new Set(["taxonomy", "measures", "scheme", "crosswalk"].flatMap(has));
  checkedAs(
    documents.filter((one) => !known.has(one)),
    measuresFile,
    problems,
  );
  const libraries = checkedAs(has("taxonomy"), libraryFile, problems);
  const [library] = libraries;
  if (library === undefined || libraries.length > 1) {
    if (has("taxonomy").length !== 1)
      problems.push({ code: "one-library", args: { count: String(libraries.length) }, ...documents[0]!.place([]) });
    return undefined;
  }
  const before = problems.length;
  const files = checkedAs(has("measures"), measuresFile, problems);
  if (problems.length > before) return undefined;
  const measures = files.flatMap(({ document, value }) =>
    value.measures.map((written, i) =>
      measureFrom({ ...within, document, library: library.value }, ["measures", i], written),
    ),
  );
  twice(measures, (i) => places.get(placeKey(measures[i]!.id)) ?? {}, problems);
  const schemes = checkedAs(has("scheme"), schemeFile, problems);
  const crosswalks = checkedAs(has("crosswalk"), crosswalkFile, problems);
  return {
    version,
    ...sharedFrom(library.document, library.value, within),
    measures,
    ...crosswalksFrom({ schemes, crosswalks, measures }, within),
  };
}

/** Measures have places of their own: one may be called like a constraint. */
export function placeKey(measure: string): string {
  return `measure ${measure}`;
}

function sharedFrom(
  document: Document,
  { taxonomy, stages, roles }: LibraryFile,
  { reading, problems }: MeasureReading,
): Pick<MeasureLibrary, "taxonomy" | "domains" | "risks" | "stages" | "roles"> {
  const within = { document, reading, problems };
  const named = (path: Path, list: readonly { id: string }[], glossary: string) => {
    twice(list, (i) => document.place([...path, i, "id"]), problems);
    for (const [i, { id }] of list.entries()) listed(within, [...path, i, "id"], [id], glossary);
  };
  named(["taxonomy", "domains"], taxonomy.domains, "risk-domain");
  named(["taxonomy", "risks"], taxonomy.risks, "risk");
  named(["stages"], stages, "stage");
  named(["roles"], roles, "addressee");
  const { url, confidence, checked, review_by, note } = taxonomy.source;
  const placed = (list: "stages" | "roles") =>
    ({ stages, roles })[list].map(({ id, when }, i) => ({
      id,
      when: conditionFrom(document, [list, i, "when"], when, reading, problems),
    }));
  return {
    taxonomy: { title: taxonomy.title, url, confidence, checked, reviewBy: review_by, ...defined({ note }) },
    domains: taxonomy.domains,
    risks: taxonomy.risks.map(({ when, ...risk }, i): RiskNote => {
      const path = ["taxonomy", "risks", i];
      const problem = unlisted(risk.domain, taxonomy.domains, "unknown-risk");
      if (problem) problems.push({ ...problem, ...document.place([...path, "domain"]) });
      const condition =
        when === undefined ? undefined : conditionFrom(document, [...path, "when"], when, reading, problems);
      return { ...risk, ...defined({ when: condition }) };
    }),
    stages: placed("stages"),
    roles: placed("roles"),
  };
}

interface MeasureContext extends MeasureReading {
  document: Document;
  library: LibraryFile;
}

function measureFrom(within: MeasureContext, path: Path, written: MeasureSource): Measure {
  const { document, library, reading, places, problems } = within;
  const { id, name, says, risks, stages, roles, evidence, small, when } = written;
  places.set(placeKey(id), document.place([...path, "id"]));
  const lists = [
    ["risks", risks, library.taxonomy.risks, "unknown-risk"],
    ["stages", stages, library.stages, "unknown-stage"],
    ["roles", roles, library.roles, "unknown-role"],
  ] as const;
  for (const [key, ids, list, code] of lists) {
    twice(
      ids.map((one) => ({ id: one })),
      (i) => document.place([...path, key, i]),
      problems,
    );
    for (const [i, one] of ids.entries()) {
      const problem = unlisted(one, list, code);
      if (problem) problems.push({ ...problem, ...document.place([...path, key, i]) });
    }
  }
  const condition =
    when === undefined ? undefined : conditionFrom(document, [...path, "when"], when, reading, problems);
  return {
    id,
    at: placeText(places, placeKey(id)),
    name,
    says,
    risks,
    stages,
    roles,
    evidence,
    effort: effortFrom(within, [...path, "effort"], written.effort),
    ...defined({ when: condition, small }),
  };
}

const NONE = { low: 0, high: 0 };

/** A standard task with its hours, or hours of its own. */
function effortFrom(
  { document, library, reading, problems }: MeasureContext,
  path: Path,
  { task, once, yearly, basis }: MeasureSource["effort"],
): MeasureEffort {
  const hasHours = once !== undefined || yearly !== undefined;
  if (hasHours === (task !== undefined) || (task !== undefined && basis !== undefined))
    problems.push({ code: "effort-form", args: {}, ...document.place(path) });
  const range = (key: "once" | "yearly", hours: [number, number] | undefined) => {
    if (hours === undefined) return NONE;
    const [low, high] = hours;
    if (low > high)
      problems.push({
        code: "range-order",
        args: { low: String(low), high: String(high) },
        ...document.place([...path, key]),
      });
    return { low, high };
  };
  if (task === undefined)
    return { once: range("once", once), yearly: range("yearly", yearly), basis: basis ?? library.effort_basis };
  const problem = unlisted(task, reading.tasks, "unknown-task");
  if (problem) problems.push({ ...problem, ...document.place([...path, "task"]) });
  const found = reading.tasks.find(({ id }) => id === task);
  const whole = (hours = 0) => ({ low: hours, high: hours });
  return {
    once: whole(found?.onceHours),
    yearly: whole(found?.yearlyHours),
    basis: {
      en: reading.tasksBasis.en.replace("{tasks}", found?.name.en ?? ""),
      ja: reading.tasksBasis.ja.replace("{tasks}", found?.name.ja ?? ""),
    },
  };
}

function conditionFrom(
  document: Document,
  path: Path,
  cel: string,
  reading: Reading,
  problems: Problem[],
): WrittenCondition {
  return { condition: readCel(document, path, cel, reading, problems), cel: inOneLine(cel) };
}
