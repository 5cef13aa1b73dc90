// Japanese words of the command line.
import type { OwnWords } from "./en.ts";

/** Why a file cannot be written, by the system's code. */
const CAUSES: Record<string, string> = {
  EACCES: "書き込む権限がありません",
  EPERM: "書き込む権限がありません",
  EISDIR: "フォルダです",
  ENOENT: "フォルダがありません",
  ENOTDIR: "フォルダがありません",
  ENOSPC: "ディスクがいっぱいです",
  EROFS: "書き込めないディスクです",
};

export const ja: OwnWords = {
  usage: `yawara:そのAIに何が適用され、なぜか

  yawara check FILE            FILEに書いたシステムに必要なこと・望ましいこと・使える支援
  yawara ask [FILE]            質問に答えてシステムを説明し、結果を見る
  yawara support FILE          使える支援と、金額・期限・窓口・足りないもの
  yawara measures [FILE]       FILEに書いたシステムのリスクに対してできること(FILEなしなら対策の一覧)
  yawara explain FILE ID       規定や定義に当てはまる理由・当てはまらない理由と、何が変われば変わるか
  yawara compare FILE…         同じシステムを各国に置いて比べる(--basket:24システムと規制の強さの目安)
  yawara mcp                   同じことをAIアシスタントから(Model Context Protocol)
  yawara law list|show|timeline|diff|search|calendar|relations|stats     法令・指針そのものを見る
  yawara law lint|test|verify|build                   法令データを書く人向け

オプション:--lang ja|en、--regimes JP,EU(どの国・地域の法令か)、--at YYYY-MM-DD(その日の法令)、--known YYYY-MM-DD(その日に知られていた内容)、--json、--md、--help
「yawara コマンド --help」で例を表示します。`,
  help: {
    compare: `yawara compare FILE… [--regimes JP,EU,US,KR] [--regime 'EU - eu.ai-act + jp.ai-promotion-act'] [--as-is]
  [--at 日付] [--known 日付] [--json|--csv]
yawara compare --basket [--regimes …]

各システムをそれぞれの法制の下に置き、拘束する規定、任意の項目、上市前の手続、標準費用モデルの時間、支援、未確定の点、
最も重い制裁を数えます。--basket は basket/ の24システムで、法制ごとの「規制の強さの目安」を内訳と感度とともに示します。
  yawara compare examples/recruiter-screening.yaml --regimes JP,EU,US,KR
  yawara compare --basket --regime 'EU - eu.ai-act + jp.ai-promotion-act'`,
    check: `yawara check FILE… [--regimes JP,EU] [--at 日付] [--known 日付] [--json|--md] [--lang ja|en]

FILE(YAML・JSON、- は標準入力)に書いたAIシステムに何が適用されるかを、ファイルごとに示します。
  yawara check examples/bank-loan-screening.yaml
  yawara check my-system.yaml --regimes JP,EU      指定しなければ、日本・国際文書・そのシステムの市場
  yawara check my-system.yaml --at 2027-04-01      先の日付の法令(今日知られている内容)
  yawara check my-system.yaml --json > report.json  (形式:docs/report.md)`,
    ask: `yawara ask [FILE] [--save FILE] [--support | --about ID] [--declined 事実,事実] [--regimes JP,EU] [--at 日付]
           [--known 日付] [--json|--md] [--lang en|ja]

FILEに書かれていないことのうち必要なことを尋ね、結果を示します。答え方:番号、複数なら 1,3(なければ 0)、y/n。
? で尋ねる理由、d で「わからない」、b で一つ戻り、q で終わります。
  yawara ask --save my-system.yaml
  yawara ask --about eu.high_risk  一つの定義・規定だけを、確定するまで尋ねます
  yawara ask my-system.yaml --about jp.ai_developer     ファイルの内容から続けます
  yawara ask my-system.yaml --about bans                適用される禁止に違反していないかを尋ねます
  yawara ask my-system.yaml --json                      次の質問をJSONで(端末は不要。--declined:わからない事実)
  yawara ask --support             計画も尋ね、補助金や税制を探します`,
    support: `yawara support FILE [--regimes JP,EU] [--at 日付] [--known 日付] [--json] [--lang ja|en]

その日に使える支援(補助金、税の優遇、計算資源、融資、支援サービス)を示します。確実なもの、答えによるもの、あと少しで届くものに
分け、金額、受付中かどうかと期限、窓口を並べます。締め切られた公募は、使えるものに数えません。
  yawara support my-firm.yaml
  yawara support my-firm.yaml --at 2026-08-25      締切の日の状況
  yawara ask my-firm.yaml --support                先に計画についての質問に答える`,
    measures: `yawara measures [FILE] [--risk ID] [--stage ID] [--role ID] [--about ID] [--regimes JP,EU] [--at 日付] [--known 日付]
  [--json|--md|--sssom] [--lang ja|en]

AIのリスクに対してできることを示します。FILEを付けると、そのシステムに当てはまるリスク、合う対策(行う順)、守るべき規定に
役立つ対策を示します。FILEなしなら、対策の一覧をリスク別に示します。
  yawara measures examples/recruiter-screening.yaml
  yawara measures --risk privacy.leak                24種類のリスクの一つ、又は「privacy」のような領域
  yawara measures --about prompt-injection-test      一つの対策の全体と、対応する項目
  yawara measures --about iso-42001/A.6.2.4          その項目や規定(eu.ai-act/art-15)に役立つ対策
  yawara measures --sssom > crosswalk.sssom.tsv      すべての対応表(SSSOM形式)`,
    explain: `yawara explain FILE ID [--regimes JP,EU] [--at 日付] [--known 日付] [--json]

規定や定義に当てはまる理由・当てはまらない理由と、何が変われば変わるか、判断の過程を示します。
  yawara explain examples/bank-loan-screening.yaml jp.appi/art-23-24
  yawara explain examples/bank-loan-screening.yaml jp.ai_developer`,
    mcp: `yawara mcp

入力が終わるまで、AIアシスタントからの問いに答えます(標準入出力による Model Context Protocol)。アシスタントの設定で
コマンドを npx yawara mcp にしてください(docs/mcp.md)。ここで何かを入力する必要はありません。`,
    "law list": `yawara law list [--regimes JP,EU] [--at 日付] [--known 日付] [--json]

法令・指針の一覧とその日の状態。`,
    "law show": `yawara law show ID [--at 日付] [--known 日付] [--json]

法令・指針(jp.ai-promotion-act)又は規定(jp.ai-promotion-act/art-7-2)の内容。`,
    "law timeline": `yawara law timeline [ID] [--json]

一つの法令・指針、又は全体の経過。
  yawara law timeline jp.ai-promotion-act`,
    "law diff": `yawara law diff --from 日付 --to 日付 [--regimes JP,EU] [--subject FILE] [--json]

二つの日の間に加わった・なくなった・変わった規定と、その条件。
  yawara law diff --from 2025-01-01 --to 2026-11-23
  yawara law diff --from 2024-06-01 --to 2026-11-23 --subject my-system.yaml     そのシステムに関わるものだけ`,
    "law calendar": `yawara law calendar [--subject FILE] [--regimes JP,EU] [--from 日付] [--to 日付] [--known 日付]
  [--atom|--json] > law.ics

法令の適用開始・終了と見直しの日を iCalendar で(--atom で Atom フィード)。法案には[法案]と付きます。`,
    "law relations": `yawara law relations FILE [--regimes JP,EU] [--at 日付] [--known 日付] [--json]

一つのシステムで重なる規定:同じ条件、一方に含まれる条件、衝突しうる規定
(開示と秘密保持、保存と消去、利用と不利用)。`,
    "law search": `yawara law search 語 [--regimes JP,EU] [--subject ファイル] [--at 日付] [--known 日付] [--json]

語(日本語・英語)、法令の名前と条、法令番号で、法令等と規定を探します。近いものから並べます。
日本の法令と国際文書が先に並びます。--subject でそのシステムの本拠と市場の法令を先に、--regimes でその国・地域だけを探します。
  yawara law search ディープフェイク
  yawara law search 個人情報保護法23条
  yawara law search GDPR第22条`,
    "law stats": `yawara law stats [--json]

収録している法令データの量。`,
    "law lint": `yawara law lint [--only ID] [--json]

法令データの検査。問題があれば終了コード1。`,
    "law test": `yawara law test [--only ID] [--json]

事例の実行。外れがあれば終了コード1。`,
    "law verify": `yawara law verify --texts フォルダー | --online [--at 日付] [--only ID] [--write] [--json]

日本の法令の規定を条文と照らし合わせます。条文の場所、制裁の金額と期間、条件の数、強さを示す言葉を見ます。合わないものや、前回
(law/verified/)から変わった条文があれば終了コードは1です。
  yawara law verify --texts フォルダー --at 2026-02-08   その日の法令XML(e-Govの形式)かMarkdownの写し
  yawara law verify --online                           e-Govの法令APIに1秒に1法令ずつ尋ねます
  --write                                              合ったものと、挙げた条文のハッシュを残します`,
    "law build": `yawara law build

法令データから law/corpus/ を作ります。法令データを変えたら実行してください。`,
  },
  unknownCommand: (given, suggestion) =>
    `「${given}」というコマンドはありません${suggestion ? `。「${suggestion}」ではありませんか` : ""}(yawara --help)`,
  notTaken: (option, command) => `${command} に --${option} は使えません(yawara ${command} --help)`,
  unknownOption: (given, suggestion) =>
    `${given} というオプションはありません${suggestion ? `。${suggestion} ではありませんか` : ""}(yawara --help)`,
  valueMissing: (option) => `${option} のあとに値がありません`,
  takesNoValue: (option) => `${option} に値は付けられません`,
  givenTwice: (option) => `--${option} が二度あります。一度だけ指定してください`,
  unknownLanguage: (given) => `--lang ${given}:ja か en を指定してください`,
  wrongClock: {
    YAWARA_TODAY: (given) =>
      `環境変数 YAWARA_TODAY の「${given}」は日付ではありません。YYYY-MM-DD と書くか、空にしてください`,
    YAWARA_ZONE: (given) =>
      `環境変数 YAWARA_ZONE の「${given}」は時間帯の名前ではありません。Asia/Tokyo のように書くか、空にしてください`,
  },
  tooMany: (command, most, given) =>
    `${command} に指定できるのは${most === 0 ? "ここまで" : `${most}つまで`}で、「${given}」は読まれません(yawara ${command} --help)`,
  notBoth: (one, other) => `--${one} と --${other} は同時に指定できません`,
  measuresEither: (option, withFile) =>
    withFile ? `measures FILE では --${option} を使えません` : `--${option} にはFILEが必要です`,
  oneFile: (command) => `${command} に指定できるファイルは一つです`,
  emptyOperand: (command) => `${command} に空の名前が指定されています`,
  standardInputTwice: "標準入力(-)は一度しか読めません",
  missing: (what, command) => `${what} がありません(yawara ${command} --help)`,
  unknownId: (id, suggestion) => `${id} はありません${suggestion ? `。${suggestion} ではありませんか` : ""}`,
  more: (command) => `詳しく:${command}`,
  progress: ({ answered, most }) => `${answered}問に回答しました・残り最大${most}問`,
  hint: {
    boolean: "y / n",
    choice: "番号を一つ",
    choices: "番号(1,3 のように複数可)・なければ 0",
    number: "整数(300、3億、1500万 など)",
    date: "日付(2026-08-02、令和8年8月2日 など)",
  },
  hintKeys: "d わからない・? 理由・b 戻る・q 終わる",
  badAnswer: (given) => `「${given}」は答えの中にありません`,
  saved: (file) => `保存しました:${file}`,
  notSaved: (file, cause) => `${file} に書き込めません:${CAUSES[cause] ?? cause}`,
  presumed: (what) => `${what}\n前提:AIシステムであり、この法令の国・地域に及ぶものとします。`,
  interviewEnd: (count) => `質問は以上です(${count}問)。`,
  noTerminal: "質問には端末が必要です。端末がなければ:yawara ask FILE --json、または yawara check FILE",
  contradicts: (why) => `これまでの回答と両立しないため、取り消します:${why}`,
  nothingFound: "見つかりません",
  clean: (provisions) => `規定${provisions}件、直すところはありません。`,
  failed: (count) => `直すところが${count}件あります。`,
  casesRun: (passed, failed, asked) => `事例${passed}件が合格、${failed}件が不合格(確認${asked}件)。`,
  built: ({ file, provisions, facts, kilobytes, version }) =>
    `${file}:規定${provisions}件、事実${facts}件、${kilobytes}kB、版 ${version}`,
  verify: {
    whichTexts: "条文の場所を --texts フォルダー か --online で指定してください",
    noFolder: (folder, cause) => `${folder} を読めません(${cause})`,
    nothingThere: (folder) =>
      `${folder} には引用されている法令の条文がありません。ファイル名は法令ID(415AC0000000057.xml や .md)にしてください`,
    notCompared: (instrument) => `${instrument} は条文と照合しません(照合するのは日本の法令だけです)`,
    notRead: "法令XMLとして読めません",
    failed: (law, cause) => `${law} の条文を得られませんでした(${cause})`,
    changed: (article, day, provisions) =>
      `${article} は${day}の条文から変わっています。${provisions.join("、")} を見直してください`,
    sum: (verified, failing, day) => `${day}の条文と${verified}件が合い、${failing}件が合いません。`,
    uncompared: {
      "no-place": (count) => `${count}件は、開ける条文の場所を示していません`,
      "no-text": (count) => `${count}件は、挙げた法令の条文が手元にありません`,
      later: (count) => `${count}件は、条文の日より後に始まったか、まだ始まっていません`,
      ended: (count) => `${count}件は、すでに終わっています`,
    },
  },
  namedTwice: (path) => `${path} が二度指定されています`,
  narrow: "絞り込むには: 語・法令の名前・条を足すか、--regimes JP,EU を付けます。詳しく見る: yawara law show ID",
  working: (what) => `${what} を読んでいます…`,
  relations: {
    equal: "同じ条件",
    within: "一方が他方に含まれる",
    collide: "衝突しうる",
    none: "重なる規定はありません。",
    impliedBy: (a, b) => `${a} に当たれば ${b} にも当たります`,
    both: ({ a, b, certain }) => `${a} と ${b} が同時に${certain ? "当てはまります" : "当てはまり得ます"}`,
  },
  stats: {
    facts: "事実",
    cases: "事例",
    instruments: "文書",
    provisions: "規定",
    modality: "強さ別",
    confidence: "確度別",
  },
};
