// What a subject file may say beside its facts, and that nothing it says is passed over.
import { load } from "@yawara/engine";
import { describe, expect, it } from "vitest";
import { readCorpus } from "../src/node/index.ts";
import { dayOf, openSubject, readOpened } from "../src/subject-file/subject-text.ts";

const engine = load(readCorpus(["JP"]));
const FACTS = "organisation.kind: stock_company\n";

function read(text: string) {
  const opened = openSubject("f.yaml", text);
  return "problems" in opened ? opened : readOpened(engine, opened.opened, "en");
}

const said = (text: string) => {
  const result = read(text);
  return "problems" in result ? result.problems.map(({ code, line, column }) => ({ code, line, column })) : result.read;
};

describe("the head of a subject file", () => {
  it("stands beside `facts`, or beside the facts", () => {
    const under = said("name: {en: Bank, ja: 銀行}\nat: 2026-12-01\nfacts:\n  organisation.kind: stock_company\n");
    const beside = said(`name: {en: Bank, ja: 銀行}\nat: 2026-12-01\n${FACTS}`);
    expect(under).toMatchObject({ name: { en: "Bank", ja: "銀行" }, at: "2026-12-01" });
    expect(beside).toEqual(under);
  });

  it.each(["銀行", "{ja: 銀行}", "{en: 銀行, ja: 銀行}"])("takes the title %s", (name) => {
    expect(said(`name: ${name}\n${FACTS}`)).toMatchObject({ name: { en: "銀行", ja: "銀行" } });
  });

  it("takes a day as people write it", () => {
    const opened = openSubject("f.yaml", `at: 令和8年12月1日\n${FACTS}`);
    expect("opened" in opened && dayOf(opened.opened)).toBe("2026-12-01");
    expect(said(`at: 2026/12/1\n${FACTS}`)).toMatchObject({ at: "2026-12-01" });
    expect(said(`at:\n${FACTS}`)).not.toHaveProperty("at");
  });

  it.each([
    ["at: 2026-02-30\n", "day-impossible", 1, 5],
    ["at: 46000\n", "day-number", 1, 5],
    ["at: [2026-12-01]\n", "not-a-day", 1, 5],
    ["name: [銀行]\n", "wrong-type", 1, 7],
    ["name: {de: Bank}\n", "wrong-type", 1, 7],
    ["sources: {url: x}\n", "wrong-type", 1, 10],
  ])("is refused where it says %j", (head, code, line, column) => {
    expect(said(head + FACTS)).toEqual([{ code, line, column }]);
  });
});

describe("nothing is passed over", () => {
  it.each([
    ["a key twice", `${FACTS}${FACTS}`, "yaml-duplicate-key", 2],
    ["a second document", `${FACTS}---\n${FACTS}`, "yaml-several", 2],
    ["a fact beside `facts`", `facts:\n  organisation.employees: 3\n${FACTS}`, "unknown-key", 3],
    ["a fact flat and nested", `organisation: {kind: stock_company}\n${FACTS}`, "fact-twice", 2],
    ["a tag nobody knows", "organisation.employees: !python 3\n", "yaml-syntax", 1],
  ])("%s is told, with its line", (_, text, code, line) => {
    expect(said(text)).toMatchObject([{ code, line }]);
  });

  it("reads 3億円, ３００ and 1,200 in a file as in a form", () => {
    const result = read('organisation.capital: 3億円\norganisation.employees: "３００"\ndata.person_count: 1,200\n');
    expect("read" in result && result.read.subject.facts).toEqual({
      "organisation.capital": 300_000_000,
      "organisation.employees": 300,
      "data.person_count": 1200,
    });
  });
});
