// How a whole number is read as people write it, and that nothing of what they wrote is left out.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type NumberFact, readWholeNumber } from "./read-number.ts";

const MONEY: NumberFact = { type: "money", unit: { en: "yen", ja: "円" } };
const PERSONS: NumberFact = { type: "integer", unit: { en: "persons", ja: "人" } };

describe("a number as people write it", () => {
  it.each([
    ["0", 0],
    ["1500", 1500],
    ["007", 7],
    ["1,500,000", 1_500_000],
    ["1 500 000", 1_500_000],
    ["１，２３４", 1234],
    ["¥ 3,000", 3000],
    ["￥10,000,000", 10_000_000],
    ["\\10,000", 10_000],
    ["450万", 4_500_000],
    ["1億2000万", 120_000_000],
    ["1億2,000万円", 120_000_000],
    ["1億 2000万 円", 120_000_000],
    ["１億２千万円", 120_000_000],
    ["１千万", 10_000_000],
    ["1千万円", 10_000_000],
    ["3千5百万", 35_000_000],
    ["5百万円", 5_000_000],
    ["300百万円", 300_000_000],
    ["10十億円", 10_000_000_000],
    ["1,000千円", 1_000_000],
    ["百万円", 1_000_000],
    ["1億千万", 110_000_000],
    ["三億円", 300_000_000],
    ["三千五百万円", 35_000_000],
    ["二五〇万円", 2_500_000],
    ["参億円", 300_000_000],
    ["1.5億円", 150_000_000],
    ["1.1億", 110_000_000],
    ["1.5 million", 1_500_000],
    ["3.2 million yen", 3_200_000],
    ["2bn yen", 2_000_000_000],
    ["JPY 3 million", 3_000_000],
    ["9007199254740991", Number.MAX_SAFE_INTEGER],
  ])("%s is read", (text, number) => {
    expect(readWholeNumber(text, MONEY)).toBe(number);
  });

  it.each([
    ["300人", PERSONS, 300],
    ["３００名", PERSONS, 300],
    ["300 people", PERSONS, 300],
    ["三百人", PERSONS, 300],
    ["二十三", PERSONS, 23],
    ["1.2万人/月", { type: "integer", unit: { en: "users a month", ja: "人/月" } }, 12_000],
    ["12,000 users", { type: "integer", unit: { en: "users a month", ja: "人/月" } }, 12_000],
    ["30%", { type: "integer", unit: { en: "% a year", ja: "%/年" } }, 30],
    ["300グラム", { type: "integer", unit: { en: "g", ja: "g" } }, 300],
    ["5", { type: "integer" }, 5],
    ["300名", { type: "integer", unit: { en: "persons", ja: "" } }, 300],
    ["450", { type: "integer", unit: { en: "", ja: "" } }, 450],
  ] as const)("%s is read with its own unit", (text, fact, number) => {
    expect(readWholeNumber(text, fact)).toBe(number);
  });

  it.each([
    ["many", "not-a-number", undefined],
    ["万", "not-a-number", undefined],
    ["-", "not-a-number", undefined],
    ["1.2.3", "not-a-number", undefined],
    ["3百五百", "not-a-number", undefined],
    ["1億20000万", "not-a-number", undefined],
    ["3万2億", "not-a-number", undefined],
    ["12 apples", "number-word", "apples"],
    ["$300", "number-word", "$"],
    ["300 kg", "number-word", "kg"],
    ["10³", "number-word", "³"],
    ["1e6", "number-word", "e"],
    ["300人", "number-word", "人"],
    ["300k", "number-scale", "k"],
    ["3m", "number-scale", "m"],
    ["-5", "number-below-zero", undefined],
    ["▲300", "number-below-zero", undefined],
    ["マイナス3億", "number-below-zero", undefined],
    ["12.5", "number-not-whole", undefined],
    ["1.23456万", "number-not-whole", undefined],
    ["1,5億", "number-grouping", "1,5"],
    ["3.000", "number-grouping", "3.000"],
    ["1.234.567", "number-grouping", "1.234.567"],
    ["12,34", "number-grouping", "12,34"],
    ["9007199254740992", "number-too-large", undefined],
    ["20000兆", "number-too-large", undefined],
    ["二三億", "number-qualified", "二三"],
    ["100-300", "number-qualified", "-"],
    ["100〜300", "number-qualified", "〜"],
    ["3億円以上", "number-qualified", "以上"],
  ])("%s is refused with its reason", (text, code, word) => {
    const read = readWholeNumber(text, MONEY);
    expect(read).toMatchObject({ code, args: word === undefined ? { value: text } : { value: text, word } });
  });

  it("reads no other unit as its own", () => {
    expect(
      readWholeNumber("5%", { type: "integer", unit: { en: "tenths of a percent a year", ja: "0.1%/年" } }),
    ).toMatchObject({
      code: "number-word",
      args: { word: "%" },
    });
    expect(readWholeNumber("¥300", PERSONS)).toMatchObject({ code: "number-word" });
    expect(readWholeNumber("300 kg", { type: "integer", unit: { en: "g", ja: "g" } })).toMatchObject({
      code: "number-word",
      args: { word: "kg" },
    });
  });
});

