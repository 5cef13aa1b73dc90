// The system being described: kept in this browser and nowhere else, shared by the questions and the report.
import type { DraftEdits, OwnRecord } from "@yawara/answers/disclose";
import type { PlanStates } from "@yawara/answers/plan";
import type { Facts, FactValue, Text } from "@yawara/engine";
import { useSyncExternalStore } from "react";
import { followOtherTabs, keep, kept } from "../shell/storage.ts";
import { keptPlan } from "./plan-states.ts";

export interface Draft {
  name?: Text;
  /** Id of the example it began from. */
  from?: string;
  facts: Facts;
  /** Facts the person does not know. */
  declined: string[];
  /** Facts put off: asked again when nothing else is left. */
  later: string[];
  /** Facts in the order they were answered or declined, so that one can go back. */
  asked: string[];
  /** Day the law is asked for; today where absent. */
  at?: string;
  /** Whose law; by the facts where absent. */
  regimes?: string[];
  /** Documents drafted from it: the organisation's own record, and what the person changed, by kind and language. */
  documents?: { own?: OwnRecord; edits?: Record<string, DraftEdits> };
  /** What was said of the steps of its plan: done, left with a reason, by whom. */
  plan?: PlanStates;
  /** The saved system it is a draft of, and the revision it began from. */
  saved?: { id: string; revision: number };
}

const KEPT = "yawara.draft";
/** The one that stood there before, so that beginning anew can be undone. */
const KEPT_BEFORE = "yawara.draft.before";
const EMPTY: Draft = { facts: {}, declined: [], later: [], asked: [] };

let draft = readKept(KEPT);
let before = readKept(KEPT_BEFORE);
const listeners = new Set<() => void>();

function readKept(key: string): Draft {
  try {
    const found = JSON.parse(kept(key) ?? "null");
    return isDraft(found) ? wholeDraft(found) : EMPTY;
  } catch {
    return EMPTY;
  }
}

/** Steps were once ticked as a list, `done`. */
function wholeDraft({ plan: of, done, ...rest }: Partial<Draft> & { done?: unknown }): Draft {
  const plan = keptPlan(of, done);
  return { ...EMPTY, ...rest, ...(plan && { plan }) };
}

/** What an older version or another hand left may lack or bend parts. */
function isDraft(found: unknown): found is Partial<Draft> {
  if (typeof found !== "object" || found === null) return false;
  const { facts = {}, declined = [], later = [], asked = [] } = found as Record<keyof Draft, unknown>;
  return typeof facts === "object" && facts !== null && [declined, later, asked].every(Array.isArray);
}

/** Another tab of this browser may describe the same system. */
if (!import.meta.env.SSR) {
  followOtherTabs(KEPT, () => {
    draft = readKept(KEPT);
    tell();
  });
  followOtherTabs(KEPT_BEFORE, () => {
    before = readKept(KEPT_BEFORE);
    tell();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** The system being described. */
export function useDraft(): Draft {
  return useSyncExternalStore(
    subscribe,
    () => draft,
    () => EMPTY,
  );
}

/** The system that was described before another took its place. */
export function useDraftBefore(): Draft {
  return useSyncExternalStore(
    subscribe,
    () => before,
    () => EMPTY,
  );
}

/** Whether anything has been said yet. */
export function isBegun({ facts, declined, later }: Draft): boolean {
  return Object.keys(facts).length + declined.length + later.length > 0;
}

/** Puts another in its place: an example, a file, a link, or nothing yet. */
export function setDraft(next: Partial<Draft>): void {
  draft = { ...EMPTY, ...next };
  keep(KEPT, JSON.stringify(draft));
  tell();
}

/** Begins with another system; the day and whose law stay chosen. What was described until now can be brought back. */
export function beginWith(next: Partial<Draft>): void {
  const { at, regimes } = draft;
  if (isBegun(draft)) keepBefore(draft);
  setDraft({ ...(at && { at }), ...(regimes && { regimes }), ...next });
}

/** Brings back the system that was described before; the present one can be brought back in turn. */
export function bringBack(): void {
  const now = draft;
  setDraft(before);
  keepBefore(isBegun(now) ? now : EMPTY);
}

function keepBefore(replaced: Draft): void {
  before = replaced;
  keep(KEPT_BEFORE, JSON.stringify(replaced));
  tell();
}

/** A draft under another law; what is left out is today's, and that of the answers. */
export function underLaw(
  { at: _, regimes: __, ...rest }: Draft,
  { at, regimes }: { at?: string | undefined; regimes?: readonly string[] | undefined },
): Draft {
  return { ...rest, ...(at && { at }), ...(regimes && { regimes: [...regimes] }) };
}

/** Sets the day and whose law; `undefined` for today and for what the facts say. */
export function setLawOf(chosen: { at?: string | undefined; regimes?: readonly string[] | undefined }): void {
  setDraft(underLaw(draft, chosen));
}

/**
 * Answers a question, or says with `undefined` that the person does not know; what is known of some members only is not known in
 * the rest. An answer changed later keeps its place.
 */
export function answer(fact: string, value: FactValue | undefined): void {
  setDraft(answered(draft, fact, value));
}

/** A draft with a question answered: what `answer` would leave. */
export function answered(of: Draft, fact: string, value: FactValue | undefined): Draft {
  const kept = value ?? partOf(of.facts[fact]);
  const { [fact]: _, ...facts } = of.facts;
  return {
    ...of,
    facts: kept === undefined ? facts : { ...facts, [fact]: kept },
    declined: [...of.declined.filter((one) => one !== fact), ...(value === undefined || isPart(value) ? [fact] : [])],
    later: of.later.filter((one) => one !== fact),
    asked: of.asked.includes(fact) ? of.asked : [...of.asked, fact],
  };
}

/** What was known of some members stays known where nothing more is. */
function partOf(value: FactValue | undefined): FactValue | undefined {
  return isPart(value) ? value : undefined;
}

/** Whether an answer says of some members only whether they are so. */
export function isPart(value: FactValue | undefined): boolean {
  return typeof value === "object" && !Array.isArray(value);
}

/** Puts a question off until nothing else is left; once more, behind the others put off. */
export function putOff(fact: string): void {
  setDraft({ ...draft, later: [...draft.later.filter((one) => one !== fact), fact] });
}

/** Takes answers away, as if never asked: what they answered makes no sense any more. */
export function forget(gone: readonly string[]): void {
  const stays = (fact: string) => !gone.includes(fact);
  setDraft({
    ...draft,
    facts: Object.fromEntries(Object.entries(draft.facts).filter(([fact]) => stays(fact))),
    declined: draft.declined.filter(stays),
    later: draft.later.filter(stays),
    asked: draft.asked.filter(stays),
  });
}

/** Takes the last answer back. */
export function takeBack(): void {
  const last = draft.asked.at(-1);
  if (last !== undefined) forget([last]);
}
