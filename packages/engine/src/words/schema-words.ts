// What the shape of a file of the law finds, in words: one line for each kind of finding, a name for each form of text.
import type { Language } from "../law/language.ts";

const en = {
  file: "the file",
  colon: ": ",
  form: {
    amount: "a number or a text",
    capitals: "two or three capitals",
    country: "two capitals",
    day: "a date as YYYY-MM-DD",
    "day-or-never": "a date as YYYY-MM-DD, or pending, or never",
    "definition-id": "<group>.<name> in lower case, with underscores",
    "event-type-id": "lower-case words with hyphens",
    article: 'an article\'s number like "27" or "30-4"',
    "fact-id": "<group>.<name> in lower case, with underscores",
    "fact-value": "an answer: true or false, a choice, a number, a list or map of choices",
    id: "lower-case words, digits, hyphens",
    "instrument-id": "<jurisdiction>.<short-name> in lower case",
    "item-id": "letters and digits with dots or hyphens between",
    "jurisdiction-id": "capitals, of a state after its federation's and a hyphen",
    link: "a link that begins with https://",
    "law-id": "the authority's id of a law, like 415AC0000000057",
    "list-id": "lower-case words, digits, hyphens, with at most one dot",
    "member-id": "letters, digits, underscores",
    "parameter-id": "lower-case letters, digits, underscores",
    "provision-id": "<instrument>/<provision> in lower case",
    "taxonomy-number": 'a number like "1" or "1.2"',
    "rough-day": "a date as YYYY-MM-DD, YYYY-MM or YYYY",
    zone: "a time zone like Asia/Tokyo",
  },
  kind: {
    text: "a text",
    number: "a number",
    "true-false": "true or false",
    list: "a list",
    map: "a map",
    other: "another value",
  },
  finding: {
    missing: () => "missing",
    kind: (a) => `should be ${a.kind}, is ${a.value}`,
    "not-listed": (a) => `${a.value} is none of ${a.list}`,
    form: (a) => `should be ${a.form}, is ${a.value}`,
    short: (a) => `too short: at least ${a.least} ${a.least === "1" ? "character" : "characters"}`,
    few: (a) => `at least ${a.least} needed`,
    many: (a) => `at most ${a.most} allowed`,
    low: (a) => `${a.value} is too low: at least ${a.least}`,
    high: (a) => `${a.value} is too high: at most ${a.most}`,
    key: () => "not a key that can stand here",
  } satisfies Record<string, (args: Record<string, string>) => string>,
};

type SchemaWords = typeof en;

const ja: SchemaWords = {
  file: "ファイル",
  colon: ":",
  form: {
    amount: "数か文字列",
    capitals: "大文字の英字2、3字",
    country: "大文字の英字2字",
    day: "「YYYY-MM-DD」の日付",
    "day-or-never": "「YYYY-MM-DD」の日付か「pending」か「never」",
    "definition-id": "「分類.名前」の形(英小文字・数字・下線)",
    "event-type-id": "英小文字の語をハイフンでつないだもの",
    article: "「27」や「30-4」の形の条番号",
    "fact-id": "「分類.名前」の形(英小文字・数字・下線)",
    "fact-value": "答え(「true」か「false」、選択肢、数、選択肢の一覧か対応表)",
    id: "英小文字・数字をハイフンでつないだもの",
    "instrument-id": "「国・地域.略称」の形(英小文字・数字・ハイフン)",
    "item-id": "英数字を点かハイフンでつないだもの",
    "jurisdiction-id": "英大文字(州は国の後にハイフンでつなぐ)",
    link: "「https://」で始まるリンク",
    "law-id": "「415AC0000000057」の形の法令ID",
    "list-id": "英小文字・数字・ハイフン(点は一つまで)",
    "member-id": "英字・数字・下線",
    "parameter-id": "英小文字・数字・下線",
    "provision-id": "「法令等のID/規定のID」の形(英小文字・数字・ハイフン)",
    "taxonomy-number": "「1」や「1.2」の形の番号",
    "rough-day": "「YYYY-MM-DD」「YYYY-MM」「YYYY」の日付",
    zone: "「Asia/Tokyo」の形の時間帯",
  },
  kind: {
    text: "文字列",
    number: "数",
    "true-false": "「true」か「false」",
    list: "一覧",
    map: "対応表",
    other: "別の値",
  },
  finding: {
    missing: () => "必要な項目がありません",
    kind: (a) => `${a.kind}が必要ですが、${a.value} になっています`,
    "not-listed": (a) => `${a.value} は ${a.list} のいずれでもありません`,
    form: (a) => `${a.form}が必要ですが、${a.value} になっています`,
    short: (a) => `短すぎます。${a.least}字以上必要です`,
    few: (a) => `${a.least}件以上必要です`,
    many: (a) => `${a.most}件までです`,
    low: (a) => `${a.value} は小さすぎます。${a.least}以上にしてください`,
    high: (a) => `${a.value} は大きすぎます。${a.most}以下にしてください`,
    key: () => "ここには置けないキーです",
  },
};

const SCHEMA_WORDS: Record<Language, SchemaWords> = { en, ja };

/** The forms a text, or a value of several kinds, may have to have; a schema carries the name in place of a message. */
export type Form = keyof SchemaWords["form"];
/** Kinds of values, as YAML has them. */
export type ValueKind = keyof SchemaWords["kind"];
export type SchemaFinding = keyof SchemaWords["finding"];

export function isForm(name: string): name is Form {
  return Object.hasOwn(en.form, name);
}

/** A schema's finding in a line. Its arguments name a finding, and a form or a kind, of the tables below. */
export function schemaText(args: Record<string, string>, language: Language): string {
  const words = SCHEMA_WORDS[language];
  const named = {
    ...args,
    form: words.form[args.form as Form] ?? "",
    kind: words.kind[args.kind as ValueKind] ?? "",
  };
  return `${args.path || words.file}${words.colon}${words.finding[args.finding as SchemaFinding](named)}`;
}
