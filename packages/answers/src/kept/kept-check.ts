// A check made small enough to be kept for every system of a ledger: figures to list by, and how each provision stood.
import { cellsInShort, decide, type Engine, followed, type Modality, readCells, report } from "@yawara/engine";
import { nextChange } from "../calendar/next-change.ts";
import { questionsLeft } from "../check/figures.ts";
import type { LawStore } from "../law-store.ts";
import { type Kept, keep, kept } from "../lru.ts";
import { isProblems } from "../problem.ts";
import { standingsOf } from "../recheck/standing.ts";
import { type RawFacts, readLaw, type SubjectLaw } from "../request.ts";
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

/** Checks of many systems: each once for all of them that are alike to the law. */
export interface KeptChecks {
  corpus: string;
  known: string;
  /**
   * The place of each system's check in `checks`, in the order they were asked for; `null` where the facts cannot be read by
   * today's law data. Fewer than were asked for where it was `enough`.
   */
  of: (number | null)[];
  checks: KeptCheck[];
  /** What `standings` points at: a provision and how it stands, a line each. */
  lines: string[];
}

/** A system to check: its facts as they were saved, the day and the regimes it names. */
export interface SystemToCheck {
  facts: RawFacts;
  at?: string | undefined;
  regimes?: string[] | undefined;
}

/** Checks systems for being kept, in their order; no more of them once it is `enough`, but one at the least. */
export function keptChecks(
  store: LawStore,
  { systems }: { systems: Iterable<SystemToCheck> },
  enough: () => boolean = () => false,
): KeptChecks {
  const places = new Map<string, number>();
  const checks = new Map<MadeCheck, number>();
  const of: (number | null)[] = [];
  for (const system of systems) {
    const check = checkOnce(store, system);
    of.push(check === null ? null : placeIn(checks, check));
    if (enough()) break;
  }
  return {
    corpus: store.base.version,
    known: store.today(),
    of,
    checks: Array.from(checks.keys(), ({ lines, ...check }) => ({
      ...check,
      standings: lines.map((line) => placeIn(places, line)),
    })),
    lines: [...places.keys()],
  };
}

/** The place of one of many things, the next one where it is new. */
function placeIn<Thing>(places: Map<Thing, number>, thing: Thing): number {
  const place = places.get(thing) ?? places.size;
  places.set(thing, place);
  return place;
}

/** A check without its place in an answer: its lines in full. */
type MadeCheck = Omit<KeptCheck, "standings"> & { lines: readonly string[] };

/** Checks made by an engine, by what they rest on; of facts that contradict each other there is none. */
const made = new WeakMap<Engine, Kept<MadeCheck | null>>();
/** A check of all there is has some three hundred lines, each one text for all that have it. */
const MOST_MADE = 2_000;
const texts = new WeakMap<Engine, Map<string, string>>();

/**
 * A check, made once for all systems that are alike to the law: the same engine, day and regimes, and of each fact the same cell.
 * The law tells values of a fact apart at its thresholds alone, so 120 employees are as 121 where none lies between; every
 * part of a check follows from the cells, what the axioms force and whether they are broken included.
 */
function checkOnce(store: LawStore, system: SystemToCheck): MadeCheck | null {
  const asked = readLaw(store, system);
  if (isProblems(asked)) return null;
  const { engine, regime, jurisdictions } = asked;
  const said = readCells(engine, system.facts);
  if (said.problems.length > 0) return null;
  const known = made.get(engine) ?? new Map<string, MadeCheck | null>();
  made.set(engine, known);
  const whose = [regime.at, regime.known, system.regimes?.join() ?? "", jurisdictions.join()].join(" ");
  const key = `${whose} ${cellsInShort(said)}`;
  const found = kept(known, key);
  if (found !== undefined) return found;
  const { subject, problems } = followed(engine, said);
  return keep(known, key, problems.length > 0 ? null : checkOf({ ...asked, subject }), MOST_MADE);
}

function checkOf({ engine, regime, subject, jurisdictions }: SubjectLaw): MadeCheck {
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
