// What an incident makes due: every clock of the law that runs because of it, or would, from which moment, to whom, until when.
import type { Engine, Outcome, Text } from "@yawara/engine";
import { Temporal } from "temporal-polyfill";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems, problem, unknown } from "../problem.ts";
import { type Asked, readAsked, type SubjectLaw } from "../request.ts";
import { inBoth } from "../words/index.ts";
import { clocksOf } from "./clock.ts";
import { HOLIDAYS_UNTIL } from "./closed-days.ts";
import { filledForm, formsFor } from "./form.ts";
import {
  CLOCK_STATES,
  type ClockState,
  type IncidentAnswer,
  type IncidentClock,
  type IncidentStanding,
  type Wait,
} from "./incident-answer.ts";
import { momentText } from "./moment.ts";
import { dayOf, type MomentsAsked, readTiming, type Timing } from "./timing.ts";
import { asDescribed, isEventSaid, isOfEvent, triggered } from "./triggered.ts";
import { INCIDENT_WORDS, type IncidentWords } from "./words.ts";

export interface IncidentAsked extends Asked, MomentsAsked {
  /** It was seen in time and nothing happened: it is told, and no clock starts. */
  near_miss?: boolean | undefined;
  /** A form to fill, by its id. */
  form?: string | undefined;
}

/**
 * What an incident makes due: `{ facts: { "organisation.home_country": "JP", "event.incidents": ["personal_data_leak"] }, aware:
 * "2026-12-01T09:30+09:00" }`. The law is that of the day of awareness unless `at` says otherwise. Times come from the corpus' clocks
 * alone, ends from the rules on periods told at `periodEnd`. Every moment or zone that cannot be read comes back as a problem.
 */
export function incident(store: LawStore, asked: IncidentAsked): IncidentAnswer | Problems {
  const timing = readTiming(store, asked);
  if (isProblems(timing)) return timing;
  const day = dayOf(timing, asked.at);
  const law = readAsked(store, { ...asked, at: day });
  return isProblems(law) ? law : incidentOf(law, timing, asked);
}

/** The same for a subject that is read. */
export function incidentOf(
  law: SubjectLaw,
  timing: Timing,
  { near_miss: nearMiss = false, form, done = {} }: Pick<IncidentAsked, "near_miss" | "form" | "done">,
): IncidentAnswer | Problems {
  const { engine, regime } = law;
  const forms = engine.corpus.forms ?? [];
  const chosen = forms.find(({ id }) => id === form);
  if (form !== undefined && chosen === undefined)
    return problem("unknown-form", ["form"], { form: form.trim(), there: forms.map(({ id }) => id).join(", ") });
  const subject = asDescribed(engine, law.subject);
  const findings = isEventSaid(law.subject) ? triggered(law) : [];
  const clocks = nearMiss ? [] : findings.flatMap((finding) => clocksOf(engine, subject, finding, timing)).sort(byEnd);
  const stray = Object.keys(done).find((id) => !isClock(engine, id));
  if (stray !== undefined)
    return unknown(
      "unknown-clock",
      ["done", stray],
      stray,
      clocks.map(({ id }) => id),
    );
  const standing = standingOf(law, timing, nearMiss);
  const counts = Object.fromEntries(
    CLOCK_STATES.map((state) => [state, clocks.filter((clock) => clock.state === state).length]),
  ) as IncidentAnswer["counts"];
  const next = clocks.find(isAhead) ?? clocks.find((clock) => mayBeAhead(clock, timing));
  return {
    corpus: engine.corpus.version,
    at: regime.at,
    known: regime.known,
    jurisdictions: [...law.jurisdictions],
    zone: timing.zone,
    now: momentText({ kind: "instant", at: timing.now }),
    standing,
    moments: momentsOf(timing),
    summary: inBoth((language) =>
      INCIDENT_WORDS[language].summary({
        standing,
        counts,
        next: next && { what: next.what[language], time: next.says.time[language] },
      }),
    ),
    counts,
    next: next?.id ?? null,
    clocks,
    would_bind: nearMiss ? findings.map(({ provision, outcome }) => namedOf(engine, provision, outcome)) : [],
    waits: waitsOf(engine, clocks),
    forms: formsFor(engine, findings),
    form: chosen === undefined ? null : filledForm(engine, chosen, law.subject, timing),
    read_with: readWith(clocks, timing, nearMiss),
  };
}

