// What the ledger says of a system, field by field: its words, its value, its text.
import type { Language } from "@yawara/engine";
import type { SubjectLine } from "../../api/types.ts";
import { formatLawDay } from "../../ui/format-date.ts";
import type { FieldName } from "./use-system-change.ts";
import { REGISTER_WORDS } from "./words.ts";

/** In the order they are shown. */
export const FIELDS = ["unit", "owner", "reviewer", "next_review", "confirmed_on", "code", "note"] as const;

export function fieldLabel(field: FieldName | "name", language: Language): string {
  const { unit, owner, reviewer, code, note, nextReview, confirmedOn, name } = REGISTER_WORDS[language];
  return { unit, owner, reviewer, code, note, name, next_review: nextReview, confirmed_on: confirmedOn }[field];
}

/** The value as the API is told it: units and people by id. */
export function fieldValue(system: SubjectLine, field: FieldName | "name"): string | undefined {
  const value = system[field];
  return typeof value === "object" ? value.id : value;
}

/** The value as a person reads it. */
export function fieldText(system: SubjectLine, field: FieldName | "name", language: Language): string | undefined {
  const value = system[field];
  if (typeof value === "object") return value.name;
  return value !== undefined && isDayField(field) ? formatLawDay(value, language) : value;
}

export const isDayField = (field: FieldName | "name"): boolean => field === "next_review" || field === "confirmed_on";