const wide = (text: string) => text.replace(/[\d,.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const grouped = (value: number) => value.toLocaleString("en-US");

function inMyriads(value: number, write: (part: number) => string): string {
  if (value === 0) return write(0);
  const parts: string[] = [];
  for (const [unit, size] of Object.entries({ 兆: 1e12, 億: 1e8, 万: 1e4, "": 1 })) {
    const part = Math.floor(value / size) % (unit === "兆" ? 1e5 : 1e4);
    if (part > 0) parts.push(write(part) + unit);
  }
  return parts.join("");
}

function inKanji(part: number): string {
  if (part === 0) return "〇";
  return [...String(part)]
    .map((figure, i, all) => {
      const unit = ["", "十", "百", "千"][all.length - 1 - i]!;
      return figure === "0"
        ? ""
        : (figure === "1" && unit !== "" ? "" : "〇一二三四五六七八九"[Number(figure)]!) + unit;
    })
    .join("");
}

/** Each way of writing, and what it multiplies the figure by. */
const STYLES: { write: (value: number) => string; by?: number }[] = [
  { write: String },
  { write: grouped },
  { write: (value) => wide(String(value)) },
  { write: (value) => wide(grouped(value)) },
  { write: (value) => `￥${grouped(value)}` },
  { write: (value) => `${grouped(value)}円` },
  { write: (value) => `${value} yen` },
  { write: (value) => inMyriads(value, String) },
  { write: (value) => `${inMyriads(value, grouped)}円` },
  { write: (value) => inMyriads(value, (part) => wide(String(part))) },
  { write: (value) => inMyriads(value, inKanji) },
  { write: (value) => `${grouped(value)}千円`, by: 1000 },
  { write: (value) => `${value}百万円`, by: 1_000_000 },
  { write: (value) => `${value} million`, by: 1_000_000 },
  { write: (value) => `${(value / 1000).toFixed(3)} thousand` },
];

describe("whatever is written", () => {
  it("reads back to itself, in every style", () => {
    const value = fc.oneof(fc.nat({ max: 30_000 }), fc.nat({ max: 2_000_000_000 }), fc.integer({ min: 0, max: 9e9 }));
    fc.assert(
      fc.property(value, fc.constantFrom(...STYLES), (number, { write, by = 1 }) => {
        expect(readWholeNumber(write(number), MONEY)).toBe(number * by);
      }),
      { numRuns: 3000 },
    );
  });

  it("is refused by its qualifier, named, wherever that stands", () => {
    const before = [
      "約",
      "およそ",
      "おおむね",
      "最大",
      "少なくとも",
      "about ",
      "over ",
      "at least ",
      "up to ",
      ">",
      "~",
      "≥ ",
    ];
    const behind = [
      "以上",
      "以下",
      "未満",
      "超",
      "程度",
      "くらい",
      "前後",
      "弱",
      "強",
      "余り",
      " or more",
      "+",
      "人以上",
      "円超",
    ];
    const wrapped = fc.oneof(
      fc.constantFrom(...before).map((word) => ({ word, around: (text: string) => word + text })),
      fc.constantFrom(...behind).map((word) => ({ word, around: (text: string) => text + word })),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9e8 }),
        fc.constantFrom(...STYLES),
        wrapped,
        (number, { write }, { word, around }) => {
          const read = readWholeNumber(around(write(number)), MONEY);
          expect(read).toMatchObject({ code: "number-qualified" });
          if (typeof read !== "number") expect(word.trim()).toContain(read.args.word);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("is never read where something is left over", () => {
    const signs = fc.constantFrom(..."0123456789,. 百千万億円人約超kmx%$-~");
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 8 }), (some) => {
        const text = some.join("");
        const read = readWholeNumber(text, MONEY);
        if (typeof read === "number") expect(text.replace(/円\s*$/, "")).toMatch(/^[\d,. 百千万億]+$/);
      }),
      { numRuns: 3000 },
    );
  });
});
