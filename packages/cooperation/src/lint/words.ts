// What the lint of a draft says, in words: one sentence a finding, what is wrong and what to do.
import { type Language, LOCALES, WORDS } from "@yawara/engine";
import { pathText } from "../document/problem.ts";
import type { LintCode, LintFinding, LintWeight } from "./finding.ts";
import type { KnownFact, SourceName } from "./known-sources.ts";
import type { Minutes } from "./minutes.ts";

type Said = Record<LintCode, (args: Record<string, string>) => string>;

const didYouMean = (suggestion: string | undefined) =>
  suggestion === undefined ? "" : ` Did you mean “${suggestion}”?`;
const meant = (suggestion: string | undefined) => (suggestion === undefined ? "" : `。「${suggestion}」のことですか`);

const en = {
  weight: {
    must: "Must be changed",
    should: "Should be changed",
    ask: "A person has to judge",
  } satisfies Record<LintWeight, string>,
  finding: {
    "asks-conduct": (a) =>
      `this asks what somebody did or left undone (${a.facts}), so that an answer may tell of a breach: is it needed, and is it said that nobody has to answer?`,
    "basis-foreign": (a) => `${a.basis} is no law of Japan`,
    "basis-lets-nobody-ask": () => "none of these provisions is addressed to a public body or lets one ask",
    "basis-not-in-force": (a) => `${a.basis} is not in force on ${a.day}`,
    "basis-of-other-body": (a) => `${a.basis} is addressed to another kind of body than yours`,
    "basis-to-judge": (a) =>
      `${a.basis} is addressed to a body like yours or says that firms cooperate with one; whether it lets you ask this, no program can tell`,
    "basis-unknown": (a) => `the corpus has no provision ${a.basis}.${didYouMean(a.suggestion)}`,
    "condition-everybody": () => "the condition is true of everybody: is it meant so?",
    "condition-narrow": (a) =>
      `by its shape the condition could name a firm (${a.narrow}); make it wider, or make a named inquiry`,
    "condition-never": () => "nobody can meet the condition",
    "condition-of-conduct": (a) =>
      `the condition turns on what somebody did or left undone (${a.facts}): whom it is true of is asked as a suspect, not as one who can help`,
    "condition-unclear": () =>
      "the condition has too many alternatives to tell whether one of them could name a firm: look at each",
    "condition-wrong": (a) => `the condition cannot be read: ${a.what}`,
    "fact-unknown": (a) => `the vocabulary has no fact ${a.fact}.${didYouMean(a.suggestion)}`,
    "known-by-earlier": (a) => `you have asked for this in “${a.title}” (${a.id}, ${a.published}): use those answers`,
    "known-by-register": (a) =>
      `${a.source} gives ${a.what}: can it be looked up there? (${a.url}, seen on ${a.checked})`,
    "known-by-statistics": (a) => `${a.source} tells ${a.what}: is that enough? (${a.url}, seen on ${a.checked})`,
    language: (a) => `this is not in ${a.language === "ja" ? "Japanese" : "English"}`,
    orders: (a) => `these words order or threaten where the law only lets you ask: ${a.words}`,
    "purpose-and-questions": (a) =>
      `whether the purpose needs each of these, and the basis covers it, no program can tell: ${a.questions}`,
    "retention-consent": () =>
      "a national body destroys records only with the Prime Minister's consent (Public Records Act, Article 8(2)): choose the end with consent, or the archive",
    "retention-no-archive": () =>
      "the rules on the archive are for national bodies and agencies: does an archive of yours take these answers?",
    "retention-no-consent": () =>
      "only national bodies need the Prime Minister's consent, and the Board of Audit does not: choose another end",
    "statistics-approval": () =>
      "a survey to make statistics needs the approval of the Minister for Internal Affairs and Communications before it begins (Statistics Act, Article 19(1)): say where it is written down",
    "statistics-by-tables": () =>
      "tables are to be published, but it is said that no statistics are made: if the tables are what the answers are for, Article 19(1) of the Statistics Act holds",
    "statistics-notice": () =>
      "a survey to make statistics is notified to the Minister for Internal Affairs and Communications thirty days before (Statistics Act, Articles 24 and 25; Order, Articles 7 and 8): say where that is written down",
    "statistics-unsaid": () =>
      "tables are to be published: say whether the answers are gathered to make statistics (Statistics Act, Article 2(5)), unless another act or cabinet order provides that these reports be asked for",
    "table-amount-unfit": (a) => `${a.id} is no number or sum, and cannot be added up`,
    "table-by-unfit": (a) => `${a.id} is a number or a day: firms cannot be counted by it`,
    "voluntary-unsaid": () =>
      "it is not said that an answer is free (Administrative Procedure Act, Article 32): for instance “Answering is voluntary”",
  } satisfies Said as Said,
  source: {
    "corporate-numbers":
      "The Corporate Number Publication Site of the National Tax Agency (My Number Act, Article 39(4))",
    gbizinfo: "gBizINFO of the Ministry of Economy, Trade and Industry",
    "economic-census": "The 2021 Economic Census for Business Activity",
  } satisfies Record<SourceName, string>,
  known: {
    "organisation.home_country": "the place of the head office of every body with a corporate number",
    "organisation.kind":
      "the name of every body with a corporate number, which for a company says its kind (Companies Act, Article 6(2))",
    "organisation.capital":
      "the capital of firms that stand in EDINET, in the unified qualification for tenders or in the workplace information site",
    "organisation.industry": "how many enterprises there are in each industry",
    "organisation.employees": "how many enterprises there are of each size",
  } satisfies Record<KnownFact, string>,
  minutes: (low: string, high: string) => `about ${low} to ${high} minutes an answer (estimate)`,
};

