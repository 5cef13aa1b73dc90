// What is said of a fact, in words.
import { describe, expect, it } from "vitest";
import { assertionText } from "../src/index.ts";
import { engine } from "./example-law.ts";

describe("a range of a count", () => {
  const said = (low: number | undefined, high: number | undefined, language: "en" | "ja") =>
    assertionText(
      engine,
      {
        fact: "firm.employees",
        value: low ?? 0,
        ...(low !== undefined && { low }),
        ...(high !== undefined && { high }),
      },
      language,
    );

  it("has its unit once", () => {
    expect(said(1, 300, "en")).toBe("Employees: 1 to 300 people");
    expect(said(300, undefined, "en")).toBe("Employees: 300 people or more");
    expect(said(300, 300, "en")).toBe("Employees: 300 people");
    expect(said(1, 300, "ja")).toBe("従業員数:1〜300人");
  });
});
