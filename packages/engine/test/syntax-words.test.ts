// What is wrong in the CEL or the YAML of a file is told in the reader's language: what stands there and what to write, never the parser's own English.
import { type ProblemCode, problemLine, WORDS } from "@yawara/engine";
import { readDocument } from "@yawara/engine/source";
import { describe, expect, it } from "vitest";
import { readAmount, readCondition } from "../src/condition/from-cel.ts";
import type { Names } from "../src/condition/names.ts";
import { fact } from "./small-worlds.ts";

const choices = (...ids: string[]) => ids.map((id) => ({ id, name: { en: id, ja: id } }));
const facts = [
  fact("firm.uses_ai", "boolean", undefined),
  { ...fact("firm.kind", "choice", undefined), choices: choices("school", "company") },
  {
    ...fact("data.kinds", "choices", undefined),
    choices: choices(...[..."abcdefghijklmnopqrstuvwxyz"].map((a) => `k${a}`)),
  },
  fact("firm.employees", "integer", undefined),
  fact("firm.begun", "date", undefined),
];
const names: Names = { facts: new Map(facts.map((one) => [one.id, one])), definitions: new Set(), parameters: [] };

/** What is said of a problem, what came out of the file taken out of the Japanese. */
function said({ code, args }: { code: ProblemCode; args: Record<string, string> }) {
  const [en, ja] = [problemLine({ code, args }, "en"), problemLine({ code, args }, "ja")];
  const ownJa = [args.found, args.instead].reduce<string>(
    (line, part) => (part ? line.replaceAll(part, "") : line),
    ja,
  );
  return { en, ja, ownJa };
}

const celProblem = (text: string, read: typeof readCondition | typeof readAmount = readCondition) => {
  const result = read(text, names);
  if (!("problems" in result)) throw new Error(`${text} is in order`);
  return result.problems[0]!;
};

const CEL: [text: string, en: string, ja: string][] = [
  [
    "",
    "the expression is empty: write true where it always holds",
    "式が空です。常に成り立つなら true と書いてください",
  ],
  ["(firm.uses_ai", "the expression ends too early", "式が途中で終わっています"],
  ["firm.uses_ai &&", "nothing stands behind &&", "&& の後に何もありません"],
  ["firm.employees = 3", "write == instead of =", "= ではなく == と書いてください"],
  ["firm.uses_ai and firm.uses_ai", "write && instead of and", "and ではなく && と書いてください"],
  ["firm.employees ≧ 3", "write >= instead of ≧", "≧ ではなく >= と書いてください"],
  ['firm.kind == "school', "a quotation mark is not closed", "引用符が閉じられていません"],
  ["firm.uses_ai firm.uses_ai", "cannot be read from firm.uses_ai on", "firm.uses_ai から先を読めません"],
  ["for", "for is a word that CEL keeps for itself", "for はCELで使い道が決まっている語です"],
  ["firm.employees", "expected a condition", "成り立つかどうかが決まる条件が必要ですが、firm.employees(数)"],
  ["firm.employees > 2.5", "expected a whole number, found 2.5", "整数が必要ですが、2.5 になっています"],
  ["firm.begun < 3", 'expected date("YYYY-MM-DD"), found 3', 'date("YYYY-MM-DD")が必要ですが、3 になっています'],
  ['firm.kind < "school"', "expected one of its answers", "その事実の答えの一つが必要ですが"],
  ['"ka" in firm.kind', "expected a fact with several answers", "答えが複数の事実が必要ですが"],
  ["firm.uses_ai in data.kinds", "expected the id of a choice", "引用符で囲んだ選択肢のidが必要ですが"],
  ["firm.kind in 3", "expected a list", "一覧か、答えが複数の事実が必要ですが"],
  ['data.kinds == "ka"', 'expected "choice" in …', '"選択肢" in …'],
  ["firm.uses_ai < true", "expected a number or a date", "数か日付が必要ですが"],
  ["1 == true", "expected a number, found true", "数が必要ですが、true になっています"],
  ["true == 1", "expected true or false, found 1", "「true」か「false」が必要ですが、1 になっています"],
  ['"a" == 1', "expected a text in quotes, found 1", "引用符で囲んだ文字列が必要ですが、1 になっています"],
  ["[firm.uses_ai]", "expected a condition, which holds or does not, found […]", "[…] になっています"],
  ["firm.employees > 5u", "an unsigned number", "符号なしの数"],
  ['b"a" == b"a"', "a constant of bytes", "バイト列の定数"],
  ["firm.uses_ai == null", "null is not part", "null は、ここで使うCELに含まれません"],
  ["firm.employees == 9007199254740993", "a number beyond 2^53", "2^53 を超える数"],
  ["has(firm.uses_ai)", "has(), or a field", "has() や、式の項目"],
  ['data.kinds.exists_one(k, k == "ka")', "a macro other than", "以外のマクロ"],
  ['data.kinds.exists(k, data.kinds.exists(j, j == "ka"))', "within another", "exists() や all() の入れ子"],
  ['["ka"].exists(k, k == "ka")', "of anything but a fact", "事実以外に対する exists() や all()"],
  ["size([1]) > 0", "size() of anything but a fact", "事実以外に対する size()"],
  ["size(data.kinds) > 12", "so many alternatives", "場合の数が多すぎる size()"],
  ["firm.kind.matches(firm.kind)", ".matches() is not part", ".matches() は、ここで使うCELに含まれません"],
  ['data.kinds[0] == "ka"', "[] is not part", "[] は、ここで使うCELに含まれません"],
  ["{} == {}", "{…} is not part", "{…} は、ここで使うCELに含まれません"],
  [`${"(".repeat(20_000)}true${")".repeat(20_000)}`, "nesting as deep as this", "これほど深い入れ子"],
];

