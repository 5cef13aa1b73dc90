// A subject as the worker reads it: whose law, by which engine.

import { type ReadSubject, whoseLaw } from "@yawara/answers";
import { readSubject, regimeAt } from "@yawara/engine";
import { engineFor, lawBase } from "./law-store.ts";
import type { Asked } from "./request.ts";

/** Whose law a subject is asked by. */
export async function jurisdictionsAsked({ facts, regimes, language }: Asked): Promise<string[]> {
  if (regimes !== undefined) return regimes;
  const { jurisdictions } = await lawBase(language);
  return whoseLaw(jurisdictions, (fact) => facts[fact]);
}

/** Reads a subject by the law it is asked by. */
export async function readAsked(asked: Asked): Promise<ReadSubject> {
  const jurisdictions = await jurisdictionsAsked(asked);
  const engine = await engineFor(asked.language, jurisdictions, asked.at);
  const regime = regimeAt(engine, { at: asked.at, known: asked.known, jurisdictions });
  return { engine, regime, jurisdictions, ...readSubject(engine, asked.facts) };
}
