// Interviews answered at random: how long a person would wait for each question.
import {
  type Engine,
  type Facts,
  type FactValue,
  FIRST_INTERVIEW,
  nextQuestion,
  type Regime,
  subjectOf,
} from "@yawara/engine";

/** Milliseconds of every question of some interviews that begin with what is known. One answer in seven is "I don't know". */
export function waits(engine: Engine, regime: Regime, interviews: number, known: Facts): number[] {
  return Array.from({ length: interviews }, (_, seed) => interview(engine, regime, dice(seed + 1), known)).flat();
}

function interview(engine: Engine, regime: Regime, roll: () => number, known: Facts): number[] {
  const times: number[] = [];
  const declined = new Set<string>();
  for (let facts = known; ; ) {
    const start = performance.now();
    const question = nextQuestion(engine, regime, subjectOf(engine, facts), { layers: FIRST_INTERVIEW, declined });
    times.push(performance.now() - start);
    if (question === undefined) return times;
    const answered = roll() < 1 / 7 ? undefined : answer(engine, facts, question.fact, roll);
    if (answered === undefined) declined.add(question.fact);
    else facts = answered;
  }
}

/** The facts with a random answer that contradicts none; `undefined` if none is found soon. */
function answer(engine: Engine, facts: Facts, id: string, roll: () => number): Facts | undefined {
  for (let tries = 0; tries < 6; tries++) {
    const tried = { ...facts, [id]: randomValue(engine, id, roll) };
    if (subjectOf(engine, tried).contradiction === undefined) return tried;
  }
  return undefined;
}

function randomValue({ facts }: Engine, id: string, roll: () => number): FactValue {
  const { type, choices } = facts.get(id)!;
  if (type === "boolean") return roll() < 0.5;
  if (type === "choice") return choices[Math.floor(roll() * choices.length)]!.id;
  if (type === "choices") return choices.filter(() => roll() < 0.2).map((choice) => choice.id);
  return Math.floor(type === "date" ? roll() * 20000 : 10 ** (roll() * 11));
}

function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
