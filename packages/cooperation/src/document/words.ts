// What can be wrong with a request or an answer, in words: one line for each kind of finding.
import { type Language, LOCALES } from "@yawara/engine";
import type { Form } from "../request/request.ts";

type Arguments = Record<string, string>;

const count = (figure: string | undefined, language: Language) => Number(figure).toLocaleString(LOCALES[language]);

const en = {
  form: {
    day: "a day as YYYY-MM-DD",
    id: "an id: a small letter, then up to 39 small letters, digits or underscores",
    words: "something to read, without control characters",
  } satisfies Record<Form, string>,
  kind: {
    text: "a text",
    number: "a number",
    "true-false": "true or false",
    list: "a list",
    map: "an object",
    other: "another value",
  },
  value: {
    boolean: "true or false",
    choice: "one of its choices",
    choices: "a list of its choices",
    integer: "a whole number of 0 or more",
    money: "a sum in yen of 0 or more",
    date: "a day as YYYY-MM-DD",
    number: "a number",
    text: "a text",
  },
  problem: {
    // the text
    "json-broken": () => "this is not valid JSON",
    "text-too-large": (a: Arguments) => `the text has more than ${count(a.most, "en")} characters`,
    // the shape
    missing: () => "missing",
    kind: (a: Arguments) => `should be ${a.kind}, is ${a.found}`,
    form: (a: Arguments) => `should be ${a.form}, is ${a.found}`,
    "not-listed": (a: Arguments) => `${a.found} is none of ${a.list}`,
    "too-short": () => "is empty",
    "too-long": (a: Arguments) => `at most ${count(a.most, "en")} characters`,
    few: (a: Arguments) => `at least ${a.least} needed`,
    many: (a: Arguments) => `at most ${a.most} allowed`,
    range: (a: Arguments) => `${a.found} is out of range`,
    "unknown-key": () => "nothing of this name can stand here",
    // how parts of a request stand to each other
    "condition-missing": () => "a request by condition needs its condition",
    "condition-of-inquiry": () => "a named inquiry has one addressee and no condition",
    "part-missing": (a: Arguments) => `a question of kind ${a.kind} needs this`,
    "part-of-other-kind": (a: Arguments) =>
      `only a question of kind ${a.needs} has this; this one is of kind ${a.kind}`,
    "id-twice": (a: Arguments) => `${a.id} is the id of an earlier one`,
    "fact-asked-twice": (a: Arguments) => `${a.fact} is asked for by an earlier question`,
    "basis-twice": (a: Arguments) => `${a.basis} stands here twice`,
    "question-unknown": (a: Arguments) => `no question has the id ${a.id}`,
    "table-by": (a: Arguments) => `firms are counted by a fact or a choice; ${a.id} is of kind ${a.kind}`,
    "table-by-twice": (a: Arguments) => `${a.id} stands here twice`,
    "table-amount": (a: Arguments) => `only a number or a fact that is one is summed; ${a.id} is of kind ${a.kind}`,
    "tables-missing": () => "published are tables: say which",
    "tables-of-other-form": (a: Arguments) => `tables are given, but the form of publication is ${a.form}`,
    "tables-of-one": () => "a named inquiry asks one firm: no table can be made of one answer",
    "deadline-past": (a: Arguments) => `the deadline lies before the day of publication, ${a.published}`,
    "deadline-after-expiry": (a: Arguments) => `the deadline lies after the day of expiry, ${a.expires}`,
    "expiry-too-late": (a: Arguments) =>
      `a request ends at most three years after its publication: on ${a.latest} at the latest`,
    "retention-before-deadline": (a: Arguments) =>
      `answers are kept at least until the deadline, ${a.deadline}: until then they may be withdrawn`,
    // how an answer stands to its request
    "other-request": (a: Arguments) => `this answers ${a.found}, not ${a.request}`,
    "other-version": (a: Arguments) => `this answers version ${a.found}; the request stands at version ${a.version}`,
    "value-unfit": (a: Arguments) => `should be ${a.value}, is ${a.found}`,
    "choice-unknown": (a: Arguments) => `${a.found} is none of ${a.list}`,
    "not-answered": (a: Arguments) => `${a.id} is not answered, so there is nothing to keep from publication`,
    "fact-unknown": (a: Arguments) => `the vocabulary has no fact ${a.fact}`,
  },
};

