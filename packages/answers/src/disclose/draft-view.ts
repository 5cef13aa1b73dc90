// A draft as it is read in one language, with what a person changed in it: what every writer and the screen show.
import { type DisclosureLayout, type Language, WORDS } from "@yawara/engine";
import type { Basis, DisclosureDraft, DraftItem, LeftOut, Passage, Waiting } from "./draft-model.ts";
import { DISCLOSURE_WORDS } from "./words.ts";

/** What a person did to passages, by id: a text in the place of the draft's, or that it is right as it stands. */
export type DraftEdits = Readonly<Record<string, { text?: string; confirmed?: boolean }>>;

/** `gap`: still to be written; `draft`: follows from the facts, to be confirmed; `confirmed`; `written` by a person. */
export const PASSAGE_STATES = ["gap", "draft", "confirmed", "written"] as const;
export type PassageState = (typeof PASSAGE_STATES)[number];

export interface PassageView {
  id: string;
  state: PassageState;
  text: string;
  /** Its number in the list of what each sentence rests on; absent where it rests on nothing. */
  number?: number;
  /** What it rests on, each in words. */
  grounds: string[];
  waits: { fact: string; name: string }[];
}

export interface ItemView {
  id: string;
  asks: string;
  ref?: string;
  /** The provisions behind it, each with how it stands where that is not plain. */
  provisions: { id: string; text: string }[];
  steps: string[];
  passages: PassageView[];
}

export interface SectionView {
  id: string;
  title: string;
  intro?: string;
  items: ItemView[];
}

/** What is left out for one reason. */
export interface LeftOutView {
  why: string;
  grounds: string[];
  what: string[];
}

export interface DraftView {
  language: Language;
  kind: string;
  title: string;
  about: string;
  layout: DisclosureLayout;
  /** Organisation, its corporate number, product, version and day, as far as they are known. */
  head: string[];
  /** How much of it is draft and gap. */
  status: string;
  counts: Record<PassageState, number>;
  sections: SectionView[];
  leftOut: LeftOutView[];
  notes: string[];
}

/** A draft in one language. An edit of a passage that is no longer there, or whose text is empty, is passed over. */
export function draftView(draft: DisclosureDraft, language: Language, edits: DraftEdits = {}): DraftView {
  const counts = { gap: 0, draft: 0, confirmed: 0, written: 0 };
  let number = 0;
  const passageIn = (passage: Passage): PassageView => {
    const view = passageView(passage, language, edits[passage.id]);
    counts[view.state]++;
    return view.grounds.length === 0 ? view : { ...view, number: ++number };
  };
  const sections = draft.sections.map(({ id, title, intro, items }) => ({
    id,
    title: title[language],
    ...(intro && { intro: intro[language] }),
    items: items.map((item) => itemView(item, language, passageIn)),
  }));
  const words = DISCLOSURE_WORDS[language];
  return {
    language,
    kind: draft.kind,
    title: draft.title[language],
    about: draft.about[language],
    layout: draft.layout,
    head: headOf(draft, language),
    status: words.statementsAndGaps(counts.draft, counts.gap),
    counts,
    sections,
    leftOut: leftOutViews(draft.left_out, language),
    notes: [...draft.read_with.map((text) => text[language]), formOf(draft, language)],
  };
}

function headOf({ own }: DisclosureDraft, language: Language): string[] {
  const { name, corporate_number: number, product, version, day } = own;
  const system = [product, version].filter((one) => one !== undefined).join(" ");
  const numbered = number && `${DISCLOSURE_WORDS[language].own.corporate_number} ${number}`;
  return [name, numbered, system, day && WORDS[language].day(day)].filter((one): one is string => !!one);
}

function formOf({ source }: DisclosureDraft, language: Language): string {
  const { confidence, day } = WORDS[language];
  const said = DISCLOSURE_WORDS[language].form(source.url, confidence[source.confidence], day(source.checked));
  return source.note === undefined ? said : `${said} ${source.note[language]}`;
}

function itemView(
  { id, asks, ref, provisions, steps, passages }: DraftItem,
  language: Language,
  passageIn: (passage: Passage) => PassageView,
): ItemView {
  return {
    id,
    asks: asks[language],
    ...(ref && { ref: ref[language] }),
    provisions: provisions.map((basis) => ({ id: basis.provision, text: groundText(basis, language) })),
    steps: steps.map((text) => text[language]),
    passages: passages.map(passageIn),
  };
}

function passageView(
  { id, kind, text, rests_on: grounds, waits_for: waits = [] }: Passage,
  language: Language,
  edit: DraftEdits[string] = {},
): PassageView {
  const written = edit.text?.trim();
  const isWritten = written !== undefined && written !== "" && written !== text[language];
  const state = isWritten ? "written" : kind === "gap" ? "gap" : edit.confirmed === true ? "confirmed" : "draft";
  return {
    id,
    state,
    text: isWritten ? written : text[language],
    grounds: grounds.map((basis) => groundText(basis, language)),
    waits: waits.map(({ fact, name }: Waiting) => ({ fact, name: name[language] })),
  };
}

/** A ground in words: `Area of use: finance`, a provision with how it stands. */
export function groundText(basis: Basis, language: Language): string {
  const words = WORDS[language];
  if ("fact" in basis) return `${basis.name[language]}${words.colon}${basis.answer[language]}`;
  if ("own" in basis) {
    const value = basis.own === "day" ? words.day(basis.value) : basis.value;
    return `${basis.name[language]}${words.colon}${value}`;
  }
  if ("measure" in basis) return DISCLOSURE_WORDS[language].measureInPlace(basis.name[language]);
  if ("file" in basis) return DISCLOSURE_WORDS[language].fileNamed(basis.name[language]);
  const { standing, pending, from, aside, standingFrom } = DISCLOSURE_WORDS[language];
  if (basis.standing === "applies") return basis.where[language];
  const day = basis.from === "pending" || basis.from === undefined ? pending : from(words.day(basis.from));
  const remark = basis.standing === "coming" ? standingFrom(standing.coming, day) : standing.open;
  return aside(basis.where[language], remark);
}

/** What is left out, by the reason: one line for many items. */
function leftOutViews(leftOut: readonly LeftOut[], language: Language): LeftOutView[] {
  const views = new Map<string, LeftOutView>();
  for (const { what, why, rests_on: grounds } of leftOut) {
    const said = grounds.map((basis) => groundText(basis, language));
    const key = JSON.stringify([why[language], said]);
    const view = views.get(key) ?? { why: why[language], grounds: said, what: [] };
    view.what.push(what[language]);
    views.set(key, view);
  }
  return [...views.values()];
}

/** The passages that rest on something, by number. */
export function numbered({ sections }: DraftView): PassageView[] {
  return sections
    .flatMap(({ items }) => items.flatMap((item) => item.passages))
    .filter(({ number }) => number !== undefined);
}

/** A note cut at its addresses: every second part is one. */
export function partsOfNote(note: string): string[] {
  return note.split(/(https?:\/\/[^\s()（）、。]+)/);
}
