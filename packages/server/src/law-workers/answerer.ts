// Answers questions about the law: a quick check at once in the thread that listens, everything else in a worker.
import { type LawStore, saidOf, whoseLaw } from "@yawara/answers";
import { readDay } from "@yawara/engine";
import { isDeeperThan } from "./extent.ts";
import { type Done, doJob, type Form } from "./message.ts";
import type { LawPool } from "./pool.ts";
import type { AskedOf, Question } from "./questions.ts";

/** Answers a question; `signal` tells that whoever asked is gone. */
export type Answerer = (
  question: Question,
  options: { form: Form; signal?: AbortSignal; asker?: string },
) => Promise<Done>;

/** Deeper than any question: it is refused by the first look at it, and could not be sent to another thread. */
const DEEPEST = 12;

/** An answerer over the law of this thread and a pool of others. */
export function answererOf(store: LawStore, pool: LawPool): Answerer {
  const facts = new Set(store.base.facts.map(({ id }) => id));
  return (question, { form, ...options }) =>
    (question.name === "check" && isQuick(store, facts, question.asked)) || isDeeperThan(DEEPEST, question.asked)
      ? doJob(store, { question, form })
      : pool.run({ question, form, today: store.today(), zone: store.zone() }, options);
}

/**
 * Whether a check takes a millisecond or two: by an engine that is made, with nothing to be explained and no name to be
 * guessed. Sending it to another thread and back would cost a sixth of what it takes.
 */
function isQuick(store: LawStore, known: ReadonlySet<string>, asked: AskedOf<"check">): boolean {
  const { facts, at, regimes, expand } = asked;
  if (expand !== undefined || !onlyKnown(known, facts)) return false;
  const read = at === undefined ? { day: store.today() } : readDay(at);
  if (!("day" in read)) return false;
  const { jurisdictions: all } = store.base;
  const jurisdictions = regimes === "all" ? all : (regimes ?? whoseLaw(all, (fact) => saidOf(facts, fact)));
  return jurisdictions.every((one) => all.includes(one)) && store.isAtHand(jurisdictions, read.day);
}

function onlyKnown(known: ReadonlySet<string>, facts: AskedOf<"check">["facts"]): boolean {
  for (const key in facts) {
    if (known.has(key)) continue;
    const nested = facts[key];
    if (key.includes(".") || typeof nested !== "object" || nested === null) return false;
    for (const name in nested) if (!known.has(`${key}.${name}`)) return false;
  }
  return true;
}
