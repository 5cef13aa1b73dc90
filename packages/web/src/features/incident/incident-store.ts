// The incident being worked on: kept in this browser and nowhere else, apart from the system that is described.
import type { Facts, FactValue } from "@yawara/engine";
import { useSyncExternalStore } from "react";
import { followOtherTabs, keep, kept } from "../../shell/storage.ts";

/** A moment as it stands in its fields; without a time only the day is known. */
export interface Typed {
  day: string;
  time: string;
}

export const MOMENTS = ["occurred", "received", "aware"] as const;
export type MomentName = (typeof MOMENTS)[number];

export interface Incident {
  /** What is said of the event, and answers given here that the system's description lacks. */
  facts: Facts;
  moments: Partial<Record<MomentName, Typed>>;
  nearMiss: boolean;
  /** When something was done, by the id of its clock. */
  done: Record<string, string>;
  form?: string;
}

const KEPT = "yawara.incident";
const EMPTY: Incident = { facts: {}, moments: {}, nearMiss: false, done: {} };

let incident = readKept();
const listeners = new Set<() => void>();

function readKept(): Incident {
  try {
    const found = JSON.parse(kept(KEPT) ?? "null") as Partial<Incident> | null;
    return isWhole(found) ? { ...EMPTY, ...found } : EMPTY;
  } catch {
    return EMPTY;
  }
}

/** What an older version or another hand left may bend parts. */
function isWhole(found: unknown): found is Partial<Incident> {
  if (typeof found !== "object" || found === null) return false;
  const { facts = {}, moments = {}, done = {} } = found as Record<keyof Incident, unknown>;
  return [facts, moments, done].every((part) => typeof part === "object" && part !== null && !Array.isArray(part));
}

if (!import.meta.env.SSR)
  followOtherTabs(KEPT, () => {
    incident = readKept();
    for (const listener of listeners) listener();
  });

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The incident being worked on. */
export function useIncident(): Incident {
  return useSyncExternalStore(
    subscribe,
    () => incident,
    () => EMPTY,
  );
}

/** Puts something else in the place of parts of it. */
export function changeIncident(parts: Partial<Incident>): void {
  incident = { ...incident, ...parts };
  keep(KEPT, JSON.stringify(incident));
  for (const listener of listeners) listener();
}

/** Begins with another; what was said of this one is gone. */
export function newIncident(): void {
  changeIncident({ ...EMPTY, form: undefined as never });
}

/** Answers a question for this incident, or takes the answer back. */
export function answerIncident(fact: string, value: FactValue | undefined): void {
  const { [fact]: _, ...facts } = incident.facts;
  changeIncident({ facts: value === undefined ? facts : { ...facts, [fact]: value } });
}

/** Notes that something was done now, or that it was not. */
export function markDone(clock: string, moment: string | undefined): void {
  const { [clock]: _, ...done } = incident.done;
  changeIncident({ done: moment === undefined ? done : { ...done, [clock]: moment } });
}

/** A moment as the worker reads it; nothing where no day is given. */
export function momentOf(typed: Typed | undefined): string | undefined {
  if (typed === undefined || typed.day === "") return undefined;
  return typed.time === "" ? typed.day : `${typed.day}T${typed.time}`;
}
