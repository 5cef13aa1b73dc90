// Japanese words of findings, reports and problems.
import { countryName } from "../law/country.ts";
import { FIRST_DAY, LAST_DAY } from "../law/days.ts";
import { celSyntaxText, celTypeText, celUnsupportedText } from "./cel-words.ts";
import type { Words } from "./en.ts";
import { formatOf, grouped, LOCALES } from "./locale.ts";
import { schemaText } from "./schema-words.ts";
import { yamlText } from "./yaml-words.ts";

const twoDigits = formatOf(() => new Intl.NumberFormat(LOCALES.ja, { maximumFractionDigits: 2 }));

const yen = (sum: number): string => {
  if (sum >= 1e12) return `${trim(sum / 1e12)}兆円`;
  if (sum >= 1e8) return `${trim(sum / 1e8)}億円`;
  if (sum >= 1e4) return `${trim(sum / 1e4)}万円`;
  return `${grouped(sum, "ja")}円`;
};

function trim(value: number): string {
  return twoDigits().format(value);
}

/** The fact a problem is about, where it is said of one. */
const of = (args: Record<string, string>) => (args.fact === undefined ? "" : `${args.fact}:`);
const didYouMean = (suggestion: string | undefined) => (suggestion ? `「${suggestion}」ではありませんか。` : "");

/** What to say of a country instead. */
const insteadOf = ({ suggestion, as, country }: Record<string, string>) => {
  if (as === "same") return `「${suggestion}」と書いてください。`;
  if (as === "member")
    return `${countryName(country!, "ja")}は「${suggestion}」の加盟国です。「${suggestion}」と書いてください。`;
  return as === "elsewhere"
    ? `${countryName(country!, "ja")}の法令はここにはありません。「${suggestion}」と書いてください。`
    : "";
};

