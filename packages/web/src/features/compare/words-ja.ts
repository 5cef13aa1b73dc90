// Japanese words of the compare screen.
import { WORDS as ANSWERS } from "@yawara/answers";
import type { ShownRegime } from "@yawara/answers/compare";
import { WORDS as ENGINE } from "@yawara/engine";
import type { Binds, CompareWords } from "./words-en.ts";

const list = (items: readonly string[]) => items.join("と");

function label({ places, without, moved }: ShownRegime): string {
  const base = places.join("+");
  const changes = [
    ...(without.length > 0 ? [`${list(without)}なし`] : []),
    ...(moved.length > 0 ? [`${list(moved)}あり`] : []),
  ];
  return changes.length === 0 ? base : `${base}(${changes.join("・")})`;
}

const counted = ({ place, count, open }: Binds) => `${place}で${open > 0 ? "今のところ" : ""}${count}件`;
const notYet = ({ place, open }: Binds) => `${place}は${ANSWERS.ja.compare.notComparable(String(open))}`;

export const ja: CompareWords = {
  what: "比べるもの",
  mine: ANSWERS.ja.mySystem,
  mineNamed: (name) => `自分のシステム:${name}`,
  basket: "標準バスケット(24システムをまとめて)",
  basketOne: "バスケットの一つ(各国向けの事実あり)",
  examples: "例(日本での利用として記述)",
  countries: "どの国・地域の法制で",
  more: "日付・場所・もしも",
  law: "数える法令",
  laws: { all: "すべての法令", ai: "AIのための法令だけ" },
  lawNote: {
    all: "収録した法令・指針のうち、システムに関わるもの全てです。日本の法令は多く、他国の法令は一部だけ収録しています。多く収録した国ほど数が多くなるため、順位ではありません。",
    ai: "AIのために作られた法令・指針だけです。これはここに挙げるどの国についても収録しています。強さの目安はこれだけで計算します。",
  },
  place: "システムのある場所",
  atHome: "それぞれの国に置く",
  atHomeNote: "開発者・利用者・市場を順にそれぞれの国に移し、同じシステムがそこにある場合として比べます。",
  asIs: "元のまま",
  asIsNote: "拠点と市場は記述のままです。今ある場所から見て、各国の法令がどこまで及ぶかを示します。",
  whatIf: "もし他国の法律があったら",
  whatIfNote: "ある国の法律を抜き、別の国の法律を入れて比べます。入れた法律は、元の国にあるものとして読みます。",
  readyQuestions: [
    { text: "EU - eu.ai-act + jp.ai-promotion-act", question: "EUに日本のAI法があったら" },
    { text: "JP - jp.ai-promotion-act + eu.ai-act", question: "日本にEUのAI法があったら" },
    { text: "KR - kr.ai-basic-act + jp.ai-promotion-act", question: "韓国に日本のAI法があったら" },
  ],
  compose: "自分で組み合わせる",
  composeHelp: "国・地域の記号の後に、抜くものは「-」、入れるものは「+」を付け、間を空けて書きます。",
  composeExample: "例:UK + eu.ai-act",
  add: "加える",
  problem: ({ text, name, suggestion, absentFrom }) => {
    if (name === "") return "先に国・地域の記号(EUなど)を書いてください。";
    if (absentFrom?.length === 0) return `「- ${name}」の前に国・地域の記号(EUなど)を書いてください。`;
    if (absentFrom !== undefined) return `「${name}」は${list(absentFrom)}の法令ではないため、除けません。`;
    return `「${name}」という名前のものはありません${name === text ? "" : `(「${text}」の中)`}。${suggestion === undefined ? "" : `${suggestion} ではありませんか。`}`;
  },
  label,
  finding: (here, there, law) => {
    const both = there === undefined ? [here] : [here, there];
    const claimed = both.filter(({ comparable }) => comparable).map(counted);
    const open = both.filter(({ comparable }) => !comparable).map(notYet);
    const rules = `このシステムを拘束する${law === "ai" ? "AIのための" : ""}規定は、`;
    if (claimed.length === 0) return `${rules}${open.join("、")}`;
    return [`${rules}${claimed.join("、")}です`, ...open].join("。");
  },
  transplant: (text, now, before) =>
    now === before
      ? `${text}の場合も、拘束する規定は${now}件です。`
      : `${text}の場合、拘束する規定は${before}件ではなく${now}件です。`,
  findingBasket: (here, lightest, heaviest) =>
    `AIのための法令の強さの目安は、${here.place}が100のうち${here.index}、最も軽い${lightest.places.join("・")}が${lightest.index}、最も重い${heaviest.place}が${heaviest.index}です`,
  stillOpen: (places) =>
    `未定の規定:${places.map(({ place, open }) => `${place}${open}件`).join("、")}。まだ述べられていない事実によるもので、不明を「いいえ」とは読みません。`,
  stillOpenMine: "続きの質問に答える",
  stillOpenExample: "この例は日本での利用として記述したものです。バスケットのシステムには、各国向けの事実があります。",
  chart: {
    binds: "拘束する規定",
    voluntary: "任意の取組",
    before: "上市前の手続",
    hours: "かかる時間",
    sanction: "最も重い制裁",
    offers: "権利と支援",
    open: ENGINE.ja.outcome.open,
  },
  note: {
    voluntary: "努力義務と指針",
    before: "先に要る承認・許可・評価",
    hours: "初年度と、その後の毎年。濃い色は拘束、淡い色は任意",
    hoursOfMany: "太い線は初年度、下の細い線はその後の毎年。濃い色は拘束、淡い色は任意",
    sanction: "公表から刑事罰まで",
    offers: "求めること・受けることができるもの",
    open: "事実を待つ規定",
  },
  openSoFar: (count) => `未定${count}件`,
  notComparable: ANSWERS.ja.compare.notComparable,
  mostIsOpen: ENGINE.ja.outcome.open,
  nothingClaimed: ANSWERS.ja.compare.nothingClaimed,
  forbidden: {
    uses: (count) => `用途の禁止${count}件`,
    conduct: (count) => `行為の禁止${count}件`,
  },
  bansNote:
    "禁止は、拘束する規定と分けて数えています。用途の禁止は、システムの内容だけで違反となり得るものです。行為の禁止は、その行いをしない人には何も求めません。説明のとおりなら違反となる禁止は、両方に数えます。",
  once: "初年度",
  yearly: "翌年から毎年",
  voluntaryHours: "任意",
  hours: (count) => `${count}時間`,
  hoursOf: (once, yearly) => `初回${once}時間、毎年${yearly}時間。`,
  fileFailed: "ファイルを作れませんでした。もう一度お試しください。",
  none: "なし",
  openSum: "未回答の事実により定まる額",
  upTo: (sum) => `${sum}以下`,
  years: (count) => `${count}年以下の拘禁刑`,
  showBehind: (what, place) => `:数えたものを示す(${place}、${what})`,
  behindTitle: (what, place) => `${place}:${what}`,
  behind: {
    binds: "拘束する規定",
    uses: "用途の禁止",
    conduct: "行為の禁止",
    voluntary: "任意の取組",
    "before-market": "上市前の手続",
    hours: "時間を要する規定",
    "voluntary-hours": "時間を要する任意の取組",
    sanction: "制裁のある規定",
    offers: "権利と支援",
    open: "未定の規定",
  },
  behindCount: (provisions, instruments) => `${instruments}の法令・指針の規定${provisions}件`,
  behindNone: "ここで数えたものはありません。",
  inSystems: (count, of) => `${of}システムのうち${count}`,
  waitsFor: "待っている事実:",
  unsure: "解説又は未確認の情報によるもの",
  close: "閉じる",
  table: "数値の表",
  tableAs: "保存",
  csv: "CSV",
  json: "JSON",
  columns: {
    place: "法制",
    prohibition: "違反している禁止",
    uses: "用途の禁止",
    conduct: "行為の禁止",
    duty: "義務",
    cooperate: "協力",
    voluntary: "任意",
    before: "上市前",
    once: "初回の時間",
    yearly: "毎年の時間",
    offers: "権利・支援",
    open: ENGINE.ja.outcome.open,
    worst: "最も重い制裁",
  },
  basis:
    "時間は、規定が求める作業を標準費用モデルで見積もったものです。数字を開くと、それぞれの根拠を示します。初年度は、初回と毎年の合計です。",
  meansOf: (systems) => `標準バスケットの${systems}システム`,
  meansTitle: (systems) => `一つのシステムに関わるもの(${systems}システムの平均)`,
  meansNote:
    "どの国にも同じ24の身近なシステムを置いています。数字を開くと、数えた規定と、それが関わるシステムの数を示します。",
  touchTitle: "規制の強さの目安と五つの要素",
  rangeOf: (range) => `州により${range}`,
  later: (index, day) => `${day}から${index}`,
  reasonsTitle: "それぞれの指数の理由",
  comingTitle: "今後の日付での指数",
  comingNote: "既に成立し、後から適用が始まり、又は終わる法令によるものです。提案だけのものは含みません。",
  beside: (part) => `${part}(指数には入れません)`,
  rangeNote: "線は、連邦法だけの場合から、全ての州で売る会社の場合までです。棒は、人が住む場所で平均した値です。",
  touchScale: "0は拘束なし、100は全てを禁止・制裁・事前審査。",
  touchParts: "各要素は0から1までです。件数や時間から求める要素は、括弧内に元の値を示します。",
  formulaSums: "指数=100×五つの要素の平均。数xは x÷(x+0.5となる値) と読みます。",
  sensitivityTitle: (place, low, high) => `選び方を変えた場合、${place}の指数は${low}から${high}までです`,
  sensitivityNote:
    "点が指数です。線は、要素を一つ除くか2倍に数えるか、0.5となる値を半分か2倍にしたときの、最も低い値から最も高い値までです。",
  between: (low, high) => `${low}〜${high}`,
  spreadTitle: (here, heaviest) =>
    here.place === heaviest.place
      ? `${here.place}では半数のシステムに${here.middle}件以上の拘束力のある規定が関わり、最も多くなります`
      : `半数のシステムに関わる拘束力のある規定は、${here.place}では${here.middle}件以上、${heaviest.place}では${heaviest.middle}件以上です`,
  noted: (law, note) => `${law}。${note}`,
  spreadNote: "点は一つのシステムです。重なるところは濃くなります。縦の印は真ん中のシステムです。",
  spreadAxis: "一つのシステムを拘束する規定の数 →",
  heatTitle: "各システムを拘束する規定の数",
  heatNote: "色が強いほど多くなります。数字を開くと、数えた規定を示します。",
  system: "システム",
  progress: (progress, place) =>
    progress.doing === "reading"
      ? `${place}の法令を読んでいます(${progress.of}のうち${progress.done + 1})`
      : progress.doing === "preparing"
        ? "法令をまとめています"
        : progress.of === 1
          ? "判定しています"
          : `判定しています:${progress.of}システムのうち${progress.done}まで済みました`,
  done: "比較ができました。",
  stop: "止める",
  stopped: "止めました。そこまでに読んだものは残っています。",
  goOn: "続ける",
  noMine: "このブラウザには、まだあなたのシステムの説明がありません",
  noMineStep: "14問ほどで説明する",
  noRegime: "国・地域が選ばれていません",
  noRegimeStep: "日本・EU・米国・韓国",
  unknownSystem: "その名前のシステムはありません",
  unknownSystemNote: "リンクが途中で切れている可能性があります。上で選んでください。",
  link: "リンクをコピー",
  linkCopied: "コピーしました",
  asOf: (day) => `${day}の法令`,
};
