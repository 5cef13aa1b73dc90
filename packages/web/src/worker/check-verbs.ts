// What the worker answers about a subject: the next question, the report, one finding, and what a change would move.
import { FIRST_INTERVIEW, nextQuestion } from "@yawara/engine";
import type { Asked } from "./asked.ts";
import { readAsked } from "./subject-asked.ts";

export const checkVerbs = {
  /** The next question of the first interview, or nothing where nothing is left to ask. */
  async nextQuestion(asked: Asked, declined: string[]) {
    const { engine, regime, subject } = await readAsked(asked);
    return nextQuestion(engine, regime, subject, { layers: FIRST_INTERVIEW, declined: new Set(declined) });
  },
};
