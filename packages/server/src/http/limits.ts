// How much one address may ask in a minute. Kept in memory: a server behind others counts for itself.
import { isIPv6 } from "node:net";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";

/** Points an address has a minute, by what it does. */
export interface Limits {
  /** Reading law, facts and the ledger. */
  reads: number;
  /** Questions about a subject. */
  questions: number;
  /** Changing what is kept, and signing in. */
  changes: number;
  /** Reporting without an account; as many again by one link, from wherever. */
  reports: number;
}
export type Budget = keyof Limits;

/** Ten questions a second, for minutes on end, from one address: more than a person, less than a flood. */
export const USUAL_LIMITS: Limits = { reads: 1200, questions: 600, changes: 120, reports: 60 };

const SECONDS = 60;

export interface Limiter {
  /** Takes points; `false` where there are not enough left. The headers say how it stands. */
  take: (budget: Budget, address: string, points: number) => Promise<{ allowed: boolean; headers: LimitHeaders }>;
  /** Takes points for what turned out to cost more, whether they are there or not. */
  charge: (budget: Budget, address: string, points: number) => Promise<LimitHeaders>;
}

export interface LimitHeaders {
  "RateLimit-Policy": string;
  RateLimit: string;
  "Retry-After"?: string;
}

/** A limiter with the given points a minute. */
export function limiterOf(limits: Limits): Limiter {
  const of = (budget: Budget) => ({
    store: new RateLimiterMemory({ keyPrefix: budget, points: limits[budget], duration: SECONDS }),
    policy: `"${budget}";q=${limits[budget]};w=${SECONDS}`,
  });
  const budgets = { reads: of("reads"), questions: of("questions"), changes: of("changes"), reports: of("reports") };
  return {
    take: async (budget, address, points) => {
      const { store, policy } = budgets[budget];
      let allowed = true;
      let left: RateLimiterRes;
      try {
        left = await store.consume(networkOf(address), points);
      } catch (spent) {
        if (spent instanceof Error) throw spent;
        allowed = false;
        left = spent as RateLimiterRes;
      }
      return { allowed, headers: headersOf(budget, policy, left, allowed) };
    },
    charge: async (budget, address, points) => {
      const { store, policy } = budgets[budget];
      return headersOf(budget, policy, await store.penalty(networkOf(address), points), true);
    },
  };
}

function headersOf(budget: Budget, policy: string, left: RateLimiterRes, allowed: boolean): LimitHeaders {
  const seconds = Math.max(1, Math.ceil(left.msBeforeNext / 1000));
  return {
    "RateLimit-Policy": policy,
    RateLimit: `"${budget}";r=${Math.max(0, left.remainingPoints)};t=${seconds}`,
    ...(!allowed && { "Retry-After": String(seconds) }),
  };
}

/** A home has a whole network of IPv6 addresses: its first half stands for all. */
function networkOf(address: string): string {
  const plain = address.startsWith("::ffff:") ? address.slice("::ffff:".length) : address;
  if (!isIPv6(plain)) return plain;
  const [head = "", tail] = plain.split("::");
  const groups = head === "" ? [] : head.split(":");
  if (tail !== undefined) while (groups.length < 8 - (tail === "" ? 0 : tail.split(":").length)) groups.push("0");
  return groups.slice(0, 4).join(":");
}