type LintWords = typeof en;

const ja: LintWords = {
  weight: { must: "直す必要があります", should: "直すことをお勧めします", ask: "人の判断が必要です" },
  finding: {
    "asks-conduct": (a) =>
      `したこと・しなかったことを尋ねるので(${a.facts})、回答から違反が分かることがあります。本当に必要か、答えなくてよいことを伝えているかを確かめてください`,
    "basis-foreign": (a) => `${a.basis} は日本の法令ではありません`,
    "basis-lets-nobody-ask": () => "どの規定も、行政に宛てたものでも、行政が尋ねることを認めるものでもありません",
    "basis-not-in-force": (a) => `${a.basis} は${a.day}の時点で施行されていません`,
    "basis-of-other-body": (a) => `${a.basis} は、別の種類の機関に宛てた規定です`,
    "basis-to-judge": (a) =>
      `${a.basis} は、貴機関に宛てた規定か、行政への協力を定めた規定です。これを尋ねる根拠になるかどうかは、プログラムでは判断できません`,
    "basis-unknown": (a) => `${a.basis} という規定はありません${meant(a.suggestion)}`,
    "condition-everybody": () => "全ての事業者に当てはまる条件です。そのつもりかどうか確かめてください",
    "condition-narrow": (a) =>
      `条件が形の上で一社を名指しし得ます(${a.narrow})。条件を広げるか、名指しの照会にしてください`,
    "condition-never": () => "この条件に当てはまる事業者はあり得ません",
    "condition-of-conduct": (a) =>
      `したこと・しなかったことによる条件です(${a.facts})。当てはまる事業者は、協力する側ではなく疑われる側として尋ねられることになります`,
    "condition-unclear": () =>
      "場合分けが多すぎて、一社を名指しし得るかどうかを判断できません。一つずつ確かめてください",
    "condition-wrong": (a) => `条件を読めません。${a.what}`,
    "fact-unknown": (a) => `${a.fact} という事実は語彙にありません${meant(a.suggestion)}`,
    "known-by-earlier": (a) => `「${a.title}」(${a.id}、${a.published})で既に尋ねています。その回答を使ってください`,
    "known-by-register": (a) =>
      `${a.source}で、${a.what}が分かります。そこで調べられないか確かめてください(${a.url}、${a.checked}に確認)`,
    "known-by-statistics": (a) =>
      `${a.source}で、${a.what}が分かります。それで足りないか確かめてください(${a.url}、${a.checked}に確認)`,
    language: (a) => `${a.language === "ja" ? "日本語" : "英語"}で書かれていません`,
    orders: (a) => `依頼しかできないのに、命じたり脅したりする言い方になっています:${a.words}`,
    "purpose-and-questions": (a) =>
      `目的のために要るか、根拠の規定の範囲に入るかは、プログラムでは判断できません。一つずつ確かめてください:${a.questions}`,
    "retention-consent": () =>
      "国の行政機関が文書を廃棄するには、内閣総理大臣の同意が必要です(公文書管理法第8条第2項)。同意を得て廃棄するか、移管するかを選んでください",
    "retention-no-archive": () =>
      "移管の規定は国の行政機関と独立行政法人等のものです。回答を受け入れる公文書館があるか確かめてください",
    "retention-no-consent": () =>
      "内閣総理大臣の同意が要るのは国の行政機関(会計検査院を除く)だけです。別の措置を選んでください",
    "statistics-approval": () =>
      "統計を作るための調査は、始める前に総務大臣の承認が必要です(統計法第19条第1項)。承認がどこに書かれているかを記入してください",
    "statistics-by-tables": () =>
      "統計は作らないとありますが、表を公表することになっています。表が目的なら、統計法第19条第1項が当てはまります",
    "statistics-notice": () =>
      "統計を作るための調査は、三十日前までに総務大臣への届出が必要です(統計法第24条・第25条、施行令第7条・第8条)。届出がどこに書かれているかを記入してください",
    "statistics-unsaid": () =>
      "表を公表することになっています。統計を作るために集めるのかどうか(統計法第2条第5項)を記入してください。他の法律や政令に報告を求める定めがあるものは除きます",
    "table-amount-unfit": (a) => `${a.id} は数や金額ではないので、合計できません`,
    "table-by-unfit": (a) => `${a.id} は数か日付なので、それで分けて数えることはできません`,
    "voluntary-unsaid": () =>
      "回答が任意であることが書かれていません(行政手続法第32条)。例えば「回答は任意です」と書いてください",
  },
  source: {
    "corporate-numbers": "国税庁法人番号公表サイト(番号法第39条第4項)",
    gbizinfo: "gBizINFO(経済産業省)",
    "economic-census": "令和3年経済センサス‐活動調査",
  },
  known: {
    "organisation.home_country": "法人番号のある全ての法人等の本店又は主たる事務所の所在地",
    "organisation.kind": "法人番号のある全ての法人等の名称(会社なら、そこから種類が分かります。会社法第6条第2項)",
    "organisation.capital": "EDINET・全省庁統一資格・しょくばらぼのいずれかに載っている法人の資本金",
    "organisation.industry": "産業ごとの企業等の数",
    "organisation.employees": "従業者規模ごとの企業等の数",
  },
  minutes: (low, high) => `回答一件に約${low}〜${high}分(推計)`,
};

