// What of a kept draft is no longer as it was drawn: each statement with the answers and the law behind it, as they were and as they are.
import type { Text } from "@yawara/engine";
import { changed, type TouchedHow } from "./changed.ts";
import type { Basis, DisclosureDraft, Passage } from "./draft-model.ts";

/** An answer a statement was drawn from: what it was then and what it is now; absent where there was or is none. */
export interface DrawnFrom {
  fact: string;
  name: Text;
  was?: Text;
  is?: Text;
}

/** A statement of a kept draft that would be drawn otherwise today. */
export interface TouchedStatement {
  id: string;
  how: TouchedHow;
  before?: Text;
  now?: Text;
  answers: DrawnFrom[];
  /** No answer and no measure behind it changed: the law did, or how it was read. */
  by_law: boolean;
}

/** Compares a kept draft with one made of what is known today. The kept one stays as it is. */
export function touchedSince(kept: DisclosureDraft, today: DisclosureDraft): TouchedStatement[] {
  const [then, now] = [factBases(kept), factBases(today)];
  return changed(today, kept).map(({ id, how, facts, before, now: text }) => {
    const answers = facts.flatMap((fact) => {
      const [was, is] = [then.get(fact), now.get(fact)];
      const name = is?.name ?? was?.name;
      if (name === undefined) return [];
      return [{ fact, name, ...(was?.answer && { was: was.answer }), ...(is?.answer && { is: is.answer }) }];
    });
    return {
      id,
      how,
      ...(before && { before }),
      ...(text && { now: text }),
      answers,
      by_law: facts.length === 0 && !restsOnMeasure(today, id) && !restsOnMeasure(kept, id),
    };
  });
}

/** A measure in place came, went or is shown by other files. */
const restsOnMeasure = (draft: DisclosureDraft, id: string): boolean =>
  passagesOf(draft).some((one) => one.id === id && one.rests_on.some((basis) => "measure" in basis));

type FactBasis = Extract<Basis, { fact: string }>;

/** The answers a draft tells, by fact; of one that is waited for its name alone is known. */
function factBases(draft: DisclosureDraft): Map<string, Pick<FactBasis, "name"> & Partial<FactBasis>> {
  const bases = new Map<string, Pick<FactBasis, "name"> & Partial<FactBasis>>();
  for (const { waits_for: waits = [] } of passagesOf(draft))
    for (const { fact, name } of waits) bases.set(fact, { name });
  for (const { rests_on: grounds } of [...passagesOf(draft), ...draft.left_out])
    for (const basis of grounds) if ("fact" in basis) bases.set(basis.fact, basis);
  return bases;
}

/** Every passage of a draft, in its order. */
export function passagesOf({ sections }: DisclosureDraft): Passage[] {
  return sections.flatMap(({ items }) => items.flatMap(({ passages }) => passages));
}

/** Ids of the facts that statements and gaps of a draft rest on or wait for. */
export function factsBehind(draft: DisclosureDraft): string[] {
  const facts = passagesOf(draft).flatMap(({ rests_on: grounds, waits_for: waits = [] }) => [
    ...grounds.flatMap((basis) => ("fact" in basis ? [basis.fact] : [])),
    ...waits.map(({ fact }) => fact),
  ]);
  return [...new Set(facts)].sort();
}
