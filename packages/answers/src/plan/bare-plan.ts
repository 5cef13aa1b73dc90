// From what applies to a subject to a plan: what to do by when, what must not be done, what is voluntary, what is on offer, what is open.
import {
  type Engine,
  type Entry,
  isBinding,
  isVoluntary,
  provisionOf,
  type Step,
  type Text,
  voluntarySteps,
} from "@yawara/engine";
import { titleOf } from "../check/check-lines.ts";
import type { Checked } from "../check/checked.ts";
import { waitingFor } from "../check/figures.ts";
import { type OpenPoint, openPoints } from "../check/open-points.ts";
import { inBoth } from "../words/index.ts";
import { tasksOf } from "./alike.ts";
import { type BanLine, banLines, type LookAt, lookAt } from "./bans.ts";
import { SECTIONS, type Section } from "./parts.ts";
import { stepOf } from "./states.ts";
import { basisOf, inOrder, offerOf, type PlanBasis, type PlanTask } from "./task.ts";
import { PLAN_WORDS } from "./words.ts";

/** Voluntary items offered to choose from. */
const MOST_VOLUNTARY = 7;

/** What a plan is made of before anything the firm said of it is joined to it. */
export interface BarePlan {
  corpus: string;
  at: string;
  known: string;
  jurisdictions: string[];
  title: Text;
  /** By section, then by date, force and effort. */
  tasks: PlanTask[];
  /** Duties that are met as described: no work. */
  kept: PlanBasis[];
  bans: BanLine[];
  look_at: LookAt;
  open: {
    /** What is not decided, as sentences. */
    points: OpenPoint[];
    /** What to answer, that first on which most provisions hang. */
    questions: { fact: string; name: Text; ask: Text; provisions: number }[];
    /** Duties and bans that an event would bring about, and offers that may be had. */
    events: number;
    offers: number;
  };
  read_with: Text[];
}

/** The plan of a subject that is decided. `wanted`: voluntary steps to be in it whatever was chosen for the subject. */
export function barePlan(checked: Checked, wanted: readonly string[] = []): BarePlan {
  const { engine, regime, jurisdictions, report } = checked;
  const { must, detail, if: onEvents, get } = report.groups;
  const isMet = ({ breach }: Entry) => breach?.outcome === "kept";
  const events = onEvents.filter(({ modality }) => isBinding(modality)).length;
  return {
    corpus: engine.corpus.version,
    at: regime.at,
    known: regime.known,
    jurisdictions: [...jurisdictions],
    title: inBoth((language) => titleOf(checked, language)),
    tasks: SECTIONS.flatMap((section) => tasksOf(engine, section, basesOf(checked, section, wanted)).toSorted(inOrder)),
    kept: must.filter(isMet).map((entry) => basisOf(checked, entry)),
    bans: banLines(checked),
    look_at: lookAt(checked),
    open: {
      points: openPoints(checked),
      questions: waitingFor(engine, [...report.open, ...detail], "en").map(({ fact, count }) => ({
        fact,
        name: engine.facts.get(fact)!.name,
        ask: engine.facts.get(fact)!.ask,
        provisions: count,
      })),
      events,
      offers: get.filter((entry) => entry.outcome === "open" && offerOf(checked, entry) !== undefined).length,
    },
    read_with: readWith(),
  };
}

function readWith(): Text[] {
  const [en, ja] = [PLAN_WORDS.en.readWith, PLAN_WORDS.ja.readWith];
  return en.map((text, i) => ({ en: text, ja: ja[i]! }));
}

/** What is asked in a section, a provision each. */
function basesOf(checked: Checked, section: Section, wanted: readonly string[]): PlanBasis[] {
  const { engine, report } = checked;
  const { must, cooperate, get, watch } = report.groups;
  const coming = watch.filter((entry) => entry.outcome === "applies" && isLaw(engine, entry));
  const isBroken = ({ modality, breach }: Entry) => modality === "prohibition" || breach?.outcome === "broken";
  switch (section) {
    case "broken":
      return must.filter(isBroken).map((entry) => basisOf(checked, entry));
    case "must":
      return [
        ...must.filter((entry) => !isBroken(entry) && entry.breach?.outcome !== "kept"),
        ...coming.filter(({ modality }) => modality === "duty"),
      ].map((entry) => basisOf(checked, entry));
    case "cooperate":
      return [...cooperate, ...coming.filter(({ modality }) => modality === "cooperate")].map((entry) =>
        basisOf(checked, entry),
      );
    case "voluntary":
      return voluntaryBases(checked, wanted);
    case "offers":
      return get.filter(({ outcome }) => outcome === "applies").flatMap((entry) => offerOf(checked, entry) ?? []);
  }
}

/** A bill is no law to be planned by. */
function isLaw(engine: Engine, { provision: id }: Entry): boolean {
  const { instrument, scope } = provisionOf(engine, id);
  return scope !== true && engine.instruments.get(instrument)!.kind !== "bill";
}

/** The voluntary items chosen for this subject, at most seven, and those of which the firm said something. */
function voluntaryBases(checked: Checked, wanted: readonly string[]): PlanBasis[] {
  const { engine, read, report } = checked;
  const entries = new Map(report.groups.should.map((entry) => [entry.provision, entry]));
  const among = report.next.filter(({ provision }) => isVoluntary(provisionOf(engine, provision).modality));
  const chosen: Step[] = [...among, ...voluntarySteps(engine, read.subject, report)].slice(0, MOST_VOLUNTARY);
  const more = wanted.flatMap((id) => {
    const step = stepOf(id);
    return step !== undefined && entries.has(step.provision) ? [step.provision] : [];
  });
  const provisions = new Set([...chosen.map(({ provision }) => provision), ...more]);
  return [...provisions].map((id) => basisOf(checked, entries.get(id)!, { voluntary: true }));
}