const LINT_WORDS: Record<Language, LintWords> = { en, ja };

/** A finding as one line: where it is, then what is wrong and what to do. */
export function lintLine({ code, args, path }: LintFinding, language: Language): string {
  const said = { ...args };
  for (const [key, value] of Object.entries(args))
    if (key.endsWith(`.${language}`)) said[key.slice(0, -language.length - 1)] = value;
  const words = LINT_WORDS[language];
  if (args.source !== undefined) {
    said.source = words.source[args.source as SourceName];
    said.what = words.known[args.fact as KnownFact];
  }
  return `${pathText(path)}${WORDS[language].colon}${words.finding[code](said)}`;
}

/** How much a finding weighs, in words. */
export function lintWeightText(weight: LintWeight, language: Language): string {
  return LINT_WORDS[language].weight[weight];
}

/**
 * What an answer costs: whole minutes, never fewer than one.
 *
 * @example
 * minutesText({ low: 4.2, high: 17.9 }, "en"); // → "about 4 to 18 minutes an answer (estimate)"
 */
export function minutesText({ low, high }: Minutes, language: Language): string {
  const whole = (minutes: number) => Math.max(1, Math.round(minutes)).toLocaleString(LOCALES[language]);
  return LINT_WORDS[language].minutes(whole(low), whole(high));
}
