// Specification: counts an officer sees single nobody out, and whether one is refused tells nothing of any firm.
import { readCorpus } from "@yawara/answers/node";
import { type Condition, indexOf } from "@yawara/engine";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { corpus } from "../../engine/test/example-law.ts";
import {
  breadthOf,
  COUNT_REFUSALS,
  COUNT_STEP,
  COUNT_WITHIN,
  conditionEngine,
  countRefusalText,
  countText,
  decideCount,
  type EarlierCount,
  FEWEST_BY_SHAPE,
  MOST_COUNTS_A_REQUEST,
  MOST_COUNTS_A_YEAR,
  protectedCount,
  readRequestCondition,
} from "../src/index.ts";
import * as attack from "./count-attacker.ts";

const law = indexOf(corpus);
const DAY = "2026-12-01";

function read(cel: string): Condition {
  const found = readRequestCondition(law, cel);
  if ("problems" in found) throw new Error(JSON.stringify(found.problems));
  return found.condition;
}
const asked = (cel: string, request = "r1", day = DAY): EarlierCount => ({ request, day, condition: read(cel) });
const decided = (cel: string, ...earlier: string[]) =>
  decideCount(
    corpus,
    asked(cel),
    earlier.map((one) => asked(one)),
  );

describe("whether a condition is counted", () => {
  const HIRES = 'use.area == "hiring"';

  it("counts what is wide by its shape", () => {
    expect(decided(`demo.hires && "JP" in market.countries`)).toEqual({ decision: "count" });
    expect(decided("firm.employees >= 300", "firm.employees >= 100")).toEqual({ decision: "count" });
    expect(decided("true")).toEqual({ decision: "count" });
  });

  it("answers with the earlier count what says the same in other words", () => {
    expect(decided("!(firm.employees < 300)", HIRES, "firm.employees > 299")).toEqual({
      decision: "recorded",
      earlier: 1,
    });
    expect(decided("demo.hires", HIRES)).toEqual({ decision: "recorded", earlier: 0 });
  });

  it.each([
    ["never", "firm.employees < 5 && firm.employees > 5"],
    ["narrow", "firm.employees == 347"],
    ["narrow", "firm.employees >= 300000"],
    ["narrow", `firm.employees == 347 || ${HIRES}`],
    ["narrow", `${HIRES} && "EU" in market.countries && "JP" in market.countries && firm.employees >= 2000`],
    ["narrow-rest", "!(firm.employees >= 300000)"],
  ])("refuses as %s: %s", (reason, cel) => {
    expect(decided(cel)).toEqual({ decision: "refused", reason });
  });

  it("refuses what differs from an earlier condition by too little, whichever of the two is wider", () => {
    const refused = { decision: "refused", reason: "narrow-difference", earlier: 0 };
    expect(decided("firm.employees >= 301", "firm.employees >= 300")).toEqual(refused);
    expect(decided("firm.employees >= 300", "firm.employees >= 301")).toEqual(refused);
    expect(decided(`${HIRES} || firm.employees >= 9000`, HIRES)).toMatchObject({ decision: "count" });
    expect(decided(`${HIRES} || firm.employees >= 9000`, HIRES, `${HIRES} || firm.employees >= 9001`)).toEqual({
      ...refused,
      earlier: 1,
    });
  });

  it("counts twenty times a request and a hundred times in 365 days, and a recorded answer takes none of them", () => {
    const many = (count: number, of: (i: number) => [request: string, day: string]) =>
      Array.from({ length: count }, (_, i) => asked(HIRES, ...of(i)));
    const one = asked("firm.employees >= 300");
    const inRequest = many(MOST_COUNTS_A_REQUEST, () => ["r1", DAY]);
    expect(decideCount(corpus, one, inRequest)).toEqual({ decision: "refused", reason: "request-full" });
    expect(decideCount(corpus, asked(HIRES), inRequest)).toEqual({ decision: "recorded", earlier: 0 });
    expect(decideCount(corpus, one, inRequest.slice(1))).toEqual({ decision: "count" });
    const inYear = many(MOST_COUNTS_A_YEAR, (i) => [`q${i}`, i === 0 ? "2025-12-02" : DAY]);
    expect(decideCount(corpus, one, inYear)).toEqual({ decision: "refused", reason: "year-full" });
    expect(decideCount(corpus, { ...one, day: "2026-12-02" }, inYear)).toEqual({ decision: "count" });
  });

  it("judges the shape of a condition over the real vocabulary by about how many firms it would leave", () => {
    const japan = readCorpus(["JP"]);
    const cel = 'organisation.home_country == "JP" && "employment" in use.areas && organisation.employees >= 300';
    const found = readRequestCondition(indexOf(japan), cel) as { condition: Condition };
    const { alternatives, verdict } = breadthOf(conditionEngine(japan, [found.condition]).engine, found.condition);
    expect(verdict).toBe("wide");
    expect(alternatives.map(({ firms }) => firms > FEWEST_BY_SHAPE && firms < 1_000)).toEqual([true]);
  });
});

