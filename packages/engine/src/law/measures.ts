// The shapes of the library of risk measures and of its crosswalks: what the files of law/measures/ and law/crosswalks/ become.
import type { Condition, Confidence, Text } from "./model.ts";

/** Whether somebody published that two items correspond, or we judged it. */
export const MAPPING_BASES = ["published", "judged"] as const;
export type MappingBasis = (typeof MAPPING_BASES)[number];

/**
 * How the first item of a row stands to the second: it gives a part of what the second asks (`part-of`), about all of it (`close`),
 * or has to do with it in a way that is not said (`related`).
 */
export const MAPPING_RELATIONS = ["part-of", "close", "related"] as const;
export type MappingRelation = (typeof MAPPING_RELATIONS)[number];

/** A condition with the CEL it was written in. */
export interface WrittenCondition {
  condition: Condition;
  cel: string;
}

/** Hours of work, from a low to a high estimate. */
export interface HoursRange {
  low: number;
  high: number;
}

/** What a measure takes, once and then each year, with where the figures are from. */
export interface MeasureEffort {
  once: HoursRange;
  yearly: HoursRange;
  basis: Text;
}

/** Something a firm can do about risks of AI. */
export interface Measure {
  id: string;
  /** File and line in the law folder. */
  at: string;
  name: Text;
  /** What is done, so that somebody could begin tomorrow. */
  says: Text;
  /** Ids of the glossary's list `risk`, the one it is foremost against first. */
  risks: string[];
  /** Ids of the glossary's list `stage`. */
  stages: string[];
  /** For whom: ids of the glossary's list `addressee`. */
  roles: string[];
  /** What shows that it was done. */
  evidence: Text[];
  effort: MeasureEffort;
  /** The kinds of system it is for; any where absent. */
  when?: WrittenCondition;
  /** The least that counts where five people do everything. */
  small?: Text;
}

/** A subdomain of the taxonomy of risks: its number there and what it means, in our own words. */
export interface RiskNote {
  id: string;
  number: string;
  domain: string;
  says: Text;
  /** When a system carries it, where no definition of the vocabulary says so. */
  when?: WrittenCondition;
}

/** A domain of the taxonomy. */
export interface RiskDomain {
  id: string;
  number: string;
}

/** A role or a stage of life, with the facts by which a subject has it. */
export interface Placed {
  id: string;
  when: WrittenCondition;
}

/** A published list of items that measures are mapped to and that is no instrument of the corpus. */
export interface ItemScheme {
  id: string;
  title: Text;
  version: string;
  /** The instrument of the corpus that stands for the same text. */
  instrument?: string;
  /** What an item's address begins with; its id follows. */
  base: string;
  source: MappingSource;
  items: { id: string; name: Text }[];
}

/** Where a crosswalk, or a list of items, was read. */
export interface MappingSource {
  url: string;
  confidence: Confidence;
  /** Day it was read, ISO. */
  checked: string;
  reviewBy: string;
  note?: Text;
}

/** One row of a crosswalk. A measure is named by its id; any other item as `<scheme or instrument>/<item>`. */
export interface Mapping {
  from: string;
  to: string;
  relation: MappingRelation;
  basis: MappingBasis;
  /** Index into the library's `sources`. */
  source: number;
}

/** The whole library with its crosswalks, as plain data: read once, shipped as JSON. */
export interface MeasureLibrary {
  /** Version of the law folder it was read from. */
  version: string;
  /** Where the taxonomy of risks was read. */
  taxonomy: MappingSource & { title: Text };
  domains: RiskDomain[];
  risks: RiskNote[];
  /** In the order of a system's life. */
  stages: Placed[];
  roles: Placed[];
  measures: Measure[];
  schemes: ItemScheme[];
  sources: MappingSource[];
  mappings: Mapping[];
}
