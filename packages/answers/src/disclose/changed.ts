// What of a draft a changed fact touches: the statements to be looked at again, with the facts behind each.
import type { Text } from "@yawara/engine";
import { sameAnswer } from "../subject-file/answers.ts";
import type { DisclosureDraft, Passage } from "./draft-model.ts";

/** `touched`: rests on a changed fact; `changed`: it says something else; `new`, `gone`: it is there only in one of the drafts. */
export type TouchedHow = "touched" | "changed" | "new" | "gone";

export interface TouchedPassage {
  id: string;
  how: TouchedHow;
  /** The changed facts it rests on or waited for; all that changed where it came or went with none of its own. */
  facts: string[];
  before?: Text;
  now?: Text;
}

/** The passages of a draft that a change since an older draft of the same kind touches, in the order of the draft; those gone last. */
export function changed(draft: DisclosureDraft, old: DisclosureDraft): TouchedPassage[] {
  const facts = changedFacts(draft, old);
  const [now, before] = [passagesById(draft), passagesById(old)];
  const stays = [...now].flatMap(([id, passage]) => touchedBy(id, passage, before.get(id), facts) ?? []);
  const gone = [...before].flatMap(([id, passage]): TouchedPassage[] =>
    now.has(id) ? [] : [{ id, how: "gone", facts: causes(passage, facts), before: passage.text }],
  );
  return [...stays, ...gone];
}

/** Ids of the facts that are not what they were. */
function changedFacts({ subject }: DisclosureDraft, { subject: old }: DisclosureDraft): string[] {
  const ids = new Set([...Object.keys(subject), ...Object.keys(old)]);
  return [...ids].filter((id) => !sameAnswer(subject[id], old[id]));
}

function passagesById({ sections }: DisclosureDraft): Map<string, Passage> {
  const passages = sections.flatMap(({ items }) => items.flatMap((item) => item.passages));
  return new Map(passages.map((passage) => [passage.id, passage]));
}

function touchedBy(
  id: string,
  passage: Passage,
  old: Passage | undefined,
  facts: readonly string[],
): TouchedPassage | undefined {
  const { text: now } = passage;
  if (old === undefined) return { id, how: "new", facts: causes(passage, facts), now };
  const touching = [...new Set([...behind(passage, facts), ...behind(old, facts)])];
  const isSame = passage.kind === old.kind && now.en === old.text.en && now.ja === old.text.ja;
  if (isSame && touching.length === 0) return undefined;
  return { id, how: isSame ? "touched" : "changed", facts: touching, before: old.text, now };
}

/** A passage may come or go because a question falls away: then any change may be behind it. */
function causes(passage: Passage, facts: readonly string[]): string[] {
  const own = behind(passage, facts);
  return own.length > 0 ? own : [...facts];
}

function behind({ rests_on: grounds, waits_for: waits = [] }: Passage, facts: readonly string[]): string[] {
  const named = [
    ...grounds.flatMap((basis) => ("fact" in basis ? [basis.fact] : [])),
    ...waits.map(({ fact }) => fact),
  ];
  return [...new Set(named)].filter((fact) => facts.includes(fact));
}