function standingOf({ subject }: SubjectLaw, { moments, received }: Timing, nearMiss: boolean): IncidentStanding {
  if (!isEventSaid(subject)) return "unsaid";
  if (nearMiss) return "near-miss";
  if (moments.awareness !== undefined) return "confirmed";
  return received !== undefined ? "possible" : "no-moment";
}

function momentsOf({ moments, received }: Timing): IncidentAnswer["moments"] {
  return {
    ...(moments.occurrence && { occurred: momentText(moments.occurrence) }),
    ...(received && { received: momentText(received) }),
    ...(moments.awareness && { aware: momentText(moments.awareness) }),
  };
}

function isClock(engine: Engine, id: string): boolean {
  const [provision = "", clock] = id.split("#");
  const place = engine.index.get(provision);
  return place !== undefined && engine.corpus.provisions[place]!.clocks?.some((one) => one.id === clock) === true;
}

function namedOf(engine: Engine, id: string, outcome: Outcome): IncidentAnswer["would_bind"][number] {
  const provision = engine.corpus.provisions[engine.index.get(id)!]!;
  const { title } = engine.instruments.get(provision.instrument)!;
  return { provision: id, ref: provision.ref, name: title, outcome };
}

/** Whether something is still to be done by its end. */
function isAhead({ state, last, kind }: IncidentClock): boolean {
  return (state === "runs" || state === "would-run") && last !== undefined && kind !== "keep" && kind !== "wait";
}

/** Whether something may have to be done by an end that is still to come. */
function mayBeAhead({ state, last }: IncidentClock, { now }: Timing): boolean {
  return state === "open" && last !== undefined && Date.parse(last.until) > now.epochMilliseconds;
}

const RANK: Record<ClockState, number> = { overdue: 0, runs: 1, "would-run": 1, open: 2, met: 3, "met-late": 3 };

/** What is over first, then what has to be done at once, then by ends; open ones after these, what is done last. */
function byEnd(a: IncidentClock, b: IncidentClock): number {
  return RANK[a.state] - RANK[b.state] || endMs(a) - endMs(b) || (a.id < b.id ? -1 : 1);
}

function endMs({ last, pace }: IncidentClock): number {
  if (last !== undefined) return Temporal.Instant.from(last.until).epochMilliseconds;
  return pace === undefined ? Number.POSITIVE_INFINITY : 0;
}

function waitsOf(engine: Engine, clocks: readonly IncidentClock[]): Wait[] {
  const counts = new Map<string, number>();
  for (const { waits } of clocks) for (const { fact } of waits) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return [...counts]
    .map(([fact, count]) => {
      const { name, ask } = engine.facts.get(fact)!;
      return { fact, name, ask, clocks: count };
    })
    .sort(
      (a, b) =>
        b.clocks - a.clocks || Number(isOfEvent(b.fact)) - Number(isOfEvent(a.fact)) || (a.fact < b.fact ? -1 : 1),
    );
}

/** What the ends rest on, as far as it touches these clocks. */
function readWith(clocks: readonly IncidentClock[], { moments, received, zone }: Timing, nearMiss: boolean): Text[] {
  const counts = new Set(clocks.map(({ periods }) => periods));
  const inDays = clocks.filter(({ last }) => last?.day !== undefined);
  const zones = [...new Set(inDays.map((clock) => clock.zone))].filter((one) => one !== zone);
  const isDay = [...Object.values(moments), received].some((moment) => moment?.kind === "day");
  const isFar = clocks.some(({ last }) => last?.day !== undefined && Number(last.day.slice(0, 4)) > HOLIDAYS_UNTIL);
  return [
    ...(nearMiss ? [readWithText((words) => words.nearMiss)] : []),
    ...(counts.has("jp-civil-code") ? [readWithText((words) => words.japan)] : []),
    ...(counts.has("eu-1182-71") ? [readWithText((words) => words.eu)] : []),
    ...(counts.has(undefined) ? [readWithText((words) => words.elsewhere)] : []),
    ...zones.map((one) => readWithText((words) => words.zone(one))),
    ...(isDay ? [readWithText((words) => words.day)] : []),
    ...(isFar ? [readWithText((words) => words.far(HOLIDAYS_UNTIL))] : []),
    ...(clocks.length > 0 ? [readWithText((words) => words.law)] : []),
  ];
}

function readWithText(said: (words: IncidentWords["readWith"]) => string): Text {
  return inBoth((language) => said(INCIDENT_WORDS[language].readWith));
}
