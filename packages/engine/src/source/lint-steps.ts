// Lint of fines and crimes: each says whether the breach itself is punished or only that of an order, or why that was not seen.
import type { Problem, Provision } from "../law/model.ts";
import type { Law } from "./read-law.ts";

type At = (id: string) => { file?: string; line?: number; column?: number };

/**
 * Criminal penalties and administrative fines without a step, in the order of the corpus, then exceptions that except nothing
 * any more. An exception names a provision or the whole instrument.
 */
export function stepMistakes({ corpus, stepsUnseen }: Law, at: At): Problem[] {
  const stepless = corpus.provisions.filter(isFineWithoutStep);
  const excepted = new Set(stepsUnseen.map(({ of }) => of));
  const needed = new Set(stepless.flatMap(({ id, instrument }) => [id, instrument]));
  return [
    ...stepless
      .filter(({ id, instrument }) => !excepted.has(id) && !excepted.has(instrument))
      .map(({ id }) => ({ code: "fine-without-step" as const, args: { id }, ...at(id) })),
    ...stepsUnseen
      .filter(({ of }) => !needed.has(of))
      .map(({ of, place }) => ({ code: "step-not-missing" as const, args: { id: of }, ...place })),
  ];
}

function isFineWithoutStep({ sanction: { kind, step } }: Provision): boolean {
  return (kind === "criminal" || kind === "administrative-fine") && step === undefined;
}
