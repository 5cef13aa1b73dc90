// Between the system being described in this browser and one that is saved: which it is, and how one becomes the other.

import type { SavedSubject, SubjectLine } from "../api/types.ts";
import { beginWith, type Draft, setDraft } from "./draft.ts";

/** Makes a saved system the one being described; what was described before can be brought back under Check. */
export function describeSaved({ id, revision, name, facts, at, regimes }: SavedSubject): void {
  const draft = {
    name: { en: name, ja: name },
    facts,
    asked: Object.keys(facts),
    saved: { id, revision },
    ...(at !== undefined && { at }),
    ...(regimes !== undefined && { regimes }),
  };
  beginWith(draft);
  // The day and whose law are the saved one's too, also where it has none.
  setDraft(draft);
}

/** What is saved of a draft: its answers, the day and whose law. */
export function toSave({ facts, at, regimes }: Draft, name: string): object {
  return { name, facts, ...(at !== undefined && { at }), ...(regimes !== undefined && { regimes }) };
}

/** The draft now is what was saved; a name typed for it is its name, in the other language too unless that has one. */
export function nowSaved(draft: Draft, { id, revision, name }: SavedSubject): void {
  const known = draft.name?.en === name || draft.name?.ja === name;
  setDraft({ ...draft, saved: { id, revision }, ...(!known && { name: { en: name, ja: name } }) });
}

/** A removal or a restoring counts as a revision and changes nothing in the system: the draft follows it. */
export function follow(draft: Draft, before: SubjectLine, after: SavedSubject): void {
  if (draft.saved?.id === before.id && draft.saved.revision === before.revision)
    setDraft({ ...draft, saved: { id: after.id, revision: after.revision } });
}
