// The kinds of finding a pipeline can be told to fail on, read off how a provision stands.
import { isBinding, isStrict } from "@yawara/engine";
import type { Standing } from "../recheck/standing.ts";

/**
 * `prohibition`: a ban broken as described. `would-break`: a ban that may bind and is broken as described if it does. `open-prohibition`: a ban that binds or may bind and on whose breach nothing was said.
 * `unmet-duty`, `open-duty`: the same of duties. `duty`: anything that binds today. `coming`: what binds from a later day that is
 * fixed. `open`: what waits for a fact of the first interview, of whatever force.
 */
export const KINDS = [
  "prohibition",
  "would-break",
  "unmet-duty",
  "open-prohibition",
  "open-duty",
  "duty",
  "coming",
  "open",
] as const;
export type Kind = (typeof KINDS)[number];

/** The kinds a provision is of for a subject; none of what does not apply. Clauses of reach and terms are of none. */
export function kindsOf(standing: Standing | undefined): Kind[] {
  if (standing === undefined || standing.group === "scope") return [];
  return KINDS.filter((kind) => IS[kind](standing));
}

const IS: Record<Kind, (standing: Standing) => boolean> = {
  prohibition: (of) => of.modality === "prohibition" && isBroken(of),
  "would-break": (of) => of.would_break === true,
  "unmet-duty": (of) => of.modality === "duty" && isBroken(of),
  "open-prohibition": (of) => of.modality === "prohibition" && isUnseen(of),
  "open-duty": (of) => of.modality === "duty" && isUnseen(of),
  duty: (of) => isBinding(of.modality) && of.outcome === "applies" && isInForce(of),
  coming: (of) => isBinding(of.modality) && of.from !== undefined && of.from !== "pending",
  open: (of) => of.group === "open",
};

function isInForce({ from }: Standing): boolean {
  return from === undefined;
}

/** Broken for sure: it binds, and what was said breaks it. */
export function isBroken(standing: Standing): boolean {
  const { outcome, breach, modality } = standing;
  return isStrict(modality) && isInForce(standing) && outcome === "applies" && breach === "broken";
}

/** Not known to be kept: it binds and nothing was said of it, or it may bind. */
function isUnseen(standing: Standing): boolean {
  const { outcome, breach } = standing;
  return isInForce(standing) && (outcome === "applies" ? breach === "open" : breach !== "kept");
}
