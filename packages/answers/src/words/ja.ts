// Japanese words of findings.

import { WORDS as ENGINE, LOCALES } from "@yawara/engine";
import type { OfferTally } from "../check/offers.ts";
import { type AnswerWords, type Classed, NAMED, type OpenPointSaid } from "./en.ts";

const didYouMean = (suggestion: string | undefined) => (suggestion ? `「${suggestion}」ではありませんか。` : "");

const classed = ({ name, note }: Classed) => (note === "" ? name : `${name}(${note})`);

const hangsOn = ({ answers, facts }: Omit<OpenPointSaid, "count">) =>
  `${answers}件の答え(${answers > NAMED ? `${facts}など` : facts})`;

const offersText = ({ certain, conditional, closed, money }: OfferTally) =>
  [
    `確実${certain}件(うち補助金など${money.certain}件)`,
    ...(conditional === 0 ? [] : [`条件しだい${conditional}件(うち補助金など${money.conditional}件)`]),
    ...(closed === 0 ? [] : [`締切済み${closed}件`]),
  ].join("、");

export const ja: AnswerWords = {
  problem: {
    "about-and-support": () => "一つの規定についての質問と、支援策についての質問は、同時にはできません",
    "before-it-happened": (a) =>
      `${a.received ?? a.aware} は発生した時(${a.occurred})より前です。どちらかの時点を直してください`,
    "no-such-moment": (a) =>
      `「${a.value}」は時点として読めません。「2026-12-01T09:30+09:00」「2026-12-01 09:30」の形か、日付で書いてください`,
    "unknown-clock": (a) =>
      `${a.clock} という期限はありません(「jp.appi/art-26#first-report」の形で書きます)。${didYouMean(a.suggestion)}`,
    "unknown-form": (a) => `対象とした法令に「${a.form}」という様式はありません(あるもの:${a.there || "なし"})`,
    "unknown-start": (a) => `「${a.start}」から始まる期限はありません(使えるもの: ${a.there})`,
    "unknown-zone": (a) => `「${a.zone}」という時間帯はありません。「Asia/Tokyo」の形で書いてください`,
    "bad-cursor": (a) =>
      `cursor「${a.cursor}」は、いまの法令データの一覧のものではありません。cursorなしで尋ね直してください`,
    "another-subject": (a) =>
      `以前のチェックは別の対象のもののようです。その回答${a.of}件のうち、いまも同じなのは${a.kept}件です。対象ごとに一つ残すか、--json で書き直してください`,
    "later-check": (a) =>
      `以前のチェックに、この版にはない「${a.found}」があります。Yawaraの新しい版で書かれたものです`,
    "not-a-check": (a) =>
      a.key === undefined
        ? "yawara check --json の出力ではありません"
        : `yawara check --json の出力ではありません:${a.key} がないか、正しくありません`,
    "part-of-a-check": () => "チェック結果の一部しかありません。yawara check --json で全体を書き出してください",
    "leave-reason": (a) => `${a.id} を行わない、又は適用なしとする理由がありません。reason に理由を書いてください`,
    "no-subject": () => "対象を一つ以上指定するか、標準の24例(basket)を指定してください",
    "no-words": () => "探す言葉を指定してください(語句、法令名、条番号、法令番号など)",
    "not-a-regime": (a) =>
      a.name === ""
        ? "法制が空です。国・地域を JP や JP,EU のように指定してください"
        : `「${a.name}」は国・地域でも法令等でもありません。${didYouMean(a.suggestion)}`,
    "not-due": (a) => `「${a["title.ja"]}」は、求められる場合にだけ作成します。${a["reason.ja"]}`,
    "not-in-regime": (a) => `「${a.name}」は ${a.regime} の法令ではないため、除けません`,
    "states-day": (a) => `${a.key}:「${a.day}」は日付ではありません。YYYY-MM-DD の形で書いてください`,
    "states-form": () =>
      "計画の状況は { seen: 手順の並び, items: { 手順: { state, owner, due, … } } } の形か、状況を含む計画そのもので指定してください",
    "states-key": (a) =>
      `「${a.key}」はここには書けません。全体に書けるのは seen と items、手順に書けるのは state・reason・owner・due・on・note・evidence です`,
    "states-text": (a) =>
      a.key === "evidence"
        ? "evidence は文字列の並びで書いてください"
        : `${a.key} は2,000字以内の文字列で書いてください`,
    "step-id": (a) => `「${a.id}」は手順ではありません。規定と番号で jp.appi/art-23-24#0 のように書いてください`,
    "step-state": (a) => `「${a.state}」という状況はありません(${a.there} のいずれか)`,
    "too-deep": () => "事実に書けるのは、値、選択肢の並び、選択肢ごとの対応表までです",
    "too-many": (a) => `ここは最大${Number(a.most).toLocaleString(LOCALES.ja)}件です`,
    twice: (a) => `「${a.id}」というIDのシステムが二つあります。それぞれ別のIDにしてください`,
    "unknown-disclosure": (a) => `「${a.kind}」という種類はありません(${a.there})。${didYouMean(a.suggestion)}`,
    "unknown-goal": (a) =>
      a.goal === ""
        ? "IDが空です。規定か定義のIDを指定するか、省いてください"
        : `${a.goal} という規定や定義はありません。${didYouMean(a.suggestion)}`,
    "unknown-instrument": (a) =>
      a.instrument === ""
        ? "IDが空です。法令等のIDを指定するか、省いてください"
        : `${a.instrument} という法令等はありません。${didYouMean(a.suggestion)}`,
    "unknown-item": (a) => `${a.item} という規定や、${a.lists} の項目はありません。${didYouMean(a.suggestion)}`,
    "unknown-measure": (a) => `${a.measure} という対策はありません。${didYouMean(a.suggestion)}`,
    "unknown-risk": (a) => `${a.risk} というリスクはありません。${didYouMean(a.suggestion)}`,
    "unknown-role": (a) => `${a.role} という役割はありません。${didYouMean(a.suggestion)}`,
    "unknown-stage": (a) => `${a.stage} という段階はありません。${didYouMean(a.suggestion)}`,
    "unknown-regime": (a) =>
      a.regime === ""
        ? `空の名前があります。国・地域を JP や JP,EU のように指定してください(収録: ${a.there})`
        : `${a.regime} の法令はありません(収録: ${a.there})${a.suggestion ? `。${a.suggestion} ではありませんか` : ""}`,
    "wrong-order": (a) => `${a.from} は ${a.to} より後の日です`,
  },
  verdict: ({ forbidden, unseen, undecided, wouldBreak, duties, unmet, cooperate, should, offers, money, open }) => {
    const ban =
      forbidden > 0
        ? `お答えのとおりなら、${forbidden}件の禁止に違反しています`
        : unseen + undecided + wouldBreak === 0
          ? "お聞きした限り、禁止に当たるものはありません"
          : "お聞きした限り、違反している禁止はありません";
    const silent = [
      ...(unseen === 0 ? [] : [`適用される禁止${unseen}件`]),
      ...(undecided === 0 ? [] : [`適用され得る禁止${undecided}件`]),
    ].join("と");
    const maybe = wouldBreak === 0 ? "" : `。適用される場合には違反となる禁止が${wouldBreak}件あります`;
    const notLooked = silent === "" ? "" : `。${silent}は、違反していないかを確認していません`;
    const not = unmet === 0 ? "" : `(うち${unmet}件はお答えのとおりなら果たされていません)`;
    const none = open > 0 ? "確実に守る義務はまだありません" : "拘束力のある義務はありません";
    const bind = duties === 0 ? none : `守る義務が${duties}件あります${not}`;
    const ask = cooperate === 0 ? "" : `。協力の義務が${cooperate}件あります`;
    const soft = should === 0 ? "" : `。参考になる任意の項目が${should}件あります`;
    const get = offers === 0 ? "" : `。確実な権利や支援が${offers}件あります(うち補助金など${money}件)`;
    const left = open === 0 ? "。" : `。未定の点が${open}件あります。`;
    return `${ban}${maybe}${notLooked}。${bind}${ask}${soft}${get}${left}`;
  },
  nothingLookedAt: ({ whose, at, known }) =>
    `確かめた法令がないため、問題がないとは言えません。${whose}について、${at}に効力のあるもの(${known}時点で知られている内容)は収録されていません。`,
  where: (instrument, ref) => `${instrument} ${ref}`,
  wouldBreak: "適用される場合に違反となるもの",
  certainOf: (name, certain, conditional) => `${name}(確実${certain}件、条件しだい${conditional}件)`,
  offersOf: (name, tally) => `${name}(${offersText(tally)})`,
  offers: (tally) => offersText(tally),
  unseen: (count, all) => (count === all ? "確認していません" : `うち${count}件は確認していません`),
  lookAtBans: (command) => `適用される禁止に違反していないかは、${command} で確認できます。`,
  noFactTells: "ここでの質問からは判断できません。法令は、お尋ねしていない事柄によって決めています。",
  noPrinciple: "その他",
  thisSystem: "このAIシステム",
  mySystem: "自分のシステム",
  classes: {
    title: "法令上の位置づけ",
    certain: (place, classes) => `${place}:${classes.map(classed).join("、")}`,
    open: (place, classes) => `${place}(未定):${classes.map(classed).join("、")}`,
    points: (name, points) => `${name}〔${points}〕`,
    from: (day) => `義務は${day}から`,
    pending: "義務の始まる日は未定",
    hangsOn: (facts) => `${facts}によります`,
  },
  openPoint: {
    class: ({ place, class: name, count, ...of }) =>
      `${place}:「${name}」に当たるかは、${hangsOn(of)}で決まります。義務・禁止${count}件がこれによります。`,
    act: ({ act, count, ...of }) => `${act}:義務・禁止${count}件があなたにかかるかは、${hangsOn(of)}で決まります。`,
  },
  customers: {
    title: "導入先が守ること",
    note: "このシステムを業務で使う導入先にかかるもので、あなたにはかかりません。導入先についてわかっているのは、市場とこのシステムのことだけです。手助けはここでいう義務ではありませんが、導入先の役に立ちます。",
    help: ({ steps, certain, from, shows }) =>
      [
        ...(steps.length === 0
          ? []
          : [
              `導入先が${certain ? "行うこと" : "行う必要があり得ること"}${from === undefined ? "" : `(${from}から)`}:${steps.map((step) => `「${step.replace(/。$/, "")}」`).join("")}。`,
            ]),
        shows === ""
          ? "必要な資料・設定・文面を渡すと助けになります。"
          : `必要な資料・設定・文面と、実施を示すもの(${shows})を用意すると助けになります。`,
      ].join(""),
  },
  gauge: ({ sanctioned, unsanctioned, voluntary, bans }) =>
    `${ENGINE.ja.gauge.sanctioned}${sanctioned}件・${ENGINE.ja.gauge.unsanctioned}${unsanctioned}件・任意${voluntary}件${bans === 0 ? "" : `・ほかに${ENGINE.ja.gauge.bans}${bans}件`}`,
  asOf: ({ at, known, version }) => `${at}の法令(${known}時点で知られている内容)・データ版 ${version}`,
  todayIn: (asOf, zone) => `${asOf}・今日は${zone}の日付`,
  nextSteps: "まず行うこと",
  voluntary: "このシステムにまず勧めるもの",
  because: "理由",
  notIf: "次の場合は変わります",
  evidence: "示す資料",
  steps: "手順",
  source: "出典",
  checked: (day) => `${day}確認`,
  sanction: "制裁",
  upTo: (sum) => `${sum}以下`,
  atMostPerson: (sum) => `個人は${sum}以下`,
  confinement: (years) => (years < 1 ? `${years * 12}か月以下の拘禁刑` : `${years}年以下の拘禁刑`),
  from: (day) => `${day}から`,
  pending: "日付未定",
  inForceOn: (day) => `${day}に効力があります`,
  notInForceOn: (day) => `${day}には効力がありません`,
  never: "効力を生じないことが判明しています",
  until: (day) => `、${day}まで`,
  knownFrom: (day) => `${day}以降に分かっていた内容`,
  exception: "例外",
  moreAlternatives: (count) => `… ほか${count}件`,
  assumptions: "あわせてお読みください",
  assumption: {
    notLookedAt: (whose, at) => `${whose}については、${at}に効力のある法令が収録されていないため、何も述べていません。`,
    unknown: (count) => `最初の質問のうち${count}件に答えがありません。不明を「いいえ」とは読みません。`,
    firstInterview:
      "行為の細部や出来事は最初に尋ねません。それによるものは「詳しい事実によるもの」と「起きた場合」にあります。",
    noAdvice: "これは出典に基づく情報であり、法的助言ではありません。",
    secondary: (count) => `このうち${count}件は解説や未確認の情報によるものです(†印)。`,
  },
  openPoints: "まだ決まっていないこと",
  unknowns: "まだ伺っていないこと",
  items: (count) => `${count}件`,
  opens: (count) => `${count}件の規定に関わります`,
  whyAsked: "この答えで変わり得るもの",
  openOn: "まだ伺っていないこと",
  inForce: { yes: (day) => `${day}に効力があります`, no: (day) => `${day}には効力がありません` },
  moreShownBy: (count, command) => `…ほか${count}件(${command} で全件)`,
  ofPerson: (sum) => `個人は${sum}`,
  legend: "■禁止 ▲義務 ◆協力義務 ◇努力義務 ○指針 △権利 ＋支援",
  holds: { applies: "当てはまります", "does-not-apply": "当てはまりません", open: `${ENGINE.ja.outcome.open}です` },
  noFlip: "事実が変わっても逆にはなりません",
  alwaysSo: "すべての人に当てはまります",
  came: "加わったもの",
  went: "なくなったもの",
  changed: "変わったもの",
  breachChanged: "違反となる場合:",
  when: "条件: ",
  brokenWhere: "違反となる場合: ",
  clock: "期限",
  decidedExamples: "当局・裁判所が判断した例",
  decisions: {
    applies: "適用されます",
    "does-not-apply": "適用されません",
    open: "事情によります",
    broken: "反します",
    kept: "反しません",
    "breach-open": "反するかは事情によります",
  },
  diffTitle: (from, to) => `${from}から${to}まで`,
  diffOf: (places) => `比べた法令:${places}`,
  noChange: "変化はありません。",
  status: {
    "not-yet": "まだ存在しない",
    proposed: "提案(法令ではありません)",
    lapsed: "施行されず",
    enacted: "成立・未施行",
    "in-force": "施行中",
    "partly-in-force": "一部施行",
    ended: "終了",
  },
  provisions: (count) => `規定${count}件`,
  search: {
    found: (instruments, provisions) => `法令・指針${instruments}件、規定${provisions}件が見つかりました`,
    loose: "すべての語を含むものはありません。多くの語を含むものを示します。",
    nothing: "見つかりませんでした。次のように探してみてください:",
    tries: [
      "語を減らすか、短い語にする",
      "法令の名前と条: 個人情報保護法27条、EU AI法 第50条",
      "法令番号: 507AC0000000053",
      "英語でも探す: 日本語の語は日本語の文、英語の語は英語の文から探します",
    ],
    notInForce: "施行されていません",
  },
  compare: {
    columns: [
      "",
      "違反",
      "用途禁止",
      "行為禁止",
      "義務",
      "協力",
      "任意",
      "上市前",
      "初回h",
      "毎年h",
      "権利・支援",
      ENGINE.ja.outcome.open,
    ],
    atHome: "各システムは、それぞれの国・地域に拠点と市場を置くものとして比べます(--as-is で元のまま)。",
    asIs: "各システムの拠点と市場は元のままです(--as-is。付けなければ、それぞれの国・地域に置いて比べます)。",
    means: (systems) => `${systems}システムの平均(収録した全法令)`,
    notComparable: (open) => `まだ比較できません(未定${open}件)`,
    nothingClaimed: "拘束し得る規定の半分を超えて未定のため、何も述べません。",
    basis:
      "用途禁止・行為禁止は、適用される禁止のうち、用途そのものを禁じるものと行為を禁じるものです(違反の有無を問いません)。h: 拘束力のある規定が求める標準費用モデルの時間です。根拠は yawara law show 規定ID に示します。収録した法令だけを数えるため、多く収録した国ほど数が多くなります。",
    worst: "最も重い制裁:",
    openSum: "未回答の事実により定まる額",
    touch: "規制の強さの目安:0は拘束なし、100は全てを禁止・制裁・事前審査",
    touchBasis: (half) =>
      `AIのための法令・指針だけを数えます。5要素の単純平均で、括弧内が元の値です。用途そのものの禁止の数(${half.uses}で0.5、そのシステム自体が禁じられていれば1)、拘束規定の数(${half.binding}で0.5)、最も重い制裁(なし0〜刑罰1)、上市前の手続(${half["before-market"]}で0.5)、初年度の拘束的な時間(${half.effort}時間で0.5)。行為の禁止(${half.conduct}で0.5)は、その行いをしない人には何も求めないため、指数に入れず横に示します。`,
    regime: "法制",
    index: "指数",
    range: "幅",
    reasons: "理由",
    reason: (regime, sentences) => `${regime}。${sentences.join("")}`,
    partSaid: {
      uses: (figure, points) => `用途そのものの禁止${figure}件(${points})`,
      conduct: (figure, points) => `行為の禁止${figure}件(${points})`,
      binding: (figure, points) => `拘束する規定${figure}件(${points})`,
      sanction: (figure, points) => `最も重い制裁${figure}(なし0〜刑罰1)(${points})`,
      "before-market": (figure, points) => `上市前の手続${figure}件(${points})`,
      effort: (figure, points) => `初年度${figure}時間(${points})`,
    },
    partsSaid: (parts, conduct) =>
      `${parts.length === 0 ? "指数に数えるものはありません" : `1システムの平均で、${parts.join("、")}です(末尾の括弧内は点数)`}。横に示す行為の禁止は${conduct}件です。`,
    otherLaw: (provisions) =>
      provisions === undefined
        ? "AIのための法令は拘束せず、ここに収録した他の法令も拘束しません。"
        : `AIのための法令は拘束しませんが、他の法令が1システム当たり${provisions}件拘束します。`,
    weighsMost: (instruments) =>
      `最も重いものは(括弧内は、除いたときに下がる点数)、${instruments.map(({ name, points }) => `${name}(${points})`).join("、")}です。`,
    federation: ({ alone, everywhere, places, weighted }) =>
      `連邦法だけなら${alone}、全ての州で売る会社なら${everywhere}です(独自の法令があるのは${places}の州・市)。${weighted === undefined ? "人口の資料がないため、指数は全ての州の場合です。" : `指数${weighted}は、人が住む場所で平均した値です。`}`,
    comingIndex: (days) => `今後:${days.map(({ day, index }) => `${day}から${index}`).join("、")}。`,
    coming: "今後の日付での指数(分かっている範囲)",
    moves: (regime, before, after) => (before === undefined ? `${regime} ${after}` : `${regime} ${before} → ${after}`),
    onDay: (day, moves) => `${day}:${moves.join("、")}`,
    parts: {
      uses: "用途の禁止",
      conduct: "行為の禁止",
      binding: "拘束",
      sanction: "制裁",
      "before-market": "上市前",
      effort: "手間",
    },
    sensitivity: "選び方を変えた場合の指数",
    noLaw: (regime, day) => `${regime}: ${day}の時点で施行されている法令がここになく、数えられるものがありません。`,
    change: "変更",
    weighted: (part, weight) =>
      weight === 0 ? `「${part}」を除く` : weight === 1 ? `「${part}」も数える` : `「${part}」を2倍`,
    scaled: (scale) => (scale < 1 ? "0.5となる値を半分に" : "0.5となる値を2倍に"),
  },
  calendar: {
    title: "AIに関する法令の日程",
    begins: (what) => `適用開始:${what}`,
    ends: (what) => `終了:${what}`,
    review: (what) => `見直し:${what}`,
    step: (what) => what,
    bill: (text) => `[法案] ${text}`,
  },
};
