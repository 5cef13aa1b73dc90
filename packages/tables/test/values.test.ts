// Cells are read as values of their column as people write them; what cannot be read says what it is and what was expected.
import type { Text } from "@yawara/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Cell,
  type ColumnReading,
  type Field,
  type FieldType,
  readValue,
  tableProblemLine,
} from "../src/index.ts";

const text = (en: string, ja: string): Text => ({ en, ja });
const CHOICES = [
  { id: "hiring", name: text("Hiring, promotion", "採用・昇進") },
  { id: "credit", name: text("Credit", "与信") },
  { id: "other", name: text("Other", "その他") },
  { id: "other_2", name: text("Other", "その他") },
];
const field = (type: FieldType, more: Partial<Field> = {}): Field => ({
  id: "x",
  label: text("Column", "項目"),
  type,
  ...more,
});
const AREA = field("choice", { choices: CHOICES });
const AREAS = field("choices", { choices: CHOICES });

/** The value, or the line that says why there is none. */
function said(cell: Cell, of: Field, reading: ColumnReading = {}, language: "en" | "ja" = "en"): unknown {
  const read = readValue(cell, of, reading);
  if ("problem" in read) return tableProblemLine(read.problem, language);
  return "value" in read ? read.value : undefined;
}

describe("a blank cell", () => {
  it.each<[Cell]>([[undefined], [""], ["  "], ["\u3000"]])("gives no value: %j", (cell) => {
    expect(said(cell, field("integer"))).toBeUndefined();
  });
});

describe("a whole number or a sum", () => {
  it.each<[Cell, number]>([
    [1200, 1200],
    ["1,200", 1200],
    ["１，２００円", 1200],
    ["3億円", 300_000_000],
    ["300百万円", 300_000_000],
    [1e21 / 1e15, 1_000_000],
  ])("is read from %j", (cell, value) => {
    expect(said(cell, field("money"))).toBe(value);
  });

  it.each<[Cell, string]>([
    [1.5, "1.5"],
    [-3, "-3"],
    ["約3億円", "約"],
    ["3.000", "3.000"],
    [true, "true"],
    [{ day: "2026-11-30" }, "2026-11-30"],
  ])("is refused, not guessed, from %j", (cell, named) => {
    expect(said(cell, field("money"))).toContain(named);
    expect(typeof said(cell, field("money"))).toBe("string");
  });

  it("has the unit its head names, unless it has one of its own", () => {
    expect(said(300, field("money"), { unit: "百万円" })).toBe(300_000_000);
    expect(said("1.5", field("money"), { unit: "億円" })).toBe(150_000_000);
    expect(said("5千万円", field("money"), { unit: "百万円" })).toBe(50_000_000);
  });
});

describe("a number", () => {
  it.each<[Cell, number]>([
    [1.5, 1.5],
    ["1,234.5", 1234.5],
    ["-0.25", -0.25],
    ["▲３．５", -3.5],
    ["2億", 200_000_000],
  ])("may have a fraction and be below zero: %j", (cell, value) => {
    expect(said(cell, field("number"))).toBe(value);
  });

  it("is any number back again from its figures", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        expect(said(value, field("number"))).toBe(value);
      }),
    );
  });
});

describe("a day", () => {
  it.each<[Cell]>([
    [{ day: "2026-11-30" }],
    ["2026-11-30"],
    ["2026/11/30"],
    ["令和8年11月30日"],
    ["R8.11.30"],
    ["２０２６年１１月３０日"],
    ["30 November 2026"],
  ])("is read from %j", (cell) => {
    expect(said(cell, field("day"))).toBe("2026-11-30");
  });

  it("is read from an era before", () => {
    expect(said("平成元年1月8日", field("day"))).toBe("1989-01-08");
    expect(said("H30.4.1", field("day"))).toBe("2018-04-01");
  });

  it("is a serial number only in a workbook, which says where it counts from", () => {
    expect(said(46_356, field("day"), { epoch: 25_569 })).toBe("2026-11-30");
    expect(said(44_894, field("day"), { epoch: 24_107 })).toBe("2026-11-30");
    expect(said("46356", field("day"))).toContain("2026-11-30: write that");
    expect(said(20_261_130, field("day"), { epoch: 25_569 })).toContain("write 2026-11-30");
  });

  it.each<[Cell, string]>([
    ["11/30", "not a day"],
    ["02/08/2026", "2026-08-02"],
    ["平成40年1月1日", "平成"],
    [{ day: "2026-11-30", time: "09:00:00" }, "time stamp"],
  ])("is refused, not guessed, from %j", (cell, named) => {
    expect(said(cell, field("day"))).toContain(named);
  });
});

