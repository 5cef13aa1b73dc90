// One clock of an incident: from what it runs, its first and last day or instant, whether it runs, would run, cannot be said, is met or over.
import {
  type Engine,
  evaluate,
  type Finding,
  factsOf,
  type Jurisdiction,
  type LegalClock,
  provisionOf,
  type Subject,
  type Text,
} from "@yawara/engine";
import { Temporal } from "temporal-polyfill";
import { clockAnswers } from "../law/clock-text.ts";
import { instrumentName } from "../law/instrument-name.ts";
import { inBoth } from "../words/index.ts";
import { leftText, timeText } from "./clock-said.ts";
import type { ClockState, End, IncidentClock } from "./incident-answer.ts";
import { instantText, type Moment } from "./moment.ts";
import { type Counting, firstDay, type PeriodEnd, periodEnd } from "./period.ts";
import type { Timing } from "./timing.ts";

/** The clocks of one finding that run, would run, or may. */
export function clocksOf(engine: Engine, subject: Subject, finding: Finding, timing: Timing): IncidentClock[] {
  const provision = provisionOf(engine, finding.provision);
  const rules = new Map(clockAnswers(engine, provision, subject.facts).map(({ id, says }) => [id, says]));
  return (provision.clocks ?? []).flatMap((clock) => {
    const runs = clock.when === undefined || evaluate(engine, clock.when.condition, subject.facts);
    if (runs === false || clock.kind === "every") return [];
    const unsaid = runs ? [] : factsOf(engine, clock.when!.condition).filter((id) => subject.facts[id] === undefined);
    const waits = [...new Set([...finding.openOn, ...unsaid])];
    const found = clockOf(engine, finding, clock, waits, timing);
    return [{ ...found, says: saysOf(found, rules.get(clock.id)!, timing) }];
  });
}

function saysOf(clock: Omit<IncidentClock, "says">, rule: Text, { zone }: Timing): IncidentClock["says"] {
  const { left, state } = clock;
  const isLeft = left !== undefined && state !== "met" && state !== "met-late";
  return {
    rule,
    time: inBoth((language) => timeText(clock, zone, language)),
    ...(isLeft && { left: inBoth((language) => leftText(left, language)) }),
  };
}

function clockOf(
  engine: Engine,
  { provision: id, outcome }: Finding,
  clock: LegalClock,
  waits: readonly string[],
  timing: Timing,
): Omit<IncidentClock, "says"> {
  const provision = provisionOf(engine, id);
  const instrument = engine.instruments.get(provision.instrument)!;
  const jurisdiction = engine.corpus.knownJurisdictions.find((one) => one.id === instrument.jurisdiction)!;
  const { zone = timing.zone, periods } = jurisdiction;
  const start = startOf(clock, timing);
  const timed = start === undefined ? {} : timeOf(clock, withZone(start, zone), periods, timing.zone);
  const key = `${id}#${clock.id}`;
  const done = timing.done.get(key);
  const isOpen = outcome === "open" || waits.length > 0 || (start === undefined && clock.by === undefined);
  const last = timed.last ?? fixedEnd(clock, zone, timing.zone);
  return {
    id: key,
    provision: id,
    clock: clock.id,
    instrument: instrument.id,
    name: inBoth((language) => instrumentName(instrument, language)),
    ref: provision.ref,
    what: clock.what,
    ...(clock.to && { to: clock.to }),
    modality: provision.modality,
    outcome,
    guidance: clock.guidance === true,
    state: stateOf({ isOpen, done, until: isDeadline(clock) ? last?.at : undefined, from: clock.from, timing }),
    ...(clock.from && { from: clock.from }),
    ...(clock.pace && { pace: clock.pace }),
    ...(clock.kind && { kind: clock.kind }),
    ...(clock.term && { term: clock.term }),
    ...(start && { started: instantText(start.at) }),
    ...(timed.first && { first_day: timed.first }),
    ...(timed.soonest && { soonest: timed.soonest.end }),
    ...(last && { last: last.end }),
    zone,
    ...(periods && { periods }),
    ...holidaysOf(clock, periods),
    ...(done && { done: instantText(done.at) }),
    ...(last && { left: leftUntil(timing.now, last.at) }),
    waits: waits.map((fact) => ({ fact, name: engine.facts.get(fact)!.name })),
    ...(start === undefined && clock.from !== undefined && { waits_for: clock.from }),
    confidence: provision.source.confidence,
  };
}

