// Which day is taken for today: the zone's own by its clocks, what the environment sets, and what it may not say.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { clockIn, isZone, localClock, readClock, todayIn } from "./today.ts";

describe("the day in a zone", () => {
  it.each([
    ["2026-11-29T14:59:59Z", "Asia/Tokyo", "2026-11-29"],
    ["2026-11-29T15:00:00Z", "Asia/Tokyo", "2026-11-30"],
    ["2026-11-29T22:53:00Z", "Asia/Tokyo", "2026-11-30"],
    ["2026-11-29T22:53:00Z", "UTC", "2026-11-29"],
    ["2026-12-01T03:00:00Z", "America/New_York", "2026-11-30"],
    ["2026-12-31T15:00:00Z", "Asia/Tokyo", "2027-01-01"],
  ])("%s in %s is %s", (now, zone, day) => {
    expect(todayIn(zone, new Date(now))).toBe(day);
  });

  it("is there for zones, and not for other words", () => {
    expect(["Asia/Tokyo", "UTC", "Europe/Paris"].map(isZone)).toEqual([true, true, true]);
    expect(["Tokyo", "", "Asia/Edo", "../etc"].map(isZone)).toEqual([false, false, false, false]);
  });
});

describe("the reader's own clock", () => {
  it("says the zone and the day that Intl says", () => {
    const { zone, today } = localClock();
    expect(zone).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone);
    const days = [todayIn(zone!), today(), todayIn(zone!)];
    expect(days).toEqual(days.toSorted());
  });
});

describe("today", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date("2026-11-29T22:53:00Z") });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const today = (environment: Record<string, string>) => {
    const clock = readClock(environment, () => clockIn("America/Los_Angeles"));
    return "name" in clock ? clock : { day: clock.today(), zone: clock.zone };
  };

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
  });
});
