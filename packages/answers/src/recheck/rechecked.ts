// An earlier check decided again, step by step, so that each difference from a check of today has its cause: law, day, whose law, facts.
import { type Clocks, type Engine, federationOf, readSubject, type Subject } from "@yawara/engine";
import { type Checked, checkSubject } from "../check/checked.ts";
import type { LawStore } from "../law-store.ts";
import type { RawFacts } from "../request.ts";
import { answersOf, changesTo, sameAnswer } from "../subject-file/answers.ts";
import { whoseLaw } from "../whose-law.ts";
import type { EarlierCheck } from "./earlier-check.ts";
import { type Standings, standingsOf } from "./standing.ts";

/**
 * Why a finding is another than it was. `law`: the law data changed; `day`: another day is asked about; `regimes`: the law of
 * other places is looked at, though no fact asks for it; `facts`: what is said of the subject changed.
 */
export const CAUSES = ["facts", "law", "day", "regimes"] as const;
export type Cause = (typeof CAUSES)[number];

/** An earlier check beside one of today. */
export interface Rechecked {
  earlier: EarlierCheck;
  now: Checked;
  /** The earlier facts under the law of today: what would be the answer had nobody changed a fact. */
  unchanged: Checked;
  /** Facts that were changed. */
  facts: string[];
  /** Facts of the earlier check that the law data no longer know, or not so. */
  leftOut: string[];
  /** How everything stood after each step, the first as it was found then, each with what the step changes. */
  steps: { cause?: Cause; standings: Standings }[];
}

/** Decides the facts of an earlier check again: by the law data of today, then on its day, then by whose law is looked at now. */
export function rechecked(store: LawStore, earlier: EarlierCheck, now: Checked): Rechecked {
  const { engine, regime } = now;
  const { jurisdictions: there } = store.base;
  const then = earlier.jurisdictions.filter((one) => there.includes(federationOf(one)));
  const clocks = { at: regime.at, known: regime.known };
  const decided = (jurisdictions: readonly string[], days: Clocks) =>
    decideAgain(store.engine(jurisdictions, days.at), jurisdictions, days, earlier.facts);

  const steps: Rechecked["steps"] = [{ standings: earlier.standings }];
  const sameLaw = earlier.corpus === engine.corpus.version;
  if (!sameLaw) steps.push({ cause: "law", standings: standingsOf(decided(then, earlier).checked) });
  let last = decided(then, clocks);
  steps.push({ cause: "day", standings: standingsOf(last.checked) });
  if (!areSame(then, now.jurisdictions) && !followsFacts(store, earlier, now, then)) {
    last = decideAgain(engine, now.jurisdictions, clocks, earlier.facts);
    steps.push({ cause: "regimes", standings: standingsOf(last.checked) });
  }
  steps.push({ cause: "facts", standings: standingsOf(now) });
  const changes = changesTo(engine, readWhatHolds(engine, earlier.facts).subject.facts, now.read.subject.facts);
  return {
    earlier,
    now,
    unchanged: last.checked,
    facts: engine.corpus.facts.map(({ id }) => id).filter((id) => id in changes),
    leftOut: last.leftOut,
    steps,
  };
}

function decideAgain(engine: Engine, jurisdictions: readonly string[], days: Clocks, facts: RawFacts) {
  const { subject, leftOut } = readWhatHolds(engine, facts);
  const { at, known } = days;
  return { checked: checkSubject(engine, { at, known, jurisdictions }, { subject }), leftOut };
}

/** Facts as far as the law data know them and they can be so together; what is left out by id. */
function readWhatHolds(engine: Engine, facts: RawFacts): { subject: Subject; leftOut: string[] } {
  const kept = { ...facts };
  for (;;) {
    const { subject, problems } = readSubject(engine, kept);
    const wrong = problems.map(({ path }) => String(path[0])).filter((id) => id in kept);
    if (wrong.length === 0) return { subject, leftOut: Object.keys(facts).filter((id) => !(id in kept)) };
    for (const id of wrong) delete kept[id];
  }
}

/** Whether both checks looked at the law the facts themselves ask for. */
function followsFacts(store: LawStore, earlier: EarlierCheck, now: Checked, then: readonly string[]): boolean {
  const { jurisdictions: there } = store.base;
  const today = answersOf(now.engine, now.read.subject.facts);
  return (
    areSame(
      then,
      whoseLaw(there, (fact) => earlier.facts[fact]),
    ) &&
    areSame(
      now.jurisdictions,
      whoseLaw(there, (fact) => today[fact]),
    )
  );
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name) => other.includes(name));
}

/** How many of the earlier answers still stand as they were. */
export function answersKept({ earlier, now }: Pick<Rechecked, "earlier" | "now">): { kept: number; of: number } {
  const [old, today] = [
    answersOf(now.engine, readWhatHolds(now.engine, earlier.facts).subject.facts),
    answersOf(now.engine, now.read.subject.facts),
  ];
  const ids = Object.keys(old);
  return { kept: ids.filter((id) => sameAnswer(old[id], today[id])).length, of: ids.length };
}

/** Whether an earlier check seems to be of another subject: less than half of what was said then is said now. */
export function isOfAnother(of: Pick<Rechecked, "earlier" | "now">): boolean {
  const { kept, of: all } = answersKept(of);
  return all > 0 && kept * 2 < all;
}
