// A measure as answers give it: in a line of a list, and whole with everything it is mapped to.
import {
  conditionText,
  type Glossary,
  type HoursRange,
  type LawIndex,
  type Measure,
  type MeasureLibrary,
  type Text,
} from "@yawara/engine";
import { inBoth } from "../words/index.ts";
import { type MappedItem, mappedItems } from "./items.ts";

/** A measure in a list. Risks, stages and roles are ids; the lists they are of stand beside. */
export interface MeasureLine {
  id: string;
  name: Text;
  says: Text;
  risks: string[];
  stages: string[];
  roles: string[];
  effort: { once: HoursRange; yearly: HoursRange; basis: Text };
  /** The least that counts where five people do everything. */
  small?: Text;
  /** CEL: the kinds of system it is for; any where absent. */
  when?: string;
}

/** A measure whole. */
export interface WholeMeasure extends MeasureLine {
  evidence: Text[];
  /** The kinds of system it is for, in words. */
  only?: Text;
  /** What it helps with, in the order of the crosswalks. */
  helps: MappedItem[];
}

/** An id with its name. */
export interface Named {
  id: string;
  name: Text;
}

/** A risk of the taxonomy, with how many measures there are against it. */
export interface RiskAnswer extends Named {
  number: string;
  domain: string;
  says: Text;
  measures: number;
}

/** The lists the ids of measures are of. */
export interface Lists {
  taxonomy: { title: Text; url: string };
  domains: (Named & { number: string })[];
  risks: RiskAnswer[];
  stages: Named[];
  roles: Named[];
}

export function measureLine({ id, name, says, risks, stages, roles, effort, small, when }: Measure): MeasureLine {
  return { id, name, says, risks, stages, roles, effort, ...(small && { small }), ...(when && { when: when.cel }) };
}

/** A measure with its evidence and its items; `law` has the law of the items' jurisdictions. */
export function wholeMeasure(library: MeasureLibrary, law: LawIndex, measure: Measure): WholeMeasure {
  const mappings = library.mappings.filter(({ from }) => from === measure.id);
  const { evidence, when } = measure;
  return {
    ...measureLine(measure),
    evidence,
    ...(when && { only: inBoth((language) => conditionText(law, when.condition, language)) }),
    helps: mappedItems(library, law, mappings),
  };
}

/** The lists of a library with the names the glossary has for them. */
export function listsOf(library: MeasureLibrary, glossary: Glossary): Lists {
  const named = (list: string, id: string): Named => ({ id, name: glossary[list]!.find((one) => one.id === id)!.name });
  const { title, url } = library.taxonomy;
  return {
    taxonomy: { title, url },
    domains: library.domains.map(({ id, number }) => ({ ...named("risk-domain", id), number })),
    risks: library.risks.map(({ id, number, domain, says }) => ({
      ...named("risk", id),
      number,
      domain,
      says,
      measures: library.measures.filter(({ risks }) => risks.includes(id)).length,
    })),
    stages: library.stages.map(({ id }) => named("stage", id)),
    roles: library.roles.map(({ id }) => named("addressee", id)),
  };
}
