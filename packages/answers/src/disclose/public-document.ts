// What of a version is published: the statements chosen for it, without gaps, answers or anything else that was not chosen.
import type { DisclosureLayout, Language, Text } from "@yawara/engine";
import type { DraftItem, OwnRecord } from "./draft-model.ts";
import { saidIn, type Tier, tierOf, type VersionText } from "./version.ts";

export interface PublicStatement {
  id: string;
  tier: Exclude<Tier, "kept">;
  /** In the languages in which it is written. */
  text: Partial<Text>;
  /** A person wrote it, in one of the languages at least. */
  written: boolean;
}

export interface PublicItem {
  id: string;
  asks: Text;
  ref?: Text;
  /** Provisions it answers, by id and as they are cited. */
  provisions: { provision: string; where: Text }[];
  statements: PublicStatement[];
}

export interface PublicSection {
  id: string;
  title: Text;
  items: PublicItem[];
}

/** A published document: complete in itself, and never made again from what it was drawn from. */
export interface PublicDocument {
  kind: string;
  layout: DisclosureLayout;
  title: Text;
  languages: Language[];
  own: OwnRecord;
  /** The law data and the day it was drawn from. */
  corpus: string;
  at: string;
  sections: PublicSection[];
}

/** The document a version publishes; no section where nothing of it is for anybody outside. */
export function publicDocument(version: VersionText, languages: readonly Language[]): PublicDocument {
  const { draft } = version;
  const said = saidIn(version, languages);
  const sections = draft.sections.flatMap(({ id, title, items }): PublicSection[] => {
    const shown = items.flatMap((item) => publicItem(version, item, said));
    return shown.length === 0 ? [] : [{ id, title, items: shown }];
  });
  const { kind, layout, title, own, corpus, at } = draft;
  return { kind, layout, title, languages: [...languages], own, corpus, at, sections };
}

function publicItem(
  version: VersionText,
  { id, asks, ref, provisions, passages }: DraftItem,
  said: ReadonlyMap<string, Partial<Text>>,
): PublicItem[] {
  const statements = passages.flatMap((passage): PublicStatement[] => {
    const tier = tierOf(version, passage.id);
    const text = said.get(passage.id) ?? {};
    if (tier === "kept" || Object.keys(text).length === 0) return [];
    const written = (["en", "ja"] as const).some(
      (language) => text[language] !== undefined && text[language] !== passage.text[language],
    );
    return [{ id: passage.id, tier, text, written }];
  });
  if (statements.length === 0) return [];
  const cited = provisions.map(({ provision, where }) => ({ provision, where }));
  return [{ id, asks, ...(ref && { ref }), provisions: cited, statements }];
}

/** Whether a document says anything to anybody. */
export const isEmptyDocument = ({ sections }: PublicDocument): boolean => sections.length === 0;
