// How a day is read as people write it, and what is said of what is no day.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysOf, isDay, isoOf } from "./days.ts";
import { readDay } from "./read-day.ts";

describe("a day as people write it", () => {
  it.each([
    ["2026-08-02", "2026-08-02"],
    ["2026-8-2", "2026-08-02"],
    ["2026/8/2", "2026-08-02"],
    ["2026/08/02", "2026-08-02"],
    ["2026.8.2", "2026-08-02"],
    ["２０２６－０８－０２", "2026-08-02"],
    ["２０２６／８／２", "2026-08-02"],
    ["2026ー8ー2", "2026-08-02"],
    ["2026年8月2日", "2026-08-02"],
    ["2026年 8月 2日", "2026-08-02"],
    ["二〇二六年八月二日", "2026-08-02"],
    ["令和8年8月2日", "2026-08-02"],
    ["令和八年十二月三十一日", "2026-12-31"],
    ["R8.8.2", "2026-08-02"],
    ["r8/8/2", "2026-08-02"],
    ["Ｒ８．８．２", "2026-08-02"],
    ["㋿8年8月2日", "2026-08-02"],
    ["令和元年5月1日", "2019-05-01"],
    ["令和1年5月1日", "2019-05-01"],
    ["H31.4.30", "2019-04-30"],
    ["平成元年1月8日", "1989-01-08"],
    ["昭和64年1月7日", "1989-01-07"],
    ["S元.12.25", "1926-12-25"],
    ["大正15年12月25日", "1926-12-25"],
    ["明治45年7月30日", "1912-07-30"],
    ["2 August 2026", "2026-08-02"],
    ["August 2, 2026", "2026-08-02"],
    ["2-Aug-2026", "2026-08-02"],
    ["  2028-02-29  ", "2028-02-29"],
    ["1900-01-01", "1900-01-01"],
    ["2200-12-31", "2200-12-31"],
  ])("%s is read", (text, day) => {
    expect(readDay(text)).toEqual({ day });
  });

  it.each([
    ["soon", "not-a-day", {}],
    ["", "not-a-day", {}],
    ["99", "not-a-day", {}],
    ["2026-08", "not-a-day", {}],
    ["26/8/2", "not-a-day", {}],
    ["2026/8-2", "not-a-day", {}],
    ["2 Augustus 2026", "not-a-day", {}],
    ["2027-02-29", "day-impossible", { days: "28" }],
    ["2026-02-30", "day-impossible", { days: "28" }],
    ["2026-00-10", "day-impossible", {}],
    ["2026/13/1", "day-impossible", {}],
    ["2026年4月31日", "day-impossible", { days: "30" }],
    ["31/02/2026", "day-impossible", {}],
    ["1899-12-31", "day-out-of-range", { first: "1900-01-01", last: "2200-12-31" }],
    ["9999-01-01", "day-out-of-range", {}],
    ["明治30年1月1日", "day-out-of-range", {}],
    ["平成31年5月1日", "day-era", { era: "平成", from: "1989-01-08", to: "2019-04-30" }],
    ["昭和64年1月8日", "day-era", { era: "昭和", to: "1989-01-07" }],
    ["R1.4.30", "day-era", { era: "令和", from: "2019-05-01" }],
    ["令和0年5月1日", "day-era", {}],
    ["02/08/2026", "day-ambiguous", { first: "2026-08-02", second: "2026-02-08" }],
    ["2.8.2026", "day-ambiguous", { first: "2026-08-02", second: "2026-02-08" }],
    ["29/11/2026", "day-ambiguous", { first: "2026-11-29" }],
    ["45678", "day-number", { day: "2025-01-21", serial: "45678" }],
    ["４６２３６", "day-number", { day: "2026-08-02" }],
    ["20260802", "day-number", { day: "2026-08-02" }],
    ["2026-08-02T00:00:00+09:00", "day-timestamp", { day: "2026-08-02" }],
    ["2026/8/2 9:30", "day-timestamp", { day: "2026-08-02" }],
    ["2026年8月2日 9時", "day-timestamp", { day: "2026-08-02" }],
    ["2026-02-30T00:00:00Z", "day-impossible", {}],
  ])("%s is refused with its reason", (text, code, args) => {
    const read = readDay(text);
    expect(read).toMatchObject({ problem: { code, args } });
  });

  const days = fc.integer({ min: daysOf("1900-01-01")!, max: daysOf("2200-12-31")! }).map(isoOf);
  const parts = (iso: string) => iso.split("-").map(Number) as [number, number, number];
  const styles: ((y: number, m: number, d: number) => string)[] = [
    (y, m, d) => `${y}/${m}/${d}`,
    (y, m, d) => `${y}.${m}.${d}`,
    (y, m, d) => `${y}年${m}月${d}日`,
    (y, m, d) => `${y}-${m}-${d}`.replace(/\d/g, (figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0)),
    (y, m, d) => new Date(Date.UTC(y, m - 1, d)).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" }),
    (y, m, d) => new Date(Date.UTC(y, m - 1, d)).toLocaleDateString("en-US", { dateStyle: "long", timeZone: "UTC" }),
  ];

  it("gives back every day, in every style", () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...styles), (day, style) => {
        expect(readDay(style(...parts(day)))).toEqual({ day });
      }),
    );
  });

  it("agrees with the calendar of Japan on the years of every era since 大正", () => {
    const japanese = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", { dateStyle: "long", timeZone: "UTC" });
    const since = fc.integer({ min: daysOf("1912-07-31")!, max: daysOf("2100-12-31")! }).map(isoOf);
    fc.assert(
      fc.property(since, (day) => {
        expect(readDay(japanese.format(new Date(`${day}T00:00:00Z`)))).toEqual({ day });
      }),
    );
  });

  it("reads nothing but days that exist, whatever it is given", () => {
    const pieces = fc.constantFrom(
      "2026",
      "8",
      "31",
      "02",
      "-",
      "/",
      ".",
      "年",
      "月",
      "日",
      "令和",
      "元",
      "T",
      ":",
      " ",
      "十",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (some) => {
        const read = readDay(some.join(""));
        if ("day" in read) expect(isDay(read.day)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
