// How a number is read as a person types it.
import { describe, expect, it } from "vitest";
import { readNumber } from "./read-number.ts";

describe("a number typed", () => {
  it.each([
    ["1500", 1500],
    ["1,500,000", 1_500_000],
    ["１，２３４", 1234],
    ["¥ 3,000", 3000],
    ["450万", 4_500_000],
    ["1億2000万", 120_000_000],
    ["1.5億円", 150_000_000],
    ["1.1億", 110_000_000],
    ["1.5 million", 1_500_000],
    ["2bn yen", 2_000_000_000],
    ["0", 0],
  ])("%s is read", (typed, number) => {
    expect(readNumber(typed)).toBe(number);
  });

  it.each([
    ["many", "not-a-number"],
    ["12 apples", "not-a-number"],
    ["1.2.3", "not-a-number"],
    ["-", "not-a-number"],
    ["-5", "below-zero"],
    ["12.5", "not-whole"],
    ["1.23456万", "not-whole"],
    ["9999999999999999", "too-large"],
    ["20000兆", "too-large"],
  ])("%s is not, and that is said", (typed, problem) => {
    expect(readNumber(typed)).toBe(problem);
  });
});
