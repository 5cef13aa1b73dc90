// A country there is no answer for: its code or name leads to whose law it is under, never to one that only looks alike.

import { readCorpus } from "@yawara/answers/node";
import { indexOf, load, nearestPlace, problemLine, readComposition, readSubject, suggest } from "@yawara/engine";
import { describe, expect, it } from "vitest";

const corpus = readCorpus(["JP"]);
const engine = load(corpus);

/** What is said of a home country and of a market in a language, after the fact's name. */
function said(country: string, language: "en" | "ja" = "en"): string[] {
  const { problems } = readSubject(engine, {
    "organisation.home_country": country,
    "market.countries": [country],
  });
  return problems.map(({ code, args }) => problemLine({ code, args }, language).replace(/^\S+ (has )?/, ""));
}

describe("a country", () => {
  it.each(["DE", "de", "Germany", "ドイツ"])("that is a member of the union: %s", (country) => {
    const line = `no answer "${country}". Use "EU", of which Germany is a member.`;
    expect(said(country)).toEqual([line, line]);
    expect(said(country, "ja")[0]).toContain("ドイツは「EU」の加盟国です。「EU」と書いてください。");
  });

  it.each([
    ["GB", "UK"],
    ["GBR", "UK"],
    ["イギリス", "UK"],
    ["jp", "JP"],
    ["日本", "JP"],
    ["USA", "US"],
    ["United States", "US"],
    ["China", "CN"],
  ])("known by another code or name: %s is %s", (country, id) => {
    expect(said(country)[0]).toBe(`no answer "${country}". Write "${id}".`);
  });

  it.each([
    ["NZ", "New Zealand"],
    ["NO", "Norway"],
    ["Norway", "Norway"],
    ["HK", "Hong Kong SAR China"],
  ])("there is no law of: %s", (country, name) => {
    expect(said(country)[0]).toBe(`no answer "${country}". Use "other": there is no law of ${name} here.`);
  });

  it.each(["NZL", "FRA", "XX", "JA", "EUU"])("not known by its code is not guessed: %s", (country) => {
    expect(said(country)[0]).toMatch(/Answers: JP, EU, UK, .*, other$/);
  });

  it("every member of the union is led to it", () => {
    const { members } = corpus.knownJurisdictions.find(({ id }) => id === "EU")!;
    expect(members).toHaveLength(27);
    for (const member of members) expect(said(member)[0]).toContain('Use "EU", of which');
  });

  it("is led to the same way where law is named", () => {
    const names = ["JP", "EU", "UK", "KR", "BR"];
    expect(["DE", "GBR", "KOR", "NZ"].map((text) => nearestPlace(corpus, text, names))).toEqual([
      "EU",
      "UK",
      "KR",
      undefined,
    ]);
    expect(readComposition(indexOf(corpus), "JP + DE")).toEqual({ problem: { name: "DE", suggestion: "EU" } });
  });
});

describe("a near word", () => {
  it("of under four letters differs in one letter at most", () => {
    expect(suggest("lse", ["los", "use"])).toBe("use");
    expect(suggest("NO", ["JP", "KR"])).toBeUndefined();
    expect(suggest("a", ["b"])).toBeUndefined();
  });

  it("of more letters may differ in two, in a third of them where they are many", () => {
    expect(suggest("finanse", ["finance"])).toBe("finance");
    expect(suggest("organisation.employes", ["organisation.employees"])).toBe("organisation.employees");
    expect(suggest("abcdef", ["ghijkl"])).toBeUndefined();
  });
});
