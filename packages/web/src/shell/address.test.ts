// How the parameters of an address are read, whoever wrote it.
import { describe, expect, it } from "vitest";
import {
  countParameter,
  dayParameter,
  flagParameter,
  misreadIn,
  oneOf,
  readPlace,
  someOf,
  textParameter,
} from "./address.ts";

const PARAMETERS = {
  at: dayParameter("today"),
  kind: oneOf(["statute", "bill"], "everything"),
  regimes: someOf(["JP", "EU"], "usual-law"),
  mine: flagParameter("everything"),
  step: countParameter("next-question"),
  q: textParameter(String, "everything"),
};

describe("the parameters of an address", () => {
  it.each([
    [{ at: "2026-02-28" }, { at: "2026-02-28" }],
    [{ kind: "bill" }, { kind: "bill" }],
    [{ regimes: "EU, JP" }, { regimes: ["EU", "JP"] }],
    [{ mine: true }, { mine: true }],
    [{ step: 3 }, { step: 3 }],
    [{ q: 2024 }, { q: "2024" }],
    [{ q: "" }, {}],
  ])("%o are read", (search, place) => {
    expect(readPlace(PARAMETERS, search)).toEqual(place);
    expect(misreadIn(PARAMETERS, search)).toEqual([]);
  });

  it.each([
    ["at", "2026-02-30", "today"],
    ["at", "1899-12-31", "today"],
    ["at", "2201-01-01", "today"],
    ["at", 45000, "today"],
    ["at", "tomorrow", "today"],
    ["kind", "Bill", "everything"],
    ["mine", "yes", "everything"],
    ["step", 0, "next-question"],
    ["step", -1, "next-question"],
    ["step", 1.5, "next-question"],
  ])("%s=%s is named, with what counts instead", (name, raw, instead) => {
    expect(readPlace(PARAMETERS, { [name]: raw })).toEqual({});
    expect(misreadIn(PARAMETERS, { [name]: raw })).toEqual([{ name, text: String(raw), instead }]);
  });

  it("the known parts of a list count, the others are named", () => {
    expect(readPlace(PARAMETERS, { regimes: "JP,XX" })).toEqual({ regimes: ["JP"] });
    expect(misreadIn(PARAMETERS, { regimes: "JP,XX" })).toEqual([
      { name: "regimes", text: "XX", instead: "usual-law" },
    ]);
  });

  it("a parameter given twice is one that cannot be read", () => {
    expect(misreadIn(PARAMETERS, { at: ["2026-01-01", "2026-01-02"] })).toHaveLength(1);
  });

  it("an unknown name is named, one for counting visitors is not", () => {
    expect(misreadIn(PARAMETERS, { form: "2026-01-01", toString: "x", utm_source: "mail", fbclid: "1" })).toEqual([
      { name: "form", text: "2026-01-01" },
      { name: "toString", text: "x" },
    ]);
  });
});
