// How far an interview has come, as a share that never runs back, and how many questions there usually are.
import type { InterviewView } from "@yawara/answers/ask";
import type { Facts, FactValue } from "@yawara/engine";

/** Questions of an interview about a system at home in Japan alone, and of one that reaches other countries. */
const USUALLY = 14;
const USUALLY_ABROAD = 25;

/** How many questions there usually are for what is known of the countries. */
export function usualQuestions(facts: Facts): number {
  const countries = [facts["organisation.home_country"], ...said(facts["market.countries"])];
  return countries.some((one) => one !== undefined && one !== "JP") ? USUALLY_ABROAD : USUALLY;
}

function said(value: FactValue | undefined): string[] {
  if (Array.isArray(value)) return value;
  return Object.entries(Object(value ?? {})).flatMap(([member, holds]) => (holds === true ? [member] : []));
}

/** How far the interview has come by what is known now: an answer that brings in other law makes it less. */
export function shareOf(
  { remainingAtMost, bans }: Pick<InterviewView, "remainingAtMost" | "bans">,
  question: number,
  usual: number,
): number {
  if (bans !== undefined) {
    const looked = bans.broken.length + bans.kept.length;
    return looked / Math.max(1, looked + bans.open.length - bans.untellable);
  }
  const answered = question - 1;
  return answered / Math.max(1, answered + Math.min(remainingAtMost, Math.max(1, usual - answered)));
}

/** The furthest each interview has come since its first question. */
const furthest = new Map<string, number>();

/** The share to show: that of now, or the furthest so far. An interview that stands at its first question begins anew. */
export function heldShare(interview: string, share: number, question: number): number {
  const held = question === 1 && interview === FIRST ? share : Math.max(share, furthest.get(interview) ?? 0);
  furthest.set(interview, held);
  return held;
}

/** The interview about nothing in particular. */
export const FIRST = "first";