describe("yes or no", () => {
  it.each<[Cell]>([[true], ["○"], ["〇"], ["はい"], ["YES"], ["Ｙ"], ["有"], ["該当"], [1], ["✓"]])(
    "is yes in %j",
    (cell) => {
      expect(said(cell, field("boolean"))).toBe(true);
    },
  );
  it.each<[Cell]>([[false], ["×"], ["いいえ"], ["No"], ["無"], ["なし"], [0], ["非該当"]])("is no in %j", (cell) => {
    expect(said(cell, field("boolean"))).toBe(false);
  });
  it.each<[Cell]>([["△"], ["一部"], [2], ["-"]])("is refused in %j", (cell) => {
    expect(said(cell, field("boolean"))).toContain("neither yes nor no");
  });
});

describe("a choice", () => {
  it.each(["credit", "Credit", " CREDIT ", "与信", "credit: 与信", "credit:Credit", "credit: anything"])(
    "is read by code, label or both: %s",
    (cell) => {
      expect(said(cell, AREA)).toBe("credit");
    },
  );

  it("of a label two choices have is asked for by its code", () => {
    expect(said("その他", AREA)).toBe("Column: “その他” can mean several answers; write the code: other, other_2");
    expect(said("other_2: その他", AREA)).toBe("other_2");
  });

  it("that there is not is told with what there is", () => {
    expect(said("Crédit", AREA)).toBe("Column has no answer “Crédit”. Did you mean “Credit”?");
    expect(said("物流", AREA, {}, "ja")).toBe(
      "項目に「物流」という答えはありません。答え:採用・昇進 / 与信 / その他 / その他",
    );
  });
});

describe("several choices", () => {
  it.each([
    "hiring、credit",
    "採用・昇進;与信",
    "Hiring, promotion, Credit",
    "採用・昇進／与信",
    "hiring: 採用・昇進\ncredit: 与信",
    "与信, hiring,",
    "credit: Credit, hiring: Hiring, promotion",
  ])("are told apart by the separators people use, which labels may have too: %j", (cell) => {
    expect(said(cell, AREAS)).toEqual(["hiring", "credit"]);
  });

  it("may be none, or partly known", () => {
    expect(said("[]", AREAS)).toEqual([]);
    expect(said("[]: 該当なし", AREAS)).toEqual([]);
    expect(said("credit; ?", AREAS)).toEqual({ credit: true });
    expect(said("?", AREAS)).toEqual({});
    expect(said("与信; !hiring: 採用・昇進", AREAS)).toEqual({ hiring: false, credit: true });
  });

  it("are refused where one of them is no choice, or is said both ways", () => {
    expect(said("与信、物流", AREAS)).toContain("no answer “物流”");
    expect(said("与信、その他", AREAS)).toContain("several answers");
    expect(said("与信、!credit", AREAS)).toContain("both to hold and not to hold");
  });
});

describe("an e-mail", () => {
  it("is compared in one form", () => {
    expect(said(" Ｔａｒｏ@Example.JP ", field("email"))).toBe("taro@example.jp");
    expect(said("mailto:a@example.jp", field("email"))).toBe("a@example.jp");
    expect(said("山田 太郎 <Taro@example.jp>", field("reference"))).toBe("taro@example.jp");
    expect(said("taro@", field("email"))).toBe("Column: “taro@” is not an e-mail address");
  });
});

describe("a cell without a value", () => {
  it("is an error of its own, never blank", () => {
    expect(said({ fault: "#REF!" }, field("text"))).toBe("Column has the error #REF! of Excel instead of a value");
    expect(said({ fault: "formula" }, field("text"), {}, "ja")).toContain("計算されていません");
  });
});

it("nothing is thrown, whatever stands in a cell of whatever column", () => {
  const cells = fc.oneof(fc.string({ unit: "binary" }), fc.double(), fc.boolean(), fc.constant(undefined));
  const types = fc.constantFrom<Field>(
    AREA,
    AREAS,
    ...(["text", "integer", "number", "money", "day", "boolean", "email", "key", "reference"] as const).map((type) =>
      field(type),
    ),
  );
  fc.assert(
    fc.property(cells, types, (cell, of) => {
      const read = readValue(cell, of, { epoch: 25_569 });
      expect(Object.keys(read)).toHaveLength(1);
    }),
    { numRuns: 2_000 },
  );
});