describe("the count that is shown", () => {
  const next = attack.random(1);
  const keys = Array.from({ length: 150 }, () => attack.key(next));
  const house = attack.key(next);
  const condition = read("demo.hires");

  it("is the same for the same firms in any order, and a step of ten from ten up or nothing", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(keys, { minLength: 0, maxLength: 60 }), (firms) => {
        const count = protectedCount(condition, firms, house);
        expect(protectedCount(condition, firms.toReversed(), house)).toEqual(count);
        if ("about" in count) expect([count.about >= COUNT_STEP, count.about % COUNT_STEP]).toEqual([true, 0]);
        else expect(count).toEqual({ below: COUNT_STEP });
      }),
      { numRuns: 50 },
    );
  });

  it("lies within what is said of it in 19 of 20 cases, around the truth", () => {
    const shown = Array.from({ length: 800 }, (_, i) => {
      const count = protectedCount(condition, keys.slice(0, 150), attack.key(attack.random(i)));
      return "about" in count ? count.about - 150 : -150;
    });
    const within = shown.filter((off) => Math.abs(off) <= COUNT_WITHIN).length / shown.length;
    expect(within).toBeGreaterThan(0.93);
    expect(Math.abs(shown.reduce((sum, off) => sum + off, 0) / shown.length)).toBeLessThan(4);
  });

  it("is said in both languages, as is every refusal", () => {
    expect(countText({ about: 1_230 }, "en")).toBe("about 1,230 firms (in 19 of 20 cases within 65 of it)");
    expect(countText({ about: 1_230 }, "ja")).toBe("約1,230社(20回に19回は、差が65社以内です)");
    expect(countText({ below: 10 }, "ja")).toBe("10社未満か、少なすぎて示せない数です");
    for (const language of ["en", "ja"] as const)
      expect(new Set(COUNT_REFUSALS.map((reason) => countRefusalText(reason, language))).size).toBe(
        COUNT_REFUSALS.length,
      );
  });
});

describe("an attacker who knows all but one fact of one firm, over 1,000 small populations", () => {
  const POPULATIONS = 1_000;
  /** Surer than this of the one fact: the firm is singled out. Even odds before. */
  const SINGLED_OUT = 0.95;

  interface Case extends attack.Population {
    truth: boolean;
    keys: string[];
    house: string;
  }
  const cases: Case[] = [];

  beforeAll(() => {
    for (let seed = 1; seed <= POPULATIONS; seed++) {
      const next = attack.random(seed);
      const one = attack.population(next);
      cases.push({
        ...one,
        truth: one.target[attack.SECRET]!,
        keys: [one.target, ...one.others].map(() => attack.key(next)),
        house: attack.key(next),
      });
    }
  });

  type Plan = (target: attack.Firm) => attack.Asking[];

  /** What is counted of a plan: the same for every target of which the same is known, so that it is decided once. */
  const decidedOnce = new Map<string, ReturnType<typeof attack.counted>>();
  const counted = (plan: Plan, target: attack.Firm) => {
    const name = JSON.stringify(plan(target));
    if (!decidedOnce.has(name)) decidedOnce.set(name, attack.counted(plan(target)));
    return decidedOnce.get(name)!.counted;
  };

  /** Who beside the target meets what is asked, and whether the target does if its secret is true. */
  const meeting = ({ target, others }: Case, asking: attack.Asking) => ({
    others: others.flatMap((firm, i) => (attack.meets(firm, asking) ? [i + 1] : [])),
    target: attack.meets({ ...target, [attack.SECRET]: true }, asking),
  });

  const shown = (one: Case, { others, target }: ReturnType<typeof meeting>, condition: Condition) => {
    const firms = [...others, ...(target && one.truth ? [0] : [])];
    return protectedCount(
      condition,
      firms.map((i) => one.keys[i]!),
      one.house,
    );
  };

  const singledOut = (guesses: readonly attack.Guess[]) =>
    guesses.filter(({ sure }) => sure > SINGLED_OUT).length / POPULATIONS;

  it("singles nobody out, and guesses hardly better than by a coin", () => {
    const guesses = cases.map((one) => {
      let logOdds = 0;
      for (const asking of counted(attack.directly, one.target)) {
        const who = meeting(one, asking);
        const count = shown(one, who, attack.condition(asking));
        const number = who.others.length;
        logOdds += Math.log(attack.likelihood(count, number + 1) / attack.likelihood(count, number));
      }
      return attack.guess(logOdds, one.truth);
    });
    expect(singledOut(guesses)).toBe(0);
    // The bound of the doc comment: a factor of e on even odds.
    expect(Math.max(...guesses.map(({ sure }) => sure))).toBeLessThan(1 / (1 + Math.exp(-1)));
    expect(guesses.filter(({ right }) => right).length / POPULATIONS).toBeLessThan(0.58);
  });

  it("reads refusals that come before any firm is looked at", () => {
    expect(decidedOnce.size).toBe(4);
    for (const { counted: all, refused } of decidedOnce.values())
      expect([all.length, refused]).toEqual([MOST_COUNTS_A_REQUEST - 1, 10]);
  });

  it("would single out more than half by exact counts from ten up", () => {
    const guesses = cases.map((one) => {
      const tells = counted(attack.directly, one.target).some((asking) => {
        const who = meeting(one, asking);
        return who.target && who.others.length + 1 >= COUNT_STEP;
      });
      return attack.guess(tells ? (one.truth ? 1 : -1) * Number.POSITIVE_INFINITY : 0, one.truth);
    });
    expect(singledOut(guesses)).toBeGreaterThan(0.5);
  });

  it("would single out most of those of whom the fact is true by noise of the firms' keys alone: different numbers tell different sets", () => {
    const nothing: Condition = { kind: "const", value: true };
    const guesses = cases.map((one) => {
      const all = counted(attack.inPairs, one.target).map((asking) => {
        const who = meeting(one, asking);
        return { others: who.others.join(), shown: JSON.stringify(shown(one, who, nothing)) };
      });
      const tells = all.some((a, i) => all.some((b, j) => j < i && a.others === b.others && a.shown !== b.shown));
      return attack.guess(tells ? Number.POSITIVE_INFINITY : 0, one.truth);
    });

    expect(singledOut(guesses)).toBeGreaterThan(0.3);
    expect(guesses.filter(({ sure, right }) => sure > SINGLED_OUT && !right)).toEqual([]);
  });
});
