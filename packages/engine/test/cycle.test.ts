// A name that leads back to itself is refused when law is read and when a corpus is loaded, with the way round; never an endless walk.
import { describe, expect, it } from "vitest";
import {
  type Condition,
  type Corpus,
  CyclicCorpus,
  cyclesIn,
  type Fact,
  indexOf,
  load,
  olderConditions,
} from "../src/index.ts";
import { readLaw } from "../src/source/index.ts";
import { fact, provision } from "./small-worlds.ts";

const named = (id: string): Condition => ({ kind: "definition", id });
const isTrue = (id: string): Condition => ({ kind: "fact", fact: id });

function corpusOf(definitions: Record<string, Condition>, facts: Fact[]): Corpus {
  return {
    version: "",
    facts,
    definitions: Object.entries(definitions).map(([id, when]) => ({
      id,
      when,
      at: "",
      name: { en: id, ja: id },
      cel: "",
    })),
    constraints: [],
    parameters: [],
    instruments: [],
    provisions: [provision("x/y", named(Object.keys(definitions)[0]!), undefined)],
    glossary: {},
    eventTypes: [],
    knownJurisdictions: [],
    homes: {},
    cases: 0,
  };
}

const plain = fact("f.plain", "boolean", undefined);
const CYCLES: [string, Corpus, string[]][] = [
  ["a definition that names itself", corpusOf({ "d.a": named("d.a") }, [plain]), ["d.a → d.a"]],
  [
    "two definitions that name each other, however deep inside",
    corpusOf(
      {
        "d.start": named("d.a"),
        "d.a": { kind: "or", of: [isTrue("f.plain"), { kind: "not", of: named("d.b") }] },
        "d.b": { kind: "and", of: [named("d.a"), isTrue("f.plain")] },
      },
      [plain],
    ),
    ["d.a → d.b → d.a"],
  ],
  [
    "a fact asked only if itself",
    corpusOf({ "d.a": isTrue("f.self") }, [fact("f.self", "boolean", isTrue("f.self"))]),
    ["f.self (only_if) → f.self (only_if)"],
  ],
  [
    "a fact whose only_if leads back to it through definitions",
    corpusOf({ "d.a": named("d.b"), "d.b": isTrue("f.late") }, [plain, fact("f.late", "boolean", named("d.a"))]),
    ["f.late (only_if) → d.a → d.b → f.late (only_if)"],
  ],
  [
    "two circles apart, each told once",
    corpusOf({ "d.a": named("d.a"), "d.b": named("d.c"), "d.c": named("d.b") }, [plain]),
    ["d.a → d.a", "d.b → d.c → d.b"],
  ],
];

describe("a corpus built by hand", () => {
  it.each(CYCLES)("is refused with %s", (_, corpus, paths) => {
    expect(cyclesIn(corpus).map(({ args }) => args.path)).toEqual(paths);
    expect(() => load(corpus)).toThrow(CyclicCorpus);
    expect(() => load(corpus)).toThrow(/^[^\n]+$/);
    expect(() => olderConditions(indexOf(corpus), ["2020-01-01"])).toThrow(CyclicCorpus);
  });

  it("may name one definition many times", () => {
    const both: Condition = { kind: "and", of: [named("d.c"), named("d.c")] };
    const corpus = corpusOf({ "d.a": both, "d.b": both, "d.c": isTrue("f.asked") }, [
      plain,
      fact("f.asked", "boolean", isTrue("f.plain")),
    ]);
    expect(cyclesIn(corpus)).toEqual([]);
    expect(load(corpus).roots).toHaveLength(1);
  });

  it("may be as long a chain as it likes where the circle closes", () => {
    const length = 20_000;
    const ids = Array.from({ length }, (_, i) => `d.n${i}`);
    const corpus = corpusOf(Object.fromEntries(ids.map((id, i) => [id, named(ids[(i + 1) % length]!)])), [plain]);
    expect(() => load(corpus)).toThrow(CyclicCorpus);
    expect(cyclesIn(corpus)[0]!.args.path!.length).toBeLessThan(200);
  });
});

describe("law files", () => {
  it("say where a circle through several files is written", () => {
    const definitions = (id: string, when: string) => ({
      path: `${id.split(".")[0]}/definitions.yaml`,
      text: `# shared\ndefinitions:\n  - {id: ${id}, en: a, ja: あ, when: "${when}"}\n`,
    });
    const { problems } = readLaw(
      [definitions("aa.x", "bb.y"), definitions("bb.y", "!cc.z"), definitions("cc.z", "aa.x || bb.y")],
      "",
    );
    expect(problems.filter(({ code }) => code === "cycle")).toEqual([
      {
        code: "cycle",
        args: { id: "aa.x", path: "aa.x → bb.y → cc.z → aa.x" },
        file: "aa/definitions.yaml",
        line: 3,
        column: 10,
      },
    ]);
  });
});
