// Days and numbers in words are what the locale says, though no formatter is made for most of them.
import { WORDS } from "@yawara/engine";
import { describe, expect, it } from "vitest";

const LOCALES = { en: "en-GB", ja: "ja-JP" } as const;

describe.each(["en", "ja"] as const)("in %s", (language) => {
  const { day, month, number, yen } = WORDS[language];
  const format = (iso: string, options: Intl.DateTimeFormatOptions) =>
    new Date(`${iso}T00:00:00Z`).toLocaleDateString(LOCALES[language], { ...options, timeZone: "UTC" });

  it("a day of every month", () => {
    for (let m = 1; m <= 12; m++) {
      const iso = `2026-${String(m).padStart(2, "0")}-0${(m % 9) + 1}`;
      expect(day(iso)).toBe(format(iso, { day: "numeric", month: "long", year: "numeric" }));
      expect(month(2026, m)).toBe(format(iso, { month: "long", year: "numeric" }));
    }
  });

  it("a number of every length", () => {
    for (const value of [0, 7, 999, 1000, 12345, 100_000, 3_993_750_001, -45_000, 0.5, 1234.5678, 2 ** 60])
      expect(number(value)).toBe(value.toLocaleString(LOCALES[language]));
    expect(yen(9999)).toContain("9,999");
  });
});
