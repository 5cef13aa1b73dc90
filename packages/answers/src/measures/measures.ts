// The library of risk measures: a list by risk, stage, role or item, and one measure whole.
import type { LawIndex, Measure, MeasureLibrary } from "@yawara/engine";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems, problem, unknown } from "../problem.ts";
import { type ItemAnswer, itemAnswer, jurisdictionsOfItems } from "./items.ts";
import {
  type Lists,
  listsOf,
  type MeasureLine,
  measureLine,
  type WholeMeasure,
  wholeMeasure,
} from "./measure-answer.ts";

/** Which measures are wanted: all where nothing is said. */
export interface MeasuresAsked {
  /** A subdomain of the taxonomy, or a domain. */
  risk?: string | undefined;
  stage?: string | undefined;
  role?: string | undefined;
  /** An item they are mapped to: `iso-42001/A.6.2.4`, or a provision. */
  item?: string | undefined;
}

export interface MeasuresAnswer extends Lists {
  corpus: string;
  /** How many measures there are in all. */
  total: number;
  /** The item asked for, named. */
  item?: ItemAnswer;
  measures: MeasureLine[];
}

export interface MeasureAnswer extends Omit<Lists, "domains"> {
  corpus: string;
  measure: WholeMeasure;
}

/** The measures that are for a risk, a stage, a role and an item, in the order of the library: `{ risk: "privacy.leak" }`. */
export function measures(store: LawStore, asked: MeasuresAsked): MeasuresAnswer | Problems {
  const library = store.measures();
  const wrong = wrongWish(library, asked);
  if (wrong !== undefined) return wrong;
  const item = asked.item === undefined ? undefined : readItem(library, lawOfItems(store, library), asked.item);
  if (item !== undefined && isProblems(item)) return item;
  const found = library.measures.filter((measure) => isLike(library, measure, asked));
  return {
    corpus: store.base.version,
    ...listsOf(library, store.base.glossary),
    total: library.measures.length,
    ...(item && { item }),
    measures: found.map(measureLine),
  };
}

/** One measure with everything it is mapped to: `{ id: "prompt-injection-test" }`. */
export function measure(store: LawStore, { id }: { id: string }): MeasureAnswer | Problems {
  const library = store.measures();
  const found = library.measures.find((one) => one.id === id);
  if (found === undefined)
    return unknown(
      "unknown-measure",
      ["id"],
      id,
      library.measures.map((one) => one.id),
    );
  const { domains: _, ...lists } = listsOf(library, store.base.glossary);
  const own = (list: readonly string[]) => (one: { id: string }) => list.includes(one.id);
  return {
    corpus: store.base.version,
    taxonomy: lists.taxonomy,
    risks: lists.risks.filter(own(found.risks)),
    stages: lists.stages.filter(own(found.stages)),
    roles: lists.roles.filter(own(found.roles)),
    measure: wholeMeasure(library, lawOfItems(store, library), found),
  };
}

/** The law the crosswalks lead to. */
export function lawOfItems(store: LawStore, library: MeasureLibrary): LawIndex {
  return store.law(jurisdictionsOfItems(library, library.mappings));
}

const WISHES = ["risk", "stage", "role"] as const;

/** A wish for what there is none of, with the nearest there is. */
function wrongWish(library: MeasureLibrary, asked: MeasuresAsked): Problems | undefined {
  const lists = { risk: [...library.risks, ...library.domains], stage: library.stages, role: library.roles };
  for (const wish of WISHES) {
    const id = asked[wish];
    const ids = lists[wish].map((one) => one.id);
    if (id !== undefined && !ids.includes(id)) return unknown(`unknown-${wish}`, [wish], id, ids);
  }
  return undefined;
}

/** An item measures may be mapped to, named. A provision nothing is mapped to is one too. */
function readItem(library: MeasureLibrary, law: LawIndex, id: string): ItemAnswer | Problems {
  const item = itemAnswer(library, law, id);
  if (item !== undefined) return item;
  const candidates = new Set(library.mappings.map(({ to }) => to));
  const found = unknown("unknown-item", ["item"], id, candidates).problems[0]!;
  return problem("unknown-item", ["item"], {
    ...found.args,
    lists: [...new Set([...candidates].map((one) => one.slice(0, one.indexOf("/"))))].join(", "),
  });
}

function isLike(library: MeasureLibrary, one: Measure, { risk, stage, role, item }: MeasuresAsked): boolean {
  const isOfRisk = risk === undefined || one.risks.some((id) => id === risk || domainOf(library, id) === risk);
  return (
    isOfRisk &&
    (stage === undefined || one.stages.includes(stage)) &&
    (role === undefined || one.roles.includes(role)) &&
    (item === undefined || library.mappings.some(({ from, to }) => from === one.id && to === item))
  );
}

function domainOf({ risks }: MeasureLibrary, risk: string): string | undefined {
  return risks.find(({ id }) => id === risk)?.domain;
}