type DocumentWords = typeof en;
export type DocumentProblemCode = keyof DocumentWords["problem"];
export type ValueKind = keyof DocumentWords["kind"];
export type ValueType = keyof DocumentWords["value"];

const ja: DocumentWords = {
  form: {
    day: "「YYYY-MM-DD」の日付",
    id: "英小文字で始まる40字以内のID(英小文字・数字・下線)",
    words: "読める文章(制御文字は使えません)",
  },
  kind: {
    text: "文字列",
    number: "数",
    "true-false": "「true」か「false」",
    list: "一覧",
    map: "対応表",
    other: "別の値",
  },
  value: {
    boolean: "「true」か「false」",
    choice: "選択肢のどれか一つ",
    choices: "選択肢の一覧",
    integer: "0以上の整数",
    money: "0以上の金額(円)",
    date: "「YYYY-MM-DD」の日付",
    number: "数",
    text: "文字列",
  },
  problem: {
    "json-broken": () => "JSONとして読めません",
    "text-too-large": (a) => `${count(a.most, "ja")}字を超えています`,
    missing: () => "必要な項目がありません",
    kind: (a) => `${a.kind}が必要ですが、${a.found} になっています`,
    form: (a) => `${a.form}が必要ですが、${a.found} になっています`,
    "not-listed": (a) => `${a.found} は ${a.list} のいずれでもありません`,
    "too-short": () => "空になっています",
    "too-long": (a) => `${count(a.most, "ja")}字までです`,
    few: (a) => `${a.least}件以上必要です`,
    many: (a) => `${a.most}件までです`,
    range: (a) => `${a.found} は範囲の外です`,
    "unknown-key": () => "ここには置けない項目です",
    "condition-missing": () => "条件による依頼には、条件が必要です",
    "condition-of-inquiry": () => "名指しの照会の相手は一社で、条件は付けられません",
    "part-missing": (a) => `種類が ${a.kind} の質問には、この項目が必要です`,
    "part-of-other-kind": (a) => `この項目は種類が ${a.needs} の質問だけのものです(この質問の種類:${a.kind})`,
    "id-twice": (a) => `ID ${a.id} は前にも使われています`,
    "fact-asked-twice": (a) => `${a.fact} は前の質問でも尋ねています`,
    "basis-twice": (a) => `${a.basis} が二度書かれています`,
    "question-unknown": (a) => `ID ${a.id} の質問はありません`,
    "table-by": (a) => `事業者を数える分け方は、事実か選択肢の質問に限ります(${a.id} の種類:${a.kind})`,
    "table-by-twice": (a) => `${a.id} が二度書かれています`,
    "table-amount": (a) => `合計できるのは、数の質問か、数で答える事実だけです(${a.id} の種類:${a.kind})`,
    "tables-missing": () => "表で公表するなら、どの表かを書いてください",
    "tables-of-other-form": (a) => `表が書かれていますが、公表の形は ${a.form} です`,
    "tables-of-one": () => "名指しの照会の相手は一社なので、一つの回答から表は作れません",
    "deadline-past": (a) => `回答期限が公表日(${a.published})より前です`,
    "deadline-after-expiry": (a) => `回答期限が依頼の終了日(${a.expires})より後です`,
    "expiry-too-late": (a) => `依頼は公表から3年以内に終わります。遅くとも${a.latest}にしてください`,
    "retention-before-deadline": (a) =>
      `回答は期限(${a.deadline})まで取り下げられるので、少なくともその日までは保存してください`,
    "other-request": (a) => `${a.request} ではなく ${a.found} への回答です`,
    "other-version": (a) => `第${a.found}版への回答です。今の依頼は第${a.version}版です`,
    "value-unfit": (a) => `${a.value}が必要ですが、${a.found} になっています`,
    "choice-unknown": (a) => `${a.found} は ${a.list} のいずれでもありません`,
    "not-answered": (a) => `${a.id} には回答がないので、公表しないでおくものがありません`,
    "fact-unknown": (a) => `${a.fact} という事実は語彙にありません`,
  },
};

export const DOCUMENT_WORDS: Record<Language, DocumentWords> = { en, ja };
