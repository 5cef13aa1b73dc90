// The day of a zone is that of its clocks, not that of Greenwich.
import { describe, expect, it } from "vitest";
import { isZone, todayIn } from "./today.ts";

describe("today in a zone", () => {
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

  it("knows zones from other words", () => {
    expect(["Asia/Tokyo", "UTC", "Europe/Paris"].map(isZone)).toEqual([true, true, true]);
    expect(["Tokyo", "", "Asia/Edo", "../etc"].map(isZone)).toEqual([false, false, false, false]);
  });
});
