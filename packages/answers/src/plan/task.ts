// A task of a plan: what one provision, or several that ask the same, would have one do, by when, and what shows that it was done.
import {
  type BreachOutcome,
  breachId,
  WORDS as ENGINE_WORDS,
  type Entry,
  explain,
  MODALITIES,
  type Modality,
  type Provision,
  provisionOf,
  type Text,
} from "@yawara/engine";
import { dagger, sanctionText, whereFrom } from "../check/check-lines.ts";
import type { Checked } from "../check/checked.ts";
import { type Reason, reasonOf } from "../explain/reason.ts";
import { clockAnswers } from "../law/clock-text.ts";
import { callOf } from "../support/call.ts";
import { callText } from "../support/call-text.ts";
import { inBoth } from "../words/index.ts";
import { type Due, dueOf } from "./due.ts";
import type { Section } from "./parts.ts";
import { type StepState, stepId } from "./states.ts";
import { PLAN_WORDS } from "./words.ts";

export interface PlanStep {
  id: string;
  do: Text;
  /** What the firm said of it. */
  state?: StepState;
  /** It was not in the plan when that was last looked at. */
  new?: true;
  /** Of what was done and comes again: the day by which it is to be done anew. */
  again?: string;
}

export interface DueSaid extends Due {
  text: Text;
}

/** What one provision asks. */
export interface PlanBasis {
  provision: string;
  modality: Modality;
  /** Instrument in short and reference, † where it was not read in the source itself. */
  where: Text;
  says: Text;
  due: DueSaid;
  /** Whether it is broken as described, of a norm that says what breaks it. */
  breach?: BreachOutcome;
  /** Of what is broken: the fewest answers that would end it. */
  ends?: Reason[];
  /** The least that satisfies it first. */
  steps: PlanStep[];
  /** What shows that it was done. */
  evidence: Text[];
  /** Its time limits that run or may run. */
  clocks: Text[];
  /** What stands behind it, in a line. */
  sanction?: Text;
  /** Hours by the standard cost model. */
  effort?: { once?: number; yearly?: number; text: Text };
  source: string;
}

export interface PlanTask {
  /** The id of its first step. */
  id: string;
  section: Section;
  /** The hardest force behind it. */
  modality: Modality;
  /** By when, of the basis that asks first. */
  due: DueSaid;
  /** What several provisions ask alike, where it is asked by several. */
  alike?: Text;
  bases: PlanBasis[];
}

/** A day or kind of day with its words. */
export function dueSaid(due: Due): DueSaid {
  const text = inBoth((language) =>
    PLAN_WORDS[language].due[due.kind](due.day === undefined ? "" : ENGINE_WORDS[language].day(due.day)),
  );
  return { ...due, text };
}

/** What a provision asks of the subject; `voluntary` where the firm is free to leave it. */
export function basisOf(checked: Checked, entry: Entry, { voluntary = false } = {}): PlanBasis {
  const { engine, regime, read } = checked;
  const { facts } = read.subject;
  const provision = provisionOf(engine, entry.provision);
  const { id, modality, says, evidence, sanction, source } = provision;
  const due = dueOf(engine, provision, regime.at, facts, entry.from);
  const ends = entry.breach?.outcome === "broken" || isBrokenBan(entry) ? endsOf(checked, provision) : [];
  const effort = effortOf(provision);
  return {
    provision: id,
    modality,
    where: inBoth((language) => `${whereFrom(engine, provision, language)}${dagger(provision)}`),
    says,
    due: dueSaid(voluntary && due.kind === "now" ? { kind: "free" } : due),
    ...(entry.breach && { breach: entry.breach.outcome }),
    ...(ends.length > 0 && { ends }),
    steps: stepsOf(provision),
    evidence: [...evidence],
    clocks: clockAnswers(engine, provision, facts).map((clock) => clock.says),
    ...(sanction.kind !== "none" && { sanction: inBoth((language) => sanctionText(provision, language)) }),
    ...(effort && { effort }),
    source: source.url,
  };
}

/** An offer with the state of its call; nothing where it cannot be had on the day or later. */
export function offerOf(checked: Checked, entry: Entry): PlanBasis | undefined {
  const provision = provisionOf(checked.engine, entry.provision);
  const kind = provision.worth?.as;
  const call = kind === undefined ? undefined : callOf(checked.engine, provision, checked.regime);
  if (call === undefined || call.state === "closed" || call.state === "held") return undefined;
  const due = {
    open: { kind: "until", day: call.deadline?.day ?? call.until },
    anytime: { kind: "anytime" },
    opens: { kind: "opens", day: call.opens },
    announced: { kind: "pending" },
    unknown: { kind: "ask" },
  }[call.state] as Due;
  return { ...basisOf(checked, entry), due: { ...due, text: callText(call, kind!) } };
}

/** A ban that says of no breach is broken wherever it binds; the others that bind are no tasks. */
function isBrokenBan({ modality, breach }: Entry): boolean {
  return modality === "prohibition" && breach === undefined;
}

function endsOf({ engine, read }: Checked, { id, breach }: Provision): Reason[] {
  const decisive = breach === undefined ? id : breachId(id);
  return explain(engine, decisive, read.subject).counterfactual.map((one) => reasonOf(engine, one));
}

/** A provision that names no step asks for what it says. */
function stepsOf({ id, do: steps, says }: Provision): PlanStep[] {
  return (steps.length === 0 ? [says] : steps).map((text, i) => ({ id: stepId(id, i), do: text }));
}

function effortOf({ effort }: Provision): PlanBasis["effort"] {
  const { onceHours: once, yearlyHours: yearly } = effort ?? {};
  if (!once && !yearly) return undefined;
  return {
    ...(once !== undefined && { once }),
    ...(yearly !== undefined && { yearly }),
    text: inBoth((language) => PLAN_WORDS[language].effort(once ?? 0, yearly ?? 0)),
  };
}

/** A task of what one or several provisions ask. */
export function taskOf(section: Section, bases: readonly PlanBasis[], alike?: Text): PlanTask {
  const sorted = bases.toSorted(byDue);
  const [first] = sorted;
  return {
    id: first!.steps[0]!.id,
    section,
    modality: MODALITIES.find((one) => bases.some(({ modality }) => modality === one))!,
    due: first!.due,
    ...(alike && { alike }),
    bases: sorted,
  };
}

const FAR = "9999-12-31";
/** What has no day stands by its kind: what binds already before every day, what may be done at any time behind them. */
const DAYLESS: Partial<Record<Due["kind"], string>> = { now: "", ask: `${FAR}1`, anytime: `${FAR}2`, free: `${FAR}2` };

function dayOf({ kind, day }: Due): string {
  return day ?? DAYLESS[kind] ?? FAR;
}

function byDue(a: { due: Due }, b: { due: Due }): number {
  return dayOf(a.due) < dayOf(b.due) ? -1 : dayOf(a.due) > dayOf(b.due) ? 1 : 0;
}

/** By date, then by force, then by effort, the least first; what nobody estimated comes last. */
export function inOrder(a: PlanTask, b: PlanTask): number {
  const hours = ({ bases }: PlanTask) => {
    const known = bases.flatMap(({ effort }) => (effort ? [(effort.once ?? 0) + (effort.yearly ?? 0)] : []));
    return known.length === 0 ? Number.MAX_SAFE_INTEGER : Math.max(...known);
  };
  return byDue(a, b) || MODALITIES.indexOf(a.modality) - MODALITIES.indexOf(b.modality) || hours(a) - hours(b);
}
