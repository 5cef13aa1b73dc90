// What is wrong in a CEL text, in words: what is needed and found, what the profile leaves out, where the text cannot be read.
import type { CelExpected, CelOutside, CelSyntaxFinding } from "../condition/names.ts";
import type { Language } from "../law/language.ts";
import type { FactType } from "../law/model.ts";

const en = {
  /** What is needed in a place. */
  expected: {
    amount: "an amount",
    boolean: "true or false",
    "choice-id": "the id of a choice, in quotes",
    condition: "a condition, which holds or does not",
    day: 'date("YYYY-MM-DD")',
    list: "a list or a fact with several answers",
    membership: '"choice" in …, size(…) or exists()',
    number: "a number",
    "number-or-date": "a number or a date",
    "number-or-sum": "a number or a sum",
    "one-answer": "one of its answers, with == or !=",
    several: "a fact with several answers",
    string: "a text in quotes",
    "whole-number": "a whole number",
  } satisfies Record<CelExpected, string>,
  type: {
    boolean: "yes or no",
    choice: "one of several answers",
    choices: "several answers",
    integer: "a number",
    money: "a sum",
    date: "a date",
  } satisfies Record<FactType, string>,
  needs: (expected: string, found: string, type: string | undefined) =>
    `expected ${expected}, found ${found}${type === undefined ? "" : ` (${type})`}`,
  /** What CEL has and the profile has not; a function or an operator stands for itself. */
  outside: {
    bytes: "a constant of bytes",
    constant: "a constant of this type",
    deep: "nesting as deep as this",
    empty: "an expression without content",
    has: "has(), or a field of an expression,",
    large: "a number beyond 2^53",
    macro: "a macro other than exists() and all()",
    "quantified-expression": "exists() or all() of anything but a fact",
    "quantified-twice": "exists() or all() within another",
    "size-of-expression": "size() of anything but a fact",
    "size-of-many": "a size() that stands for so many alternatives",
    unsigned: "an unsigned number like 5u",
  } satisfies Record<CelOutside, string>,
  unsupported: (what: string) => `${what} is not part of the profile of CEL used here (docs/writing-law.md)`,
  syntax: {
    empty: () => "the expression is empty: write true where it always holds",
    end: () => "the expression ends too early: a value or a bracket is missing",
    behind: (a) => `nothing stands behind ${a.found}`,
    quote: (a) => `a quotation mark is not closed: ${a.found}`,
    reserved: (a) => `${a.found} is a word that CEL keeps for itself; give another name`,
    instead: (a) => `write ${a.instead} instead of ${a.found}`,
    stops: (a) => `the expression cannot be read from ${a.found} on; an operator like && or == may be missing`,
  } satisfies Record<CelSyntaxFinding, (args: Record<string, string>) => string>,
};

type CelWords = typeof en;

const ja: CelWords = {
  expected: {
    amount: "金額の式",
    boolean: "「true」か「false」",
    "choice-id": "引用符で囲んだ選択肢のid",
    condition: "成り立つかどうかが決まる条件",
    day: 'date("YYYY-MM-DD")',
    list: "一覧か、答えが複数の事実",
    membership: '"選択肢" in …、size(…)、exists() のいずれか',
    number: "数",
    "number-or-date": "数か日付",
    "number-or-sum": "数か金額",
    "one-answer": "== か != と、その事実の答えの一つ",
    several: "答えが複数の事実",
    string: "引用符で囲んだ文字列",
    "whole-number": "整数",
  },
  type: {
    boolean: "はい・いいえ",
    choice: "答えは一つ",
    choices: "答えは複数",
    integer: "数",
    money: "金額",
    date: "日付",
  },
  needs: (expected, found, type) =>
    `${expected}が必要ですが、${found}${type === undefined ? "" : `(${type})`} になっています`,
  outside: {
    bytes: "バイト列の定数",
    constant: "この型の定数",
    deep: "これほど深い入れ子",
    empty: "中身のない式",
    has: "has() や、式の項目",
    large: "2^53 を超える数",
    macro: "exists() と all() 以外のマクロ",
    "quantified-expression": "事実以外に対する exists() や all()",
    "quantified-twice": "exists() や all() の入れ子",
    "size-of-expression": "事実以外に対する size()",
    "size-of-many": "場合の数が多すぎる size()",
    unsigned: "5u のような符号なしの数",
  },
  unsupported: (what) => `${what} は、ここで使うCELに含まれません(docs/writing-law.md)`,
  syntax: {
    empty: () => "式が空です。常に成り立つなら true と書いてください",
    end: () => "式が途中で終わっています。値か括弧が足りません",
    behind: (a) => `${a.found} の後に何もありません`,
    quote: (a) => `引用符が閉じられていません:${a.found}`,
    reserved: (a) => `${a.found} はCELで使い道が決まっている語です。別の名前にしてください`,
    instead: (a) => `${a.found} ではなく ${a.instead} と書いてください`,
    stops: (a) => `${a.found} から先を読めません。&& や == などの演算子が抜けていないか確かめてください`,
  },
};

const CEL_WORDS: Record<Language, CelWords> = { en, ja };

export function celTypeText(args: Record<string, string>, language: Language): string {
  const { expected, type, needs } = CEL_WORDS[language];
  return needs(expected[args.expected as CelExpected], args.found ?? "", type[args.type as FactType]);
}

/** `what` is one of the table's, or the function or operator itself. */
export function celUnsupportedText({ what = "" }: Record<string, string>, language: Language): string {
  const { outside, unsupported } = CEL_WORDS[language];
  return unsupported(Object.hasOwn(outside, what) ? outside[what as CelOutside] : what);
}

export function celSyntaxText(args: Record<string, string>, language: Language): string {
  return CEL_WORDS[language].syntax[args.finding as CelSyntaxFinding](args);
}
