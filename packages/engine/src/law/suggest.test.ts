// What is offered for a word that is not known, and where nothing may be.
import { describe, expect, it } from "vitest";
import { suggest } from "./suggest.ts";

const COUNTRIES = ["JP", "EU", "US", "KR", "IN", "UK", "CN", "other"];

describe("did you mean", () => {
  it.each(["DE", "FR", "GB", "IT", "NO", "AU", "JO"])("offers no other country for %s", (word) => {
    expect(suggest(word, COUNTRIES)).toBeUndefined();
  });

  it("takes small letters for capital ones", () => {
    expect(suggest("jp", COUNTRIES)).toBe("JP");
  });

  it("lets one letter of three be wrong, two of four", () => {
    expect(suggest("aks", ["ask"])).toBeUndefined();
    expect(suggest("asl", ["ask"])).toBe("ask");
    expect(suggest("chek", ["check", "ask"])).toBe("check");
    expect(suggest("aproch", ["approach"])).toBe("approach");
  });
});
