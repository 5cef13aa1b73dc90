// The system being described: kept in this browser and nowhere else, shared by the questions and the report.
import type { Facts, FactValue, Text } from "@yawara/engine";
import { useSyncExternalStore } from "react";

export interface Draft {
  name?: Text;
  /** Id of the example it began from. */
  from?: string;
  facts: Facts;
  /** Facts the person does not know. */
  declined: string[];
  /** Facts in the order they were answered or declined, so that one can go back. */
  asked: string[];
  /** Day the law is asked for; today where absent. */
  at?: string;
  /** Whose law; by the facts where absent. */
  regimes?: string[];
}

const KEPT = "yawara.draft";
const EMPTY: Draft = { facts: {}, declined: [], asked: [] };

let draft = readKept();
const listeners = new Set<() => void>();

function readKept(): Draft {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? "null");
    return kept !== null && typeof kept === "object" ? { ...EMPTY, ...kept } : EMPTY;
  } catch {
    return EMPTY;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The system being described. */
export function useDraft(): Draft {
  return useSyncExternalStore(subscribe, () => draft);
}

/** Puts another in its place: an example, a file, a link, or nothing yet. */
export function setDraft(next: Partial<Draft>): void {
  draft = { ...EMPTY, ...next };
  localStorage.setItem(KEPT, JSON.stringify(draft));
  for (const listener of listeners) listener();
}

/** Answers a question, or says with `undefined` that the person does not know. An answer changed later keeps its place. */
export function answer(fact: string, value: FactValue | undefined): void {
  const { [fact]: _, ...facts } = draft.facts;
  setDraft({
    ...draft,
    facts: value === undefined ? facts : { ...facts, [fact]: value },
    declined: [...draft.declined.filter((one) => one !== fact), ...(value === undefined ? [fact] : [])],
    asked: draft.asked.includes(fact) ? draft.asked : [...draft.asked, fact],
  });
}

/** Takes the last answer back. */
export function takeBack(): void {
  const last = draft.asked.at(-1);
  if (last === undefined) return;
  const { [last]: _, ...facts } = draft.facts;
  setDraft({
    ...draft,
    facts,
    declined: draft.declined.filter((one) => one !== last),
    asked: draft.asked.slice(0, -1),
  });
}
