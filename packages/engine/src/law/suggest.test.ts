// What is offered for a word that is not known, and where nothing may be.
import { describe, expect, it } from "vitest";
import { nearest } from "./suggest.ts";

const COUNTRIES = ["JP", "EU", "US", "KR", "IN", "UK", "CN", "other"];

describe("did you mean", () => {
  it.each(["DE", "FR", "GB", "IT", "NO", "AU", "JO"])("offers no other country for %s", (word) => {
    expect(nearest(word, COUNTRIES)).toBeUndefined();
  });

  it("takes small letters for capital ones", () => {
    expect(nearest("jp", COUNTRIES)).toBe("JP");
  });

  it("lets one letter of three be wrong, two of four", () => {
    expect(nearest("aks", ["ask"])).toBeUndefined();
    expect(nearest("asl", ["ask"])).toBe("ask");
    expect(nearest("chek", ["check", "ask"])).toBe("check");
    expect(nearest("aproch", ["approach"])).toBe("approach");
  });
});
