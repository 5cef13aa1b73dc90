// What people type finds the law they mean: the queries of search.queries.yaml, and what is true of every search.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isProblems, plainText, type RawFacts } from "@yawara/answers";
import { openLawStore } from "@yawara/answers/node";
import { type SearchAnswer, type SearchAsked, search, searchLines } from "@yawara/answers/search";
import { LANGUAGES } from "@yawara/engine";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

interface Query {
  q: string;
  finds: string;
  regimes?: string[];
  home?: string;
}

const store = openLawStore({ today: () => "2026-11-24" });
const { queries } = parse(readFileSync(join(import.meta.dirname, "search.queries.yaml"), "utf8")) as {
  queries: Query[];
};

function found(asked: SearchAsked): SearchAnswer {
  const answer = search(store, asked);
  if (isProblems(answer)) throw new Error(JSON.stringify(answer.problems));
  return answer;
}
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);
const jurisdictionOf = (id: string) => store.law().instruments.get(id.split("/")[0]!)!.jurisdiction;

describe("a search", () => {
  it.each(queries)("for $q finds $finds", ({ q, finds, regimes, home }) => {
    const facts: RawFacts | undefined = home === undefined ? undefined : { "organisation.home_country": home };
    const { instruments, provisions } = found({ q, regimes, facts });
    if (finds.includes("/")) expect(ids(provisions).slice(0, 3)).toContain(finds);
    else expect(ids(instruments)[0]).toBe(finds);
  });

  it.each([
    ["個人情報保護法第23条", "個人情報保護法 第二十三条"],
    ["個人情報の保護に関する法律第23条", "個情法２３条"],
    ["著作権法30条の4", "著作権法第三十条の四"],
    ["EU AI Act Art. 50", "eu ai act article 50"],
    ["GDPR Article 22", "GDPR art 22"],
  ])("for %s finds the same as for %s", (one, other) => {
    expect(ids(found({ q: other }).provisions)).toEqual(ids(found({ q: one }).provisions));
  });

  it("for an article of a law gives that article's provisions and no half-matches", () => {
    const { provisions, loose } = found({ q: "個人情報保護法第28条" });
    expect(ids(provisions).slice(0, 3)).toEqual(["jp.appi/art-28", "jp.appi/art-28-2", "jp.appi/art-28-3"]);
    for (const { ref } of provisions) expect(ref.ja).toMatch(/28条/);
    expect(loose).toBe(false);
    for (const { id, ref } of found({ q: "GDPR Article 22" }).provisions.slice(0, 3)) {
      expect(id).toMatch(/^eu\.gdpr\//);
      expect(ref.en).toMatch(/\b22\b/);
    }
  });

  it("for an article there is not shows the law and says that not all was found", () => {
    const { instruments, provisions, loose } = found({ q: "個人情報保護法第999条" });
    expect([ids(instruments)[0], provisions, loose]).toEqual(["jp.appi", [], true]);
  });

  it("for a paragraph puts it before the others of its article", () => {
    expect(found({ q: "EU AI Act Art. 50(4)" }).provisions[0]!.ref.en).toContain("50(4)");
    expect(found({ q: "EU AI法第50条第4項" }).provisions[0]!.ref.ja).toContain("第50条4項");
  });

  it("for a law's name gives its provisions in their order", () => {
    const { instruments, provisions } = found({ q: "AI推進法" });
    expect(instruments[0]!.id).toBe("jp.ai-promotion-act");
    const own = store.law().instruments.get("jp.ai-promotion-act")!.provisions;
    expect(ids(provisions).slice(0, own.length)).toEqual(own);
  });

  it("looks at the jurisdictions named, each with its states, and refuses one there is no law of", () => {
    const jurisdictions = found({ q: "chatbot", regimes: ["US"] }).provisions.map(({ id }) => jurisdictionOf(id));
    expect(new Set(jurisdictions.map((one) => one.split("-")[0]))).toEqual(new Set(["US"]));
    expect(search(store, { q: "chatbot", regimes: ["XX"] })).toMatchObject({
      problems: [{ code: "unknown-regime", path: ["regimes", 0] }],
    });
  });

  it("puts Japan's law first, and a subject's own where one is given", () => {
    const first = (facts?: RawFacts) => jurisdictionOf(found({ q: "deepfake", facts }).provisions[0]!.id);
    expect(first()).toBe("JP");
    const canadian = found({ q: "automated decision", facts: { "organisation.home_country": "CA" } });
    expect(jurisdictionOf(canadian.provisions[0]!.id)).toBe("CA");
  });

  it("gives most of the words where nothing has all, and says so", () => {
    const { loose, provisions } = found({ q: "watermark submarine" });
    expect(loose).toBe(true);
    expect(provisions.length).toBeGreaterThan(0);
  });

  it.each(["", "   "])("for nothing (%j) is refused", (q) => {
    expect(search(store, { q })).toMatchObject({ problems: [{ code: "no-words", path: ["q"] }] });
  });

  it.each(LANGUAGES)("that finds nothing says what to try, in %s", (language) => {
    for (const q of ["qqqqqqqq", "§§", "・"]) {
      const answer = found({ q });
      expect([answer.instruments, answer.provisions, answer.total]).toEqual([[], [], 0]);
      const text = plainText(searchLines(store.law(), answer, language, 20));
      expect(text).toContain("507AC0000000053");
    }
  });

  it("counts all it found and gives as many as asked for", () => {
    const { total, provisions } = found({ q: "AI", limit: 3 });
    expect(provisions).toHaveLength(3);
    expect(total).toBeGreaterThan(3);
  });
});