export const ja: Words = {
  modality: {
    prohibition: "禁止",
    duty: "義務",
    cooperate: "協力義務",
    "effort-duty": "努力義務",
    guideline: "指針",
    right: "権利",
    benefit: "支援・特例",
    power: "国の権限",
  },
  forceMeans: {
    prohibition: "してはならないことです。",
    duty: "しなければならないことです。",
    cooperate: "法律が求める協力です。できなくても制裁はありません。",
    "effort-duty": "法律が努めるよう求めることです。罰則はありません。",
    guideline: "行政などが示した望ましい進め方です。任意です。",
    right: "求めることができるものです。",
    benefit: "受けられる補助・支援・特例です。",
    power: "国ができることです。誰も拘束しません。",
  },
  group: {
    must: "必ず行うこと",
    ban: "してはならないこと",
    cooperate: "協力すること",
    should: "望ましいこと",
    get: "使える支援",
    watch: "今後の動き",
    detail: "詳しい事実によるもの",
    if: "起きた場合",
    scope: "適用範囲と用語",
    power: "国ができること",
  },
  groupNote: {
    must: "法的拘束力のあるもの",
    ban: "適用のある禁止:お答えの限りでは違反していません",
    cooperate: "罰則のない義務",
    should: "任意:努力義務と指針(指針の原則ごと)",
    get: "権利・特例・支援策",
    watch: "未施行又は提案段階",
    detail: "最初の質問では尋ねない、細かい事実によって決まるもの",
    if: "事故・命令・変更などの出来事によるもの",
    scope: "法令が誰に、何に及ぶかの定めで、それ自体は何も求めません",
    power: "関係し得る権限",
  },
  gauge: {
    sanctioned: "違反すると処分がある義務",
    unsanctioned: "処分のない義務",
    voluntary: "任意",
    bans: "違反していない禁止",
  },
  breach: { broken: "お答えのとおりなら違反しています", kept: "違反していません", open: "確認していません" },
  met: { broken: "お答えのとおりなら果たされていません", kept: "果たされています", open: "確認していません" },
  outcome: { applies: "適用", "does-not-apply": "適用なし", open: "未定" },
  kind: {
    statute: "法律",
    bill: "法案(法律ではありません)",
    regulation: "政省令",
    guideline: "指針",
    plan: "計画",
    report: "報告書",
    standard: "規格",
    "executive-order": "大統領令",
    programme: "制度・事業",
    "code-of-conduct": "行動規範",
  },
  sanction: {
    none: "制裁なし",
    naming: "公表",
    order: "行政命令",
    "administrative-fine": "課徴金・過料",
    criminal: "刑事罰",
    civil: "民事責任",
  },
  confidence: { seen: "原典を確認", secondary: "解説のみで確認", memory: "原典で未確認" },
  layer: { core: "最初の質問", branch: "続きの質問", detail: "詳細", event: "出来事", support: "支援" },
  yes: "はい",
  no: "いいえ",
  none: "該当なし",
  unknown: "不明",
  not: (answer) => `「${answer}」ではない`,
  noValue: "該当しません",
  range: (low, high) => (low === undefined ? `${high}以下` : high === undefined ? `${low}以上` : `${low}〜${high}`),
  colon: ":",
  and: " かつ ",
  or: " 又は ",
  list: (items) => items.join("、"),
  parts: (parts) => parts.join("・"),
  names: (names) => names.join("、"),
  oneOf: (fact, choices, holds) => `${fact}:${choices.join("、")}の${holds ? "いずれか" : "いずれでもない"}`,
  yen,
  yenUnit: "円",
  number: (value, unit) => `${grouped(value, "ja")}${unit ?? ""}`,
  month: (year, month) => (month === undefined ? `${year}年` : `${year}年${month}月`),
  day: (iso) => {
    const [year, month, day] = iso.split("-").map(Number);
    return `${year}年${month}月${day}日`;
  },
  problem: {
    "always-broken": (a) =>
      `${a.id}:適用される限り必ず違反になります。誰に適用されるかは when に、何をすると違反になるかは breach に書いてください`,
    "always-holds": (a) => `${a.id}:条件が常に成り立ちます(意図したものなら general: true と書いてください)`,
    "ban-as-duty": (a) => `${a.id}:文が禁止を述べているので、duty ではなく prohibition です`,
    "ban-without-breach": (a) =>
      `${a.id}:この禁止に何が違反するかを breach に書いてください(事実では決められないときは open)`,
    "case-fails": (a) =>
      `事例 ${a.case}:${a.provision} は「${a.expected}」のはずが「${a.found}」です${a.openOn ? `(未定の事実:${a.openOn})` : ""}`,
    "case-subject": (a) => `事例 ${a.case}:${a.ja}`,
    "part-without-instrument": (a) => `この部分が属する文書 ${a.id} がありません`,
    "cases-without-instrument": (a) => `事例に対応する文書 ${a.file} がありません`,
    "cel-fact-with-fact": (a) => `${a.left} と ${a.right} を比べています。事実は定数とだけ比べます`,
    "cel-syntax": (a) => celSyntaxText(a, "ja"),
    "cel-type": (a) => celTypeText(a, "ja"),
    "cel-unknown-choice": (a) => `${a.fact} に選択肢「${a.choice}」はありません。${didYouMean(a.suggestion)}`,
    "blank-of-nothing": (a) =>
      `{${a.name}} に当たるものがありません。事実のIDか ${a.list} を書いてください。${didYouMean(a.suggestion)}`,
    "blanks-differ": (a) => `日本語と英語で空欄が違います(英語:${a.en || "なし"}、日本語:${a.ja || "なし"})`,
    "covers-not": (a) => `${a.id} は ${a.instrument} を網羅するはずですが、${a.provision} の項目がありません`,
    "due-without-provision": (a) => `${a.id}:only_due には、この文書を求める規定(due)が要ります`,
    "entry-no-line": (a) => `${a.entry} は${a.most}字以内の一行の文字列にしてください`,
    "excluded-without-reason": (a) => `${a.id}:when が成り立たないときに省く理由を not に書いてください`,
    "item-says-nothing": (a) => `${a.id}:tells・says・gap・still のどれかが要ります。asks がなければ規定も要ります`,
    "cel-unknown-name": (a) => `${a.name} という名前はありません。${didYouMean(a.suggestion)}`,
    "cel-unsupported": (a) => celUnsupportedText(a, "ja"),
    "conduct-in-when": (a) =>
      `${a.id}:${a.fact} は行いについての事実です。誰に適用されるか(when)ではなく breach に書いてください`,
    contradiction: (a) => `${a.fact}${a.others ? ` と ${a.others}` : ""} は両立しません:${a.why ?? a.constraint}`,
    cycle: (a) => `${a.id} が自分自身に戻っています:${a.path}`,
    "clock-form": (a) =>
      `期限 ${a.id}: within・before・wait・keep・every(min か max を添えます)・by のうち一つ、又は pace を書いてください。by と every のほかは from も必要です`,
    "day-ambiguous": (a) =>
      a.second === undefined
        ? `${of(a)}「${a.value}」は年から書いてください。${a.first} のことなら、そのように書いてください`
        : `${of(a)}「${a.value}」は ${a.first} とも ${a.second} とも読めます。どちらかを書いてください`,
    "day-era": (a) =>
      `${of(a)}「${a.value}」という日はありません。${a.era}は${a.to === undefined ? `${a.from} からです` : `${a.from} から ${a.to} までです`}`,
    "day-impossible": (a) =>
      `${of(a)}「${a.value}」という日はありません。${a.days === undefined ? "そのような月はありません" : `その月は${a.days}日までです`}`,
    "day-number": (a) =>
      a.serial === undefined
        ? `${of(a)}「${a.value}」は数であり、日付ではありません。${a.day} のことなら、そのように書いてください`
        : `${of(a)}「${a.value}」は数であり、日付ではありません。Excelの通し番号なら ${a.day} に当たります。そのように書いてください`,
    "day-out-of-range": (a) => `${of(a)}「${a.value}」は ${a.first} から ${a.last} までの外です`,
    "day-timestamp": (a) => `${of(a)}「${a.value}」は時刻まで書いたものです。日付だけを書いてください:${a.day}`,
    "duplicate-id": (a) => `${a.id} が二度あります`,
    "effort-form": () => "effort には tasks か、時間と basis のどちらか一方を書いてください",
    "ends-before-it-begins": (a) => `${a.id} の終わり ${a.to} が始まり ${a.from} より前です`,
    "field-of-nothing": (a) => `${a.id}: 欄には「facts」「moments」「write」のいずれかが必要です`,
    "fact-twice": (a) => `${a.fact} が二度書かれています`,
    "fact-without-choices": (a) => `${a.fact} に選択肢がありません`,
    "file-empty": () => "ファイルが空です",
    "file-encoding": (a) => `${a.encoding} として読みました。UTF-8で保存すると、この行は出ません`,
    "file-is-folder": () => "ファイルではなくフォルダーです",
    "file-missing": () => "ファイルがありません",
    "file-not-utf8": (a) =>
      `ファイルの文字コードがUTF-8ではありません${a.guess === undefined ? "" : `(${a.guess}?)`}。UTF-8で保存してください`,
    "file-not-text": () => "テキストファイルではありません",
    "file-too-large": (a) => `ファイルが${Number(a.limit).toLocaleString(LOCALES.ja)}字を超えています`,
    "file-unreadable": (a) => `ファイルを読めません(${a.reason})`,
    "fine-without-step": (a) =>
      `${a.id}:違反そのものの処罰(step: direct)か、命令違反の処罰(after-order)かを書いてください。手元の条文で分からなければ vocabulary/steps-unseen.yaml に挙げてください`,
    "long-sentence": (a) => `${a.id}:一文が長すぎます(${a.count}、上限${a.most})`,
    "never-broken": (a) => `${a.id}:breach の書き方では、違反することがありません`,
    "never-holds": (a) => `${a.id}:条件が成り立つことがありません`,
    "no-case": (a) => `${a.id}:${caseSide[a.side ?? ""]}事例がありません`,
    "no-such-day": (a) =>
      `${a.value} という日は${FIRST_DAY.slice(0, 4)}年から${LAST_DAY.slice(0, 4)}年までの間にありません`,
    "not-a-day": (a) => `「${a.value}」は日付ではありません。YYYY-MM-DD と書いてください`,
    "not-a-number": (a) => `${of(a)}「${a.value}」は数ではありません。数字で書いてください(例:1500、1500万)`,
    "not-askable": (a) => `${a.fact} はここでは意味を持ちません:${a.why ?? "質問の前提が成り立つ場合だけ尋ねます"}`,
    "not-general": (a) => `${a.id} は general とされていますが、条件が常に成り立つわけではありません`,
    "seen-elsewhere": (a) =>
      `${a.id}:${a.host} は所管する機関のページではないので、出典の確かさは seen ではなく secondary です`,
    "source-without-link": () => "source にはアドレスが必要です。ここか、ファイルの source に書いてください",
    "stands-for-nothing": (a) => `「${a.word}」が指す「${a.id}」は、法令・条項・定義のいずれにもありません`,
    "step-not-missing": (a) => `「${a.id}」に step のない罰則や制裁金はなく、例外に挙げる必要がありません`,
    "not-in-glossary": (a) => `「${a.id}」は用語集の「${a.list}」にありません`,
    "number-below-zero": (a) => `${of(a)}「${a.value}」は0より小さい数です。0以上の整数を書いてください`,
    "number-grouping": (a) =>
      `${of(a)}「${a.word}」は二通りに読めます。三桁ごとの区切りは 1,500 か 1500、小数は 1.5億 のように書いてください`,
    "number-not-whole": (a) => `${of(a)}「${a.value}」は整数ではありません。小数のない数を書いてください`,
    "number-qualified": (a) =>
      `${of(a)}「${a.value}」の「${a.word}」は読み飛ばせません。「${a.word}」を付けずに数を書いてください`,
    "number-scale": (a) =>
      `${of(a)}「${a.value}」の「${a.word}」は意味が一つに決まりません。千・万・百万などで書いてください`,
    "number-too-large": (a) => `${of(a)}「${a.value}」は大きすぎます。桁数を確かめてください`,
    "number-word": (a) => `${of(a)}「${a.value}」の「${a.word}」がわかりません。数だけを書いてください`,
    "place-without-law": () => "条文の場所には法令IDが必要です。ここか、法令等の law に書いてください",
    "product-name": (a) => `${a.id} に製品名「${a.name}」があります。機能や効果で書いてください`,
    "promises-default": (a) => `${a.id}:質問が既定の答えに触れていますが、答えのないものを答えとみなすことはありません`,
    "record-not-a-map": () => "組織の記録は「name: 例株式会社」のように、項目と値で書いてください",
    "review-lapsed": (a) => `${a.id}:出典の見直し期限 ${a.date} を過ぎています`,
    "sanction-of-nothing": (a) => `${a.id}:誰にも何も求めていないので、制裁はありません`,
    "sanction-without-article": (a) => `制裁 ${a.id} に、罰則の条文(text 又は note)がありません`,
    "says-unclear": (a) =>
      `${a.id}:says には法令が述べることを書きます。はっきりしない点は出典の note に書いてください`,
    schema: (a) => schemaText(a, "ja"),
    "subject-not-a-map": () => "対象は `organisation.employees: 12` のような事実の一覧です",
    "text-no-clock": (a) => `${a.id}:期限${a.count}(${a.unit})が、挙げた条文にありません`,
    "text-no-place": (a) => `${a.id}:${a.law} の条文に ${a.place} がありません`,
    "text-no-sum": (a) => `${a.id}:金額${grouped(Number(a.sum), "ja")}円が、挙げた条文にありません`,
    "text-no-term": (a) => `${a.id}:期間${a.years}年が、挙げた条文にありません`,
    "text-no-threshold": (a) => `${a.id}:条件の数 ${a.value} が、挙げた条文にありません`,
    "text-no-words": (a) => `${a.id}:強さは ${a.modality} ですが、挙げた条文にその言葉がありません`,
    "twin-provision": (a) => `${a.id} は ${a.other} と条件・名宛人・文言が同じです`,
    "unknown-base": (a) => `土台「${a.base}」がありません`,
    "unknown-choice": (a) =>
      `${a.fact} に「${a.choice}」という答えはありません。${insteadOf(a) || didYouMean(a.suggestion) || `答え:${a.choices}`}`,
    "unknown-event-type": (a) => `「${a.id}」という種類の出来事はありません。${didYouMean(a.suggestion)}`,
    "unknown-jurisdiction": (a) => `${a.id} という国・地域はありません。${didYouMean(a.suggestion)}`,
    "unknown-entry": (a) => `「${a.entry}」という項目はありません(${a.list})。${didYouMean(a.suggestion)}`,
    "unknown-fact": (a) => `${a.fact} という事実はありません。${didYouMean(a.suggestion)}`,
    "unknown-key": (a) => `「${a.key}」はここに書くものではありません`,
    "unknown-provision": (a) => `${a.provision} という規定はありません。${didYouMean(a.suggestion)}`,
    "unknown-sanction": (a) => `このファイルに「${a.id}」という制裁はありません。${didYouMean(a.suggestion)}`,
    "unknown-task": (a) => `「${a.id}」という標準作業はありません。${didYouMean(a.suggestion)}`,
    "unused-definition": (a) => `定義 ${a.id} を使う規定がありません`,
    "unused-fact": (a) => `事実 ${a.id} を使う規定がありません`,
    "unused-sanction": (a) => `制裁 ${a.id} を挙げる規定がファイルにありません`,
    "waits-for-later": (a) => `${a.id}:最初の質問に入りますが、最初に尋ねない ${a.later} の答えを待っています`,
    "wrong-type": (a) => `${a.fact}:${expected[a.expected ?? ""] ?? a.expected}が必要ですが ${a.found} です`,
    "few-measures": (a) => `リスク ${a.id} の対策が${a.count}件です。${a.least}件以上必要です`,
    "holds-for-all": (a) => `${a.id} の条件はどのシステムでも成り立ちます。条件を書かないでください`,
    "mapping-twice": (a) => `${a.from} から ${a.to} への対応が二度書かれています`,
    "not-its-language": (a) => `${a.id} の${a.language === "ja" ? "日本語" : "英語"}の文が別の言語です(「${a.text}」)`,
    "one-library": (a) =>
      `リスクの分類・段階・役割を書くファイルは「measures/」に一つだけ置いてください(現在${a.count}件)`,
    "range-order": (a) => `時間の幅が ${a.low} から ${a.high} になっています。小さい数を先に書いてください`,
    "risk-not-explained": (a) => `リスク ${a.id} の説明が分類にありません`,
    "twin-measure": (a) => `${a.id} の名前か説明が ${a.other} と同じです`,
    "unknown-item": (a) => `${a.list} に ${a.id} という項目はありません。${didYouMean(a.suggestion)}`,
    "unknown-measure": (a) => `${a.id} という対策はありません。${didYouMean(a.suggestion)}`,
    "unknown-risk": (a) => `${a.id} というリスクはありません。${didYouMean(a.suggestion)}`,
    "unknown-role": (a) => `${a.id} という役割はありません。${didYouMean(a.suggestion)}`,
    "unknown-scheme": (a) => `${a.id} という項目一覧や法令・指針はありません。${didYouMean(a.suggestion)}`,
    "unknown-stage": (a) => `${a.id} という段階はありません。${didYouMean(a.suggestion)}`,
    "yaml-aliases": () => "エイリアスが多すぎます",
    "yaml-duplicate-key": (a) => `「${a.key}」が二度書かれています。一つにしてください`,
    "yaml-several": () => "一つのファイルに複数の文書があります(---の行)。ファイルを分けてください",
    "yaml-syntax": (a) => `YAMLとして読めません:${yamlText(a, "ja")}`,
  },
};

const caseSide: Record<string, string> = {
  applies: "適用される",
  "does-not-apply": "適用されない",
  broken: "違反となる",
  kept: "適用されるが違反しない",
};

const expected: Record<string, string> = {
  "true-false": "true か false",
  "one-choice": "答えのid一つ",
  "list-of-choices": "[a, b] のような答えの一覧(なければ [])",
  title: "題名(文字列か {en: …, ja: …})",
  "list-of-texts": "文字列の一覧",
  "whole-number": "0以上の整数",
  day: "YYYY-MM-DD の日付",
};
