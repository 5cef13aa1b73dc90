// Templates of documents a firm publishes or hands in, as data: sections, items, sentences and the conditions they hang on.
import type { Condition, Source, Text } from "./model.ts";

/** How a document looks on paper: an item a row with what it asks, or running text. */
export const DISCLOSURE_LAYOUTS = ["table", "text"] as const;
export type DisclosureLayout = (typeof DISCLOSURE_LAYOUTS)[number];

/**
 * A sentence that is said where its condition holds. `{use.areas}` in it stands for the answer to that fact, `{@contact}` for an
 * entry of the organisation's own record; where either is not known, the sentence is a gap.
 */
export interface TemplateSentence {
  text: Text;
  when?: Condition;
}

/** One thing a document says or a form asks. */
export interface TemplateItem {
  id: string;
  /** What is asked, in our words; where absent, what the first of its provisions says. */
  asks?: Text;
  /** Where in the form or law it stands; of what asks in the words of a provision, where that stands. */
  ref?: Text;
  /** Provisions it answers. */
  provisions: string[];
  /** Left out where none of its provisions binds, may bind or is to come. */
  bound?: true;
  when?: Condition;
  /** What is said where the condition does not hold. */
  not?: Text;
  /** Facts whose answers are told, each as `Name: answer`. */
  tells: string[];
  says: TemplateSentence[];
  /** What is still to be written where nothing could be said. */
  gap?: Text;
  /** What no fact can tell: always still to be written. */
  still?: Text;
  /** Where it was read that this is asked, where it is not the section's source. */
  source?: Source;
}

export interface TemplateSection {
  id: string;
  title: Text;
  intro?: Text;
  when?: Condition;
  /** What is said where the condition does not hold. */
  not?: Text;
  source?: Source;
  items: TemplateItem[];
}

/** Where a document fits a system, and why. */
export interface TemplateFit {
  when: Condition;
  why: Text;
}

export interface DisclosureTemplate {
  id: string;
  /** File and line. */
  at: string;
  /** Place among the kinds where nothing else orders them. */
  order: number;
  title: Text;
  about: Text;
  layout: DisclosureLayout;
  /** Provisions that ask for the document. */
  due: string[];
  /** It is made only where one of those binds, may bind or is to come. */
  onlyDue?: true;
  fits: TemplateFit[];
  /** Why it does not fit, where no condition of `fits` holds. */
  otherwise: Text;
  /** Instruments each of whose provisions is an item. */
  covers: string[];
  source: Source;
  sections: TemplateSection[];
}

/** Entries of the organisation's own record that a sentence may name. */
export const OWN_ENTRIES = ["name", "corporate_number", "contact", "product", "version", "day"] as const;
export type OwnEntry = (typeof OWN_ENTRIES)[number];

/**
 * The blanks of a sentence: facts by id, entries of the organisation's own record with `@` before them.
 *
 * @example
 * blanksIn("{@name} uses AI in {use.area}."); // → [ "@name", "use.area" ]
 */
export function blanksIn(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!);
}
