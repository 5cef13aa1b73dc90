// How periods end: by the Civil Code and the holidays of offices in Japan, by Regulation 1182/71 in the EU; hours exact, days whole.
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { isClosedOfficeDay, isWeekend } from "../src/incident/closed-days.ts";
import type { Moment } from "../src/incident/moment.ts";
import { type Counting, firstDay, periodEnd } from "../src/incident/period.ts";

const JAPAN: Counting = {
  unit: "day",
  kind: "within",
  rules: "jp-civil-code",
  counts: undefined,
  office: undefined,
  guidance: undefined,
};
const OFFICE: Counting = { ...JAPAN, office: "state" };
const EU: Counting = { ...JAPAN, rules: "eu-1182-71" };
const ELSEWHERE: Counting = { ...JAPAN, rules: undefined };

const at = (text: string, zone = "Asia/Tokyo"): Moment =>
  text.includes("T")
    ? { kind: "instant", at: Temporal.PlainDateTime.from(text).toZonedDateTime(zone) }
    : { kind: "day", at: Temporal.PlainDate.from(text).toZonedDateTime(zone) };

const last = (start: string, amount: number, counting: Counting) =>
  periodEnd(at(start), amount, counting).day?.toString();

describe("a time in hours", () => {
  it("ends as many hours later, to the second, through a change of clocks too", () => {
    const start = at("2026-10-24T12:00", "Europe/Brussels");
    const { until, day } = periodEnd(start, 72, { ...EU, unit: "hour" });
    expect(until.toString()).toBe("2026-10-27T11:00:00+01:00[Europe/Brussels]");
    expect(day).toBeUndefined();
  });
});

describe("a time in days in Japan", () => {
  it("begins with the day after (140条) and ends with the end of its last day (141条)", () => {
    const end = periodEnd(at("2026-12-01T09:30"), 10, JAPAN);
    expect(firstDay(at("2026-12-01T09:30"), JAPAN)?.toString()).toBe("2026-12-02");
    expect(end.day?.toString()).toBe("2026-12-11");
    expect(end.until.toString()).toBe("2026-12-12T00:00:00+09:00[Asia/Tokyo]");
  });

  it("counts the first day where it begins at midnight, and where the law counts it (起算して)", () => {
    expect(last("2026-12-01T00:00", 10, JAPAN)).toBe("2026-12-10");
    expect(last("2026-12-01T00:01", 10, JAPAN)).toBe("2026-12-11");
    expect(last("2026-12-01", 10, JAPAN)).toBe("2026-12-11");
    expect(last("2026-12-01T09:30", 10, { ...JAPAN, counts: "first-day" })).toBe("2026-12-10");
  });

  it.each([
    ["a Saturday", "2026-11-25", "2026-12-07"],
    ["a holiday in the week", "2026-10-24", "2026-11-04"],
    ["the turn of the year", "2026-12-19", "2027-01-04"],
    ["no day of rest", "2026-11-30", "2026-12-10"],
  ])("filed with an office of the State ends after %s", (_, start, end) => {
    expect(last(start, 10, OFFICE)).toBe(end);
  });

  it("owed to others ends on a Sunday or holiday all the same; what custom may give is only told (142条)", () => {
    const end = periodEnd(at("2026-11-26"), 10, JAPAN);
    expect(end.day?.toString()).toBe("2026-12-06");
    expect(end.mayEnd?.toString()).toBe("2026-12-07");
  });

  it("is not moved where the figure is an authority's guidance", () => {
    expect(last("2026-12-01", 5, { ...OFFICE, guidance: true })).toBe("2026-12-06");
  });

  it.each([
    ["2026-01-30T10:00", 1, "month", "2026-02-28"],
    ["2026-01-31T10:00", 1, "month", "2026-02-28"],
    ["2026-12-15T10:00", 2, "month", "2027-02-15"],
    ["2024-02-28T10:00", 1, "year", "2025-02-28"],
    ["2026-12-01T10:00", 2, "week", "2026-12-15"],
  ] as const)("of weeks, months and years goes by the calendar (143条): %s + %i %s", (start, amount, unit, end) => {
    expect(last(start, amount, { ...JAPAN, unit })).toBe(end);
  });

  it("of working days passes weekends, holidays and the turn of the year", () => {
    expect(last("2026-12-25T10:00", 3, { ...JAPAN, unit: "business-day" })).toBe("2027-01-05");
  });
});

