// How a risk stands on a day, what stands worst in a cell of the coverage map, and why. A comparison by words; nothing is added up.

/** The worst first. */
export const STANDINGS = ["above", "without", "planned", "accepted", "in_place", "closed"] as const;
export type Standing = (typeof STANDINGS)[number];

/** Steps of likelihood and impact, from 1. */
export const STEPS = [1, 2, 3, 4, 5] as const;
export type Step = (typeof STEPS)[number];

export interface Level {
  likelihood: number;
  impact: number;
}

/** What decides how a risk stands. */
export interface RiskSaid {
  state: "open" | "closed";
  before?: Level;
  /** With the measures there are. */
  after?: Level;
  measuresInPlace: number;
  measuresPlanned: number;
  /** The last day an acceptance holds. */
  acceptedUntil?: string;
}

/** Cells of the matrix that are acceptable, `2-3` being likelihood 2 and impact 3; nothing where nobody said. */
export type Acceptable = readonly string[] | undefined;

/** The level looked at: after measures where it was said, else before; nothing where nobody placed the risk. */
export const levelNow = ({ before, after }: Pick<RiskSaid, "before" | "after">): Level | undefined => after ?? before;

export const cellOf = ({ likelihood, impact }: Level): string => `${likelihood}-${impact}`;

/** Whether a risk lies where the organisation accepts none. A risk nobody placed does not. */
export function isAbove(risk: Pick<RiskSaid, "before" | "after">, acceptable: Acceptable): boolean {
  const level = levelNow(risk);
  return level !== undefined && acceptable !== undefined && !acceptable.includes(cellOf(level));
}

/**
 * How a risk stands on a day (ISO). An acceptance holds to the end of its last day. Above the appetite only an acceptance helps;
 * else a measure in place comes first, then an acceptance, then a measure that is planned.
 */
export function standingOf(risk: RiskSaid, acceptable: Acceptable, day: string): Standing {
  if (risk.state === "closed") return "closed";
  const isAccepted = risk.acceptedUntil !== undefined && risk.acceptedUntil >= day;
  if (isAbove(risk, acceptable)) return isAccepted ? "accepted" : "above";
  if (risk.measuresInPlace > 0) return "in_place";
  if (isAccepted) return "accepted";
  return risk.measuresPlanned > 0 ? "planned" : "without";
}

/** Of standings the worst; nothing where there is none, which is a subdomain nobody has looked at. */
export function worstOf(standings: readonly Standing[]): Standing | undefined {
  return STANDINGS.find((one) => standings.includes(one));
}

/** A subdomain over the whole firm: the worst of its systems, and how many systems stand how. */
export interface FirmCell {
  worst?: Standing;
  counts: Record<Standing, number>;
  notLookedAt: number;
}

/** The firm's cell from the cells of its systems, nothing standing for one not looked at; `own` are the firm's own risks. */
export function firmCell(systems: readonly (Standing | undefined)[], own: readonly Standing[] = []): FirmCell {
  const counts = Object.fromEntries(
    STANDINGS.map((one) => [one, systems.filter((standing) => standing === one).length]),
  ) as FirmCell["counts"];
  const looked = systems.filter((one) => one !== undefined);
  const worst = worstOf([...looked, ...own]);
  return { ...(worst && { worst }), counts, notLookedAt: systems.length - looked.length };
}
