// A version of a disclosure: the draft it was drawn from, what people changed in it in each language, and who is to read which statement.
import { LANGUAGES, type Language, type Text } from "@yawara/engine";
import type { DisclosureDraft } from "./draft-model.ts";
import { type DraftEdits, type DraftView, draftView } from "./draft-view.ts";
import { passagesOf } from "./touched.ts";
import { type Approval, VERSION_WORDS } from "./version-words.ts";

/** Who reads a statement once it is published: everybody at first sight, whoever asks for details, or nobody outside. */
export const TIERS = ["everybody", "detail", "kept"] as const;
export type Tier = (typeof TIERS)[number];

export interface VersionText {
  draft: DisclosureDraft;
  edits: Partial<Record<Language, DraftEdits>>;
  /** Tiers of statements by id, where they are not the usual ones of the kind. */
  tiers: Readonly<Record<string, Tier>>;
}

/** Usual tiers of a kind, and of its sections that differ. What is handed to an authority or said to employees stays inside. */
const USUAL: Record<string, { tier: Tier; sections?: Record<string, Tier> }> = {
  "public-notice": { tier: "everybody" },
  "system-card": { tier: "everybody", sections: { data: "detail", performance: "detail", oversight: "detail" } },
  "hiroshima-report": { tier: "everybody" },
  "ai-guidelines-checklist": { tier: "detail" },
};

/** Who reads a statement where nobody has chosen otherwise. Its id begins with its section. */
export function usualTier(kind: string, passage: string): Tier {
  const usual = USUAL[kind];
  return usual?.sections?.[passage.split(".")[0]!] ?? usual?.tier ?? "kept";
}

export const tierOf = ({ draft: { kind }, tiers }: VersionText, passage: string): Tier =>
  tiers[passage] ?? usualTier(kind, passage);

/** What a version says in one statement, by language; a language is absent where it is still a gap there. */
export function saidIn({ draft, edits }: VersionText, languages: readonly Language[]): Map<string, Partial<Text>> {
  const said = new Map<string, Partial<Text>>(passagesOf(draft).map(({ id }) => [id, {}]));
  for (const language of languages)
    for (const { items } of draftView(draft, language, edits[language]).sections)
      for (const { id, state, text } of items.flatMap(({ passages }) => passages))
        if (state !== "gap") said.set(id, { ...said.get(id), [language]: text });
  return said;
}

/** How much of a version is gap or still to be confirmed, in the language where most is. */
export function versionCounts({ draft, edits }: VersionText, languages: readonly Language[]) {
  const counts = languages.map((language) => draftView(draft, language, edits[language]).counts);
  return {
    gaps: Math.max(...counts.map(({ gap }) => gap)),
    unconfirmed: Math.max(...counts.map((one) => one.draft)),
    statements: passagesOf(draft).length,
  };
}

/** A difference between two versions of a disclosure, statement by statement. */
export interface VersionDifference {
  id: string;
  /** What the statement answers to. */
  asks: Text;
  how: "new" | "gone" | "changed" | "tier";
  before?: Partial<Text>;
  now?: Partial<Text>;
  /** Its tiers, where they differ. */
  tiers?: { before: Tier; now: Tier };
}

/** What differs, in the order of the later version; what is gone comes last. */
export function versionDifferences(before: VersionText, now: VersionText): VersionDifference[] {
  const [old, said] = [saidIn(before, LANGUAGES), saidIn(now, LANGUAGES)];
  const asks = new Map([...asksIn(before.draft), ...asksIn(now.draft)]);
  const stays = [...said].flatMap(([id, text]): VersionDifference[] => {
    const was = old.get(id) ?? {};
    const tiers = { before: tierOf(before, id), now: tierOf(now, id) };
    const isMoved = old.has(id) && tiers.before !== tiers.now;
    const isSame = LANGUAGES.every((language) => was[language] === text[language]);
    if (isSame && !isMoved) return [];
    const how = isSame ? "tier" : isNothing(was) ? "new" : isNothing(text) ? "gone" : "changed";
    return [{ id, asks: asks.get(id)!, how, ...texts(was, text), ...(isMoved && { tiers }) }];
  });
  const gone = [...old].flatMap(([id, was]): VersionDifference[] =>
    said.has(id) || isNothing(was) ? [] : [{ id, asks: asks.get(id)!, how: "gone", before: was }],
  );
  return [...stays, ...gone];
}

const isNothing = (text: Partial<Text>): boolean => text.en === undefined && text.ja === undefined;

const texts = (before: Partial<Text>, now: Partial<Text>) => ({
  ...(!isNothing(before) && { before }),
  ...(!isNothing(now) && { now }),
});

function asksIn({ sections }: DisclosureDraft): [string, Text][] {
  return sections.flatMap(({ items }) =>
    items.flatMap(({ asks, passages }) => passages.map(({ id }): [string, Text] => [id, asks])),
  );
}

/** An approved version as it is read and written to a file: it says which version it is, and who approved it when. */
export function approvedView(view: DraftView, approval: Approval): DraftView {
  const words = VERSION_WORDS[view.language];
  return { ...view, head: [...view.head, words.version(approval.version)], status: words.approved(approval) };
}

/** Edits as they go on where a draft is drawn anew: what a person wrote stays, and what was confirmed is confirmed only as far as it reads the same. */
export function carriedEdits(
  old: DisclosureDraft,
  now: DisclosureDraft,
  edits: VersionText["edits"],
): Partial<Record<Language, DraftEdits>> {
  const [before, after] = [old, now].map((draft) => new Map(passagesOf(draft).map(({ id, text }) => [id, text])));
  const carried = (language: Language, [id, { text, confirmed }]: [string, DraftEdits[string]]) => {
    const isSame = before!.get(id)?.[language] === after!.get(id)?.[language];
    const kept = { ...(text !== undefined && { text }), ...(confirmed === true && isSame && { confirmed }) };
    return Object.keys(kept).length === 0 ? [] : [[id, kept] as const];
  };
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const all = edits[language];
      if (all === undefined) return [];
      return [[language, Object.fromEntries(Object.entries(all).flatMap((one) => carried(language, one)))]];
    }),
  );
}
