// A check made small enough to be kept for every system of a ledger: figures to list by, and how each provision stood.
import { decide, type Engine, type Modality, report } from "@yawara/engine";
import { nextChange } from "../calendar/next-change.ts";
import { questionsLeft } from "../check/figures.ts";
import type { LawStore } from "../law-store.ts";
import { type Kept, keep, kept } from "../lru.ts";
import { isProblems, type Problems } from "../problem.ts";
import { standingsOf } from "../recheck/standing.ts";
import { type RawFacts, readAsked } from "../request.ts";
import { standingLine } from "./standing-line.ts";

/** What a ledger is listed by: what must be done, what must not, what is asked for, what is on offer. */
export const FORCES = ["must", "must_not", "cooperate", "should", "offered"] as const;
export type Force = (typeof FORCES)[number];

const FORCE_OF: Record<Modality, Force | undefined> = {
  prohibition: "must_not",
  duty: "must",
  cooperate: "cooperate",
  "effort-duty": "should",
  guideline: "should",
  right: "offered",
  benefit: "offered",
  power: undefined,
};

/** Figures of a check: provisions by force, and what is broken and open. */
export interface KeptFigures {
  /** Provisions that apply on the day, by force. */
  applying: Record<Force, number>;
  /** Provisions that may apply: they wait for an answer, not for an event. */
  possible: Record<Force, number>;
  /** Bans broken as described. */
  broken: number;
  /** Duties not met as described. */
  unmet: number;
  /** Questions of the first interview that something still waits for. */
  open: number;
}

/** A check as it is kept. */
export interface KeptCheck {
  at: string;
  jurisdictions: string[];
  /** The next day on which the law makes another answer possible; absent where none is known. */
  until?: string;
  figures: KeptFigures;
  /** How each provision stands, by its place in the lines of the answer. */
  standings: number[];
}

/** Checks of many systems, in the order they were asked for; `null` where the facts cannot be read by today's law data. */
export interface KeptChecks {
  corpus: string;
  known: string;
  checks: (KeptCheck | null)[];
  /** What `standings` points at: a provision and how it stands, a line each. */
  lines: string[];
}

/** A system to check: its facts as they were saved, the day and the regimes it names. */
export interface SystemToCheck {
  facts: RawFacts;
  at?: string | undefined;
  regimes?: string[] | undefined;
}

/** Checks many systems for being kept. */
export function keptChecks(store: LawStore, { systems }: { systems: readonly SystemToCheck[] }): KeptChecks {
  const places = new Map<string, number>();
  const placeOf = (line: string) => {
    const place = places.get(line) ?? places.size;
    places.set(line, place);
    return place;
  };
  const checks = systems.map((system) => keptCheck(store, system, placeOf));
  return { corpus: store.base.version, known: store.today(), checks, lines: [...places.keys()] };
}

/** A check without its place in an answer: its lines in full. */
type MadeCheck = Omit<KeptCheck, "standings"> & { lines: readonly string[] };

/** Checks made by an engine, by what they rest on. */
const made = new WeakMap<Engine, Kept<MadeCheck>>();
/** A check of all there is has some three hundred lines, each one text for all that have it. */
const MOST_MADE = 2_000;
const texts = new WeakMap<Engine, Map<string, string>>();

function keptCheck(store: LawStore, system: SystemToCheck, placeOf: (line: string) => number): KeptCheck | null {
  const asked = readAsked(store, system);
  if (isProblems(asked)) return null;
  const { lines, ...check } = checkOnce(asked, system);
  return { ...check, standings: lines.map(placeOf) };
}

type Asked = Exclude<ReturnType<typeof readAsked>, Problems>;

/**
 * A check, made once for all systems that are alike to the law: the same engine, day and regimes, and of each fact the same cell.
 * The law tells values of a fact apart at its thresholds alone, so 120 employees are as 121 where none lies between; every
 * part of a check follows from the cells (`Subject.given`).
 */
function checkOnce(asked: Asked, { regimes }: SystemToCheck): MadeCheck {
  const { engine, regime, subject, jurisdictions } = asked;
  const known = made.get(engine) ?? new Map<string, MadeCheck>();
  made.set(engine, known);
  const key = [regime.at, regimes?.join() ?? "", jurisdictions.join(), subject.given.join()].join(" ");
  return kept(known, key) ?? keep(known, key, checkOf(asked), MOST_MADE);
}

function checkOf({ engine, regime, subject, jurisdictions }: Asked): MadeCheck {
  const findings = decide(engine, regime, subject);
  const sorted = report(engine, regime, subject, findings);
  const checked = { engine, regime, jurisdictions, read: { subject }, findings, report: sorted };
  const until = nextChange(engine, jurisdictions, regime);
  return {
    at: regime.at,
    jurisdictions: [...jurisdictions],
    ...(until !== undefined && { until }),
    figures: {
      ...byForce(sorted),
      broken: sorted.forbidden.length,
      unmet: sorted.unmet.length,
      open: questionsLeft(checked).length,
    },
    lines: [...standingsOf(checked)].map(([provision, standing]) => shared(engine, standingLine(provision, standing))),
  };
}

function shared(engine: Engine, line: string): string {
  const known = texts.get(engine) ?? new Map<string, string>();
  texts.set(engine, known);
  const found = known.get(line);
  if (found === undefined) known.set(line, line);
  return found ?? line;
}

/** What applies and what may, by force; clauses of reach, what is to come and what waits for an event are in neither. */
function byForce({ groups, open }: ReturnType<typeof report>): Pick<KeptFigures, "applying" | "possible"> {
  const none = () => Object.fromEntries(FORCES.map((force) => [force, 0])) as Record<Force, number>;
  const [applying, possible] = [none(), none()];
  const { scope: _, watch: __, if: ___, ...now } = groups;
  for (const { outcome, modality } of [...Object.values(now).flat(), ...open]) {
    const force = FORCE_OF[modality];
    if (force !== undefined) (outcome === "applies" ? applying : possible)[force]++;
  }
  return { applying, possible };
}
