// How a provision stands as one line of text, and back: what kept checks are told apart by.
import type { Standing } from "../recheck/standing.ts";

const NONE = "-";

/** A provision and its standing as a line: `jp.appi/art-22 applies duty must broken - -`. */
export function standingLine(
  provision: string,
  { outcome, modality, group, breach = NONE as never, would_break, from = NONE }: Standing,
): string {
  return [provision, outcome, modality, group, breach, would_break ? "would" : NONE, from].join(" ");
}

/** The provision and standing of a line that `standingLine` wrote. */
export function readStandingLine(line: string): [provision: string, standing: Standing] {
  const [provision, outcome, modality, group, breach, would, from] = line.split(" ") as [string, ...string[]];
  const standing = {
    outcome,
    modality,
    group,
    ...(breach !== NONE && { breach }),
    ...(would !== NONE && { would_break: true }),
    ...(from !== NONE && { from }),
  };
  return [provision, standing as Standing];
}
