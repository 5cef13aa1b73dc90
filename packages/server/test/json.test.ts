// The quick way of writing JSON writes what the plain way does.

import { isProblems } from "@yawara/answers";
import { check, checkedSubject, leanFindings } from "@yawara/answers/check";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonBytes, Written } from "../src/law-workers/json.ts";
import { EXAMPLES, store } from "./http-serving.ts";

const text = (answer: object, lang?: "en" | "ja") => Buffer.from(jsonBytes(answer, lang)).toString();

describe("jsonBytes", () => {
  it("is JSON.stringify, for every example's report and for any object", () => {
    for (const { facts } of EXAMPLES) {
      const answer = check(store, { facts, expand: ["text"] });
      expect(text(answer)).toBe(JSON.stringify(answer));
    }
    const anything = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.constant(undefined)), {
      noNullPrototype: true,
    });
    fc.assert(fc.property(anything, (answer) => text(answer) === JSON.stringify(answer)));
  });

  it("takes what is written already as it is, which for lean findings is what the plain way writes", () => {
    for (const { facts } of EXAMPLES) {
      const answer = check(store, { facts });
      const checked = checkedSubject(store, { facts });
      if (isProblems(answer) || isProblems(checked)) throw new Error("an example is refused");
      const findings = new Written(leanFindings(checked.report));
      expect(text({ ...answer, findings })).toBe(JSON.stringify(answer));
    }
  });

  it("leaves of every text the one language, and all else as it is", () => {
    const answer = {
      a: { en: "law", ja: "法" },
      b: [
        { en: "x", ja: "y" },
        { en: 1, ja: "y" },
      ],
      en: "en",
      c: null,
    };
    expect(JSON.parse(text(answer, "ja"))).toEqual({ a: "法", b: ["y", { en: 1, ja: "y" }], en: "en", c: null });
    expect(JSON.parse(text(answer, "en"))).toEqual({ a: "law", b: ["x", { en: 1, ja: "y" }], en: "en", c: null });
  });
});
