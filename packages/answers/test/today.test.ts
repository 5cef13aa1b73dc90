// Which day is taken for today: the zone's own, what the environment sets, and what it may not say.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isZone, readClock, todayIn } from "../src/node/today.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-29T22:53:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

const today = (environment: Record<string, string>) => {
  const clock = readClock(environment, "America/Los_Angeles");
  return "name" in clock ? clock : { day: clock.today(), zone: clock.zone };
};

describe("today", () => {
  it("is another day in Tokyo than in London, until nine in the morning", () => {
    expect(todayIn("Asia/Tokyo")).toBe("2026-11-30");
    expect(todayIn("Europe/London")).toBe("2026-11-29");
  });

  it("is the usual zone's, unless YAWARA_ZONE names another", () => {
    expect(today({})).toEqual({ day: "2026-11-29", zone: "America/Los_Angeles" });
    expect(today({ YAWARA_ZONE: "Asia/Tokyo" })).toEqual({ day: "2026-11-30", zone: "Asia/Tokyo" });
  });

  it("is YAWARA_TODAY where that is a day; no zone has a part in it", () => {
    expect(today({ YAWARA_TODAY: "2026-12-01" })).toEqual({ day: "2026-12-01", zone: undefined });
    expect(today({ YAWARA_TODAY: "令和8年12月1日" })).toEqual({ day: "2026-12-01", zone: undefined });
  });

  it("is not set by an empty variable", () => {
    expect(today({ YAWARA_TODAY: "", YAWARA_ZONE: " " })).toEqual({ day: "2026-11-29", zone: "America/Los_Angeles" });
  });

  it.each(["tomorrow", "29/11/2026", "99", "2026-02-30", "46000"])("is not %s", (value) => {
    expect(today({ YAWARA_TODAY: value })).toEqual({ name: "YAWARA_TODAY", value });
  });

  it("is not that of a zone there is none of", () => {
    expect(today({ YAWARA_ZONE: "Mars/Olympus" })).toEqual({ name: "YAWARA_ZONE", value: "Mars/Olympus" });
    expect(isZone("Asia/Tokyo")).toBe(true);
  });
});
