// A subject as the worker reads it: whose law, by which engine.

import { whoseLaw } from "@yawara/answers";
import { type Engine, type Regime, readSubject, regimeAt, type Subject, type SubjectProblem } from "@yawara/engine";
import { engineFor, lawBase } from "./law-store.ts";
import type { Asked } from "./request.ts";

export interface Read {
  engine: Engine;
  regime: Regime;
  jurisdictions: string[];
  subject: Subject;
  /** What was said that could not be read; it is left out of the subject. */
  problems: SubjectProblem[];
}

/** Whose law a subject is asked by. */
export async function jurisdictionsAsked({
  facts,
  regimes,
  language,
}: Pick<Asked, "facts" | "regimes" | "language">): Promise<string[]> {
  if (regimes !== undefined) return regimes;
  const { jurisdictions } = await lawBase(language);
  return whoseLaw(jurisdictions, (fact) => facts[fact]);
}

/** Reads a subject by the law it is asked by. */
export async function readAsked(asked: Asked): Promise<Read> {
  const jurisdictions = await jurisdictionsAsked(asked);
  const engine = await engineFor(asked.language, jurisdictions, asked.at);
  const regime = regimeAt(engine, { at: asked.at, known: asked.known, jurisdictions });
  return { engine, regime, jurisdictions, ...readSubject(engine, asked.facts) };
}
