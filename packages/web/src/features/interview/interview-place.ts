// Where in the interview one is, as the address says it: the browser's own way back then leads one question back.

export interface AskPlace {
  /** The question put as the first, second and so on; beyond the last answered the next one. */
  step?: number;
  /** A question that is put again because its answer is to be changed. */
  fact?: string;
}

/** Reads the place from an address; what makes no sense is left out. */
export function askPlace({ step, fact }: Record<string, unknown>): AskPlace {
  return {
    ...(Number.isSafeInteger(step) && (step as number) > 0 && { step: step as number }),
    ...(typeof fact === "string" && { fact }),
  };
}
