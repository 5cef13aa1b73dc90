// What is wrong in a YAML text, in words: what stands there and what to write instead.
import type { Language } from "../law/language.ts";

const en = {
  "alias-name": () => "after & or * comes a name, without a colon at its end; put the value in quotes if it is a text",
  "alias-unknown": (a) => `nothing above is marked &${a.found}; put the value in quotes if it is a text`,
  "bracket-open": (a) => `a bracket is not closed, or its lines are not indented: ${a.found} is missing`,
  colon: () => "a colon and a space are missing behind the key; write key: value",
  "colon-in-value": () =>
    "a key with a colon within a value; put the value in quotes if it is a text, or indent the next line like this one",
  "colon-space": () => "a space is missing behind the colon",
  comma: () => "a comma is missing between two items",
  "comma-extra": () => "a comma too many",
  comment: () => "a space is missing before #",
  dash: () => "a dash and a space are missing before the item of the list",
  directive: () => "a line that begins with % is not used here; take it out, or put the value in quotes",
  escape: (a) => `${a.found} means nothing between double quotes; write \\\\ for a backslash, or take single quotes`,
  indent: () => "the line begins too far left or right; give the items of a list and the keys of a map the same indent",
  "key-length": () => "the key is longer than 1,024 characters",
  "key-lines": () => "the key runs over two lines; a colon and a space may be missing in the first",
  mixed: () => "a list or map in lines cannot stand within [ ] or { }; write all of it within the brackets",
  nesting: () => "nested too deeply",
  "name-twice": () => "a value can have one mark & only",
  quote: (a) => `a quotation mark is not closed: ${a.found} is missing`,
  start: (a) => `a value cannot begin with ${a.found}; put it in quotes`,
  tab: () => "a tab at the beginning of a line; indent with spaces",
  tag: () => "a value that begins with ! is not used here; put it in quotes if it is a text",
  unexpected: (a) => `${a.found} cannot stand here`,
  unreadable: () => "this cannot be read here; look at the signs and the indent of this line and the one above",
} satisfies Record<string, (args: Record<string, string>) => string>;

type YamlWords = typeof en;

const ja: YamlWords = {
  "alias-name": () => "& や * の後には、コロンで終わらない名前を書きます。文字列なら引用符で囲んでください",
  "alias-unknown": (a) => `&${a.found} という印がこれより上にありません。文字列なら引用符で囲んでください`,
  "bracket-open": (a) => `括弧が閉じられていないか、括弧の中の行が字下げされていません。${a.found} がありません`,
  colon: () => "キーの後にコロンと空白がありません。「キー: 値」と書いてください",
  "colon-in-value": () =>
    "値の中にコロン付きのキーがあります。文字列なら引用符で囲み、次の行のキーなら字下げをこの行に揃えてください",
  "colon-space": () => "コロンの後に空白がありません",
  comma: () => "項目の間にコンマがありません",
  "comma-extra": () => "コンマが余分です",
  comment: () => "# の前に空白がありません",
  dash: () => "一覧の項目の前に「- 」(ハイフンと空白)がありません",
  directive: () => "% で始まる行はここでは使いません。消すか、値なら引用符で囲んでください",
  escape: (a) => `二重引用符の中の ${a.found} には意味がありません。逆斜線は \\\\ と書くか、一重引用符を使ってください`,
  indent: () => "行の始まる位置が合っていません。同じ一覧の項目、同じ対応表のキーは、字下げを揃えてください",
  "key-length": () => "キーが1,024字を超えています",
  "key-lines": () => "キーが二行にわたっています。初めの行に「: 」(コロンと空白)が抜けていないか確かめてください",
  mixed: () => "[ ] や { } の中に、行で書く一覧や対応表は置けません。すべて括弧の中に書いてください",
  nesting: () => "入れ子が深すぎます",
  "name-twice": () => "一つの値に付けられる印 & は一つだけです",
  quote: (a) => `引用符が閉じられていません。${a.found} がありません`,
  start: (a) => `値を ${a.found} で始めることはできません。引用符で囲んでください`,
  tab: () => "行の初めにタブがあります。空白で字下げしてください",
  tag: () => "! で始まる値はここでは使いません。文字列なら引用符で囲んでください",
  unexpected: (a) => `ここに ${a.found} は置けません`,
  unreadable: () => "ここを読めません。この行と上の行の記号や字下げを確かめてください",
};

const YAML_WORDS: Record<Language, YamlWords> = { en, ja };

export type YamlFinding = keyof YamlWords;

export function yamlText(args: Record<string, string>, language: Language): string {
  return YAML_WORDS[language][args.finding as YamlFinding](args);
}