/** The moment a clock runs from. What nobody has confirmed is counted from when the report of it reached the firm. */
function startOf({ from }: LegalClock, { moments, received }: Timing): Moment | undefined {
  if (from === undefined) return undefined;
  return moments[from] ?? (from === "awareness" || from === "request" ? received : undefined);
}

function withZone({ kind, at }: Moment, zone: string): Moment {
  return { kind, at: at.withTimeZone(zone) };
}

interface Timed {
  end: End;
  at: Temporal.ZonedDateTime;
}

function timeOf(
  clock: LegalClock,
  start: Moment,
  rules: Jurisdiction["periods"],
  zone: string,
): { first?: string; soonest?: Timed; last?: Timed } {
  const { term, kind } = clock;
  if (term === undefined || kind === undefined) return {};
  const { counts, office, guidance } = clock;
  const counting: Counting = { unit: term.unit, kind, rules, counts, office, guidance };
  const at = (amount: number) => endOf(periodEnd(start, amount, counting), zone);
  const first = kind === "before" ? undefined : firstDay(start, counting)?.toString();
  return {
    ...(first && { first }),
    ...(term.min !== undefined && term.max !== undefined && { soonest: at(term.min) }),
    last: at(term.max ?? term.min!),
  };
}

function endOf({ day, until, counted, moved, mayEnd }: PeriodEnd, zone: string): Timed {
  const end: End = {
    ...(day && { day: day.toString() }),
    until: instantText(until.withTimeZone(zone)),
    ...(counted && { counted: counted.toString() }),
    ...(moved && { moved }),
    ...(mayEnd && { may_end: mayEnd.toString() }),
  };
  return { end, at: until };
}

/** A day the law fixes itself. */
function fixedEnd({ by }: LegalClock, lawZone: string, zone: string): Timed | undefined {
  if (by === undefined) return undefined;
  const day = Temporal.PlainDate.from(by);
  return endOf({ day, until: day.add({ days: 1 }).toZonedDateTime(lawZone) }, zone);
}

interface Standing {
  isOpen: boolean;
  done: Moment | undefined;
  until: Temporal.ZonedDateTime | undefined;
  from: LegalClock["from"];
  timing: Timing;
}

/** Whether something has to be done by its end: what is kept, or waited for, is over and no more. */
function isDeadline({ kind }: LegalClock): boolean {
  return kind !== "keep" && kind !== "wait";
}

/** What runs from the incident itself waits until somebody confirms it; a request or an order that came in is certain. */
function isUnconfirmed(from: LegalClock["from"], { moments }: Timing): boolean {
  return (from === "awareness" || from === "occurrence") && moments.awareness === undefined;
}

function stateOf({ isOpen, done, until, from, timing }: Standing): ClockState {
  const isOver = (at: Temporal.ZonedDateTime) => until !== undefined && at.epochMilliseconds >= until.epochMilliseconds;
  if (done !== undefined) return isOver(done.at) ? "met-late" : "met";
  if (isOpen) return "open";
  if (isUnconfirmed(from, timing)) return "would-run";
  return isOver(timing.now) ? "overdue" : "runs";
}

function leftUntil(now: Temporal.ZonedDateTime, until: Temporal.ZonedDateTime): string {
  return now.toInstant().until(until.toInstant(), { largestUnit: "hour", smallestUnit: "minute" }).toString();
}

/** Only Japan's holidays are known: elsewhere working days, and last days that holidays would move, are held to weekends. */
function holidaysOf(
  { term, kind }: LegalClock,
  rules: Jurisdiction["periods"],
): Pick<IncidentClock, "holidays_unknown"> {
  if (term === undefined || rules === "jp-civil-code" || term.unit === "hour") return {};
  const isTouched = term.unit === "business-day" || (rules === "eu-1182-71" && kind === "within");
  return isTouched ? { holidays_unknown: true } : {};
}
