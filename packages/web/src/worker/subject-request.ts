// A subject as the worker reads it: whose law, by which engine.

import { isProblems, problemText, type ReadSubject, readRegimes, whoseLaw } from "@yawara/answers";
import { readSubject, regimeAt } from "@yawara/engine";
import { engineFor, lawBase, lawIndex } from "./law-store.ts";
import type { Asked } from "./request.ts";

/** Whose law a subject is asked by. A link or a file may write names small, or twice. */
export async function jurisdictionsAsked(
  { facts, regimes, language }: Pick<Asked, "facts" | "regimes" | "language">,
  whose = whoseLaw,
): Promise<string[]> {
  if (regimes !== undefined) return [...new Set(regimes.map((name) => name.trim().toUpperCase()))];
  const { jurisdictions } = await lawBase(language);
  return whose(jurisdictions, (fact) => facts[fact]);
}

/** What is wrong with whose law is named, in words; nothing where each name selects law. */
export async function regimesRefused({ regimes, language }: Asked): Promise<string | undefined> {
  if (regimes === undefined) return undefined;
  const [base, law] = await Promise.all([
    lawBase(language),
    lawIndex(
      language,
      regimes.map((name) => name.trim().toUpperCase()),
    ),
  ]);
  const read = readRegimes({ base, law: () => law }, regimes);
  return read !== undefined && isProblems(read) ? problemText(read.problems[0]!, language) : undefined;
}

/** Reads a subject by the law it is asked by; `whose` law where none is named. */
export async function readAsked(asked: Asked, whose = whoseLaw): Promise<ReadSubject> {
  const jurisdictions = await jurisdictionsAsked(asked, whose);
  const engine = await engineFor(asked.language, jurisdictions, asked.at);
  const regime = regimeAt(engine, { at: asked.at, known: asked.known, jurisdictions });
  return { engine, regime, jurisdictions, ...readSubject(engine, asked.facts) };
}