describe("a time in days in the EU", () => {
  it("does not count the day of the event, and moves from a weekend to the next working day", () => {
    expect(last("2026-12-01T09:30", 10, EU)).toBe("2026-12-11");
    const end = periodEnd(at("2026-12-03T09:30"), 2, EU);
    expect([end.counted?.toString(), end.day?.toString(), end.moved]).toEqual([
      "2026-12-05",
      "2026-12-07",
      "eu-weekend",
    ]);
  });

  it("in months ends on the day of the same number, or the last of the month", () => {
    expect(last("2026-01-31T09:30", 1, { ...EU, unit: "month" })).toBe("2026-03-02");
    expect(periodEnd(at("2026-01-31T09:30"), 1, { ...EU, unit: "month" }).counted?.toString()).toBe("2026-02-28");
    expect(last("2026-03-15T09:30", 1, { ...EU, unit: "month" })).toBe("2026-04-15");
  });
});

describe("whatever the rules", () => {
  const zones = fc.constantFrom("Asia/Tokyo", "Europe/Brussels", "America/New_York");
  const countings = fc.record({
    unit: fc.constantFrom("hour", "day", "business-day", "week", "month", "year") as fc.Arbitrary<Counting["unit"]>,
    kind: fc.constantFrom("within", "wait", "keep") as fc.Arbitrary<Counting["kind"]>,
    rules: fc.constantFrom("jp-civil-code", "eu-1182-71", undefined) as fc.Arbitrary<Counting["rules"]>,
    counts: fc.constantFrom("first-day", undefined) as fc.Arbitrary<Counting["counts"]>,
    office: fc.constantFrom("state", undefined) as fc.Arbitrary<Counting["office"]>,
    guidance: fc.constantFrom(true, undefined) as fc.Arbitrary<Counting["guidance"]>,
  });
  const first = Date.UTC(2024, 0, 1);
  const instants = fc.integer({ min: 0, max: 4 * 366 * 24 * 60 }).map((minutes) => first + minutes * 60_000);
  const moment = (ms: number, zone: string): Moment => ({
    kind: "instant",
    at: Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone),
  });

  it("a later moment never gives an earlier end", () => {
    fc.assert(
      fc.property(
        instants,
        instants,
        fc.integer({ min: 1, max: 90 }),
        zones,
        countings,
        (a, b, amount, zone, counting) => {
          const [early, late] = [Math.min(a, b), Math.max(a, b)].map((ms) =>
            periodEnd(moment(ms, zone), amount, counting),
          );
          expect(early!.until.epochMilliseconds).toBeLessThanOrEqual(late!.until.epochMilliseconds);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("a longer time never ends earlier, and none ends before it begins", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 90 }), zones, countings, (ms, amount, zone, counting) => {
        const start = moment(ms, zone);
        const end = periodEnd(start, amount, counting).until.epochMilliseconds;
        expect(end).toBeGreaterThan(start.at.epochMilliseconds);
        expect(periodEnd(start, amount + 1, counting).until.epochMilliseconds).toBeGreaterThanOrEqual(end);
      }),
      { numRuns: 300 },
    );
  });

  it("hours are exact, and days end where the next begins", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 90 }), zones, countings, (ms, amount, zone, counting) => {
        const { until, day } = periodEnd(moment(ms, zone), amount, counting);
        if (counting.unit === "hour") expect(until.epochMilliseconds - ms).toBe(amount * 3_600_000);
        else expect(until.toString()).toBe(day!.add({ days: 1 }).toZonedDateTime(zone).toString());
      }),
      { numRuns: 300 },
    );
  });

  it("what is due at an office never ends on a day it is closed, nor what is due in the EU at a weekend", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 90 }), (ms, amount) => {
        expect(isClosedOfficeDay(periodEnd(moment(ms, "Asia/Tokyo"), amount, OFFICE).day!)).toBe(false);
        expect(isWeekend(periodEnd(moment(ms, "Europe/Brussels"), amount, EU).day!)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it("where no rule was read, the day of the event is not counted and nothing is moved", () => {
    expect(last("2026-12-01T09:30", 5, ELSEWHERE)).toBe("2026-12-06");
  });
});