const AMOUNTS: [text: string, en: string, ja: string][] = [
  ["[1]", "expected an amount, found […]", "金額の式が必要ですが、[…] になっています"],
  ["firm.uses_ai", "expected a number or a sum", "数か金額が必要ですが、firm.uses_ai(はい・いいえ)"],
];

const YAML: [text: string, en: string, ja: string][] = [
  ["a: 'x", "a quotation mark is not closed: ' is missing", "引用符が閉じられていません。' がありません"],
  ["a: [1, 2\nb: 3", "a bracket is not closed", "括弧が閉じられていないか"],
  ["{a: 1", "} is missing", "} がありません"],
  ["a:\n\t- b", "a tab at the beginning of a line", "行の初めにタブがあります"],
  ["a:\n  - b\n c: 1", "the line begins too far left or right", "行の始まる位置が合っていません"],
  ["a: b: c", "a key with a colon within a value", "値の中にコロン付きのキーがあります"],
  ["a\nb: 1", "the key runs over two lines", "キーが二行にわたっています"],
  ["a: 1\nb\n", "a colon and a space are missing behind the key", "キーの後にコロンと空白がありません"],
  ["a: @x", "a value cannot begin with @", "値を @ で始めることはできません"],
  ['a: "\\q"', "\\q means nothing between double quotes", "\\q には意味がありません"],
  ["a: *b", "nothing above is marked &b", "&b という印がこれより上にありません"],
  ["a: &", "after & or * comes a name", "& や * の後には"],
  ["a: &x *y", "*y cannot stand here", "ここに *y は置けません"],
  ["a: &x &y 1", "one mark &", "印 & は一つだけです"],
  ["a: [b: c: d]", "cannot stand within [ ] or { }", "[ ] や { } の中に"],
  ["a: 'x'#y", "a space is missing before #", "# の前に空白がありません"],
  ["%FOO\n---\na: 1", "a line that begins with %", "% で始まる行"],
  ["a: !python 3", "a value that begins with !", "! で始まる値"],
  ["a: [1,,2]", "a comma too many", "コンマが余分です"],
  ['a: ["b" "c"]', "a comma is missing", "コンマがありません"],
  ["a: ]", "] cannot stand here", "ここに ] は置けません"],
  ["a: 'x' y", "y cannot stand here", "ここに y は置けません"],
  [`${"x".repeat(1100)}: 1`, "longer than 1,024 characters", "1,024字を超えています"],
  ["[".repeat(5000), "nested too deeply", "入れ子が深すぎます"],
];

describe("what is wrong in a file of the law", () => {
  const cases = [
    ...CEL.map(([text, en, ja]) => [text.slice(0, 40), celProblem(text), en, ja] as const),
    ...AMOUNTS.map(([text, en, ja]) => [text, celProblem(text, readAmount), en, ja] as const),
    ...YAML.map(([text, en, ja]) => [text.slice(0, 40), readDocument("a.yaml", text).problems[0]!, en, ja] as const),
  ];

  it.each(cases)("%j is told in both languages", (_, problem, en, ja) => {
    const lines = said(problem);
    expect(lines.en).toContain(en);
    expect(lines.ja).toContain(ja);
    expect(lines.ownJa).not.toMatch(/[A-Za-z]{2,} [A-Za-z]{2,}/);
  });

  it("a mark of nothing is told where it stands", () => {
    expect(readDocument("a.yaml", "a: 1\nb: *c\n").problems).toMatchObject([{ line: 2, column: 4 }]);
    const said = 'a: "not *c, and not *cd"\nb: &cd 1\nc: *cd\nd: *c\n';
    expect(readDocument("a.yaml", said).problems).toMatchObject([{ line: 4, column: 4 }]);
  });

  it("no sentence of Japanese has two English words in a row, whatever it is about", () => {
    const codes = Object.keys(WORDS.ja.problem) as ProblemCode[];
    const parts = { finding: "stops", expected: "condition", what: "has" };
    const args = new Proxy<Record<string, string>>({}, { get: (_, name) => parts[name as keyof typeof parts] ?? "□" });
    const own = codes.filter((code) => !["schema", "yaml-syntax", "case-subject"].includes(code));
    const english = own
      .map((code) => WORDS.ja.problem[code](args))
      .filter((line) => /[A-Za-z]{2,} [A-Za-z]{2,}/.test(line));
    expect(english).toEqual([]);
  });
});
