// What somebody and their system are in the eyes of each law: roles and classes, as data and in words.
import {
  type ClassFinding,
  classify,
  WORDS as ENGINE_WORDS,
  type Language,
  type Outcome,
  sufficientReason,
  type Text,
} from "@yawara/engine";
import { type Reason, reasonOf } from "../explain/reason.ts";
import { placeName } from "../law/place-name.ts";
import { WORDS } from "../words/index.ts";
import type { Checked } from "./checked.ts";

/** A role or class of one law for a subject. */
export interface ClassAnswer {
  definition: string;
  name: Text;
  kind: ClassFinding["kind"];
  jurisdiction: string;
  outcome: Outcome;
  /** Facts it waits for while open. */
  open_on?: string[];
  /** Those of its points that are met, or may be. */
  points?: { definition: string; name: Text; outcome: Outcome }[];
  /** Where no duty or ban of it binds yet: the day the first begins, or `pending`. */
  from?: string;
  because?: Reason[];
}

const found = new WeakMap<Checked, readonly ClassFinding[]>();

/** The roles and classes of a subject, found once for all that is told of them. */
export function classFindings(checked: Checked): readonly ClassFinding[] {
  const known =
    found.get(checked) ?? classify(checked.engine, checked.regime, checked.read.subject, checked.jurisdictions);
  found.set(checked, known);
  return known;
}

/** The roles and classes of the law asked for, those that are excluded too. */
export function classesOf(checked: Checked, expand: readonly string[] = []): ClassAnswer[] {
  const { engine, read } = checked;
  const nameOf = (id: string) => engine.definitions.get(id)!.name;
  return classFindings(checked).map(({ definition, kind, outcome, openOn, points, from }) => ({
    definition,
    name: nameOf(definition),
    kind,
    jurisdiction: jurisdictionOf(checked, definition),
    outcome,
    ...(openOn.length > 0 && { open_on: [...openOn] }),
    ...(points.length > 0 && { points: points.map((point) => ({ ...point, name: nameOf(point.definition) })) }),
    ...(from !== undefined && { from }),
    ...(expand.includes("because") && {
      because: sufficientReason(engine, definition, read.subject).map((one) => reasonOf(engine, one)),
    }),
  }));
}

/** The folder its definition is written in names the law it belongs to. */
function jurisdictionOf({ engine }: Checked, definition: string): string {
  return engine.definitions.get(definition)!.at.split("/")[0]!.toUpperCase();
}

/** What is certain and what is open by the law of one place, a line each. */
export interface ClassesView {
  place: string;
  certain: ClassLine[];
  open: ClassLine[];
}

export interface ClassLine {
  definition: string;
  /** Its name with the points met. */
  name: string;
  /** Since when it matters, or what it hangs on; empty where it matters already. */
  note: string;
}

/** Roles and classes by place; what is excluded is left out, and so is a place where nothing else is. */
export function classesView(checked: Checked, language: Language): ClassesView[] {
  const { corpus } = checked.engine;
  const places = new Map<string, ClassesView>();
  for (const one of classesOf(checked)) {
    if (one.outcome === "does-not-apply") continue;
    const view = places.get(one.jurisdiction) ?? {
      place: placeName(corpus, one.jurisdiction, language),
      certain: [],
      open: [],
    };
    places.set(one.jurisdiction, view);
    view[one.outcome === "applies" ? "certain" : "open"].push(classLine(checked, one, language));
  }
  return [...places.values()];
}

/** Facts named with a class that is open. */
const MOST_FACTS = 3;

function classLine(
  { engine }: Checked,
  { definition, name, outcome, points, from, open_on }: ClassAnswer,
  language: Language,
): ClassLine {
  const words = WORDS[language].classes;
  const { day, list } = ENGINE_WORDS[language];
  const sure = (points ?? []).filter((point) => point.outcome === "applies").map((point) => point.name[language]);
  const facts = (open_on ?? []).slice(0, MOST_FACTS).map((fact) => engine.facts.get(fact)!.name[language]);
  const begins = from === undefined ? "" : from === "pending" ? words.pending : words.from(day(from));
  return {
    definition,
    name: sure.length === 0 ? name[language] : words.points(name[language], list(sure)),
    note: outcome === "open" ? words.hangsOn(list(facts)) : begins,
  };
}
