// Japanese words of the command line.
import { backupHolds, megabytes } from "./backup-words.ts";
import type { OwnWords } from "./en.ts";
import { ja as request } from "./request.ja.ts";

/** Why a file cannot be written, by the system's code. */
const CAUSES: Record<string, string> = {
  EACCES: "書き込む権限がありません",
  EPERM: "書き込む権限がありません",
  EISDIR: "フォルダーです",
  ENOENT: "フォルダーがありません",
  ENOTDIR: "フォルダーがありません",
  ENOSPC: "ディスクがいっぱいです",
  EROFS: "書き込めないディスクです",
};

export const ja: OwnWords = {
  usage: `yawara:そのAIに何が適用され、なぜか

  yawara check FILE            FILEに書いたシステムに必要なこと・望ましいこと・使える支援
  yawara recheck OLD.json FILE 以前のチェックから変わったこと(回答・法令・日付のどれによるか)
  yawara ask [FILE]            質問に答えてシステムを説明し、結果を見る
  yawara support FILE          使える支援と、金額・期限・窓口・足りないもの
  yawara disclose FILE         公表・提出する文書の下書き(チェックリスト、お知らせ、システムカードなど)
  yawara incident FILE         事故が起きたときの期限・宛先と、様式の各欄
  yawara plan FILE             行うことと期日・示すもの、任意の取組、申請できる支援
  yawara measures [FILE]       FILEに書いたシステムのリスクに対してできること(FILEなしなら対策の一覧)
  yawara explain FILE ID       規定や定義に当てはまる理由・当てはまらない理由と、何が変われば変わるか
  yawara compare FILE…         同じシステムを各国に置いて比べる(--basket:24システムと規制の強さの目安)
  yawara audit verify FILE     変更記録や監査用の一式が改変されていないか
  yawara backup --out FILE     インストール全体のバックアップ(backup drill で訓練、restore FILE で復元)
  yawara request read|answer|receipt FILE   ファイルで届いた当局の依頼の内容・封をした回答・受領書
  yawara request sign|open|keys             当局向け
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
    check: `yawara check FILE… [--regimes JP,EU] [--at 日付] [--known 日付] [--json|--md|--sarif|--junit|--oscal] [--lang ja|en]
  [--fail-on 種類,種類] [--baseline REPORT.json|フォルダー] [--fail-on-law-change] [--brief]

FILE(YAML・JSON、- は標準入力)に書いたAIシステムに何が適用されるかを、ファイルごとに示します。
  yawara check examples/bank-loan-screening.yaml
  yawara check my-system.yaml --regimes JP,EU      指定しなければ、日本・国際文書・そのシステムの市場
  yawara check my-system.yaml --at 2027-04-01      先の日付の法令(今日知られている内容)
  yawara check my-system.yaml --json > report.json  (形式:docs/report.md)

自動実行で使うには(docs/pipeline.md):
  yawara check ai/*.yaml --fail-on prohibition,unmet-duty --brief
  yawara check my-system.yaml --fail-on open-prohibition --baseline report.json   以前になかったものだけで止めます
  yawara check ai/*.yaml --sarif > yawara.sarif
種類:prohibition・unmet-duty(お答えのとおりなら違反している禁止・果たされていない義務)、would-break(適用される場合は違反となる
禁止)、open-prohibition・open-duty(適用される、または適用され得るが、何も答えていないもの)、duty(今日拘束するもの)、
coming(先の日から拘束するもの)、open(最初の質問の答えを待つもの)
終了コード:0 完了、1 指定した種類があった、2 入力の誤り`,
    recheck: `yawara recheck OLD.json FILE [--regimes JP,EU] [--at 日付] [--known 日付] [--json|--md] [--lang ja|en]

以前のチェック(yawara check --json で書き出した OLD.json)から、FILEのシステムについて変わったことを示します。新しく該当する
もの、該当しなくなったもの、判断が変わったものを、回答の変更、法令データの変更、日付のどれによるかとともに並べます。
  yawara check my-system.yaml --json > report.json
  yawara recheck report.json my-system.yaml        一か月後や、回答を変えた後に`,
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
    disclose: `yawara disclose FILE [--kind 種類 [--org FILE] [--md|--html|--docx] [--out FILE]] [--json] [--regimes JP,EU]
                [--at 日付] [--known 日付] [--lang en|ja]

公表・提出する文書の下書きを、FILEの内容だけから作ります。わからないことは未記入の欄として示し、数えます。
--kind がなければ、作れる文書を、そのシステムに合うものから理由とともに示します。
  yawara disclose my-system.yaml
  yawara disclose my-system.yaml --kind ai-guidelines-checklist > checklist.md
  yawara disclose my-system.yaml --kind public-notice --org my-firm.yaml --docx --out notice.docx --lang ja
--org のファイルには name(組織名)、corporate_number(法人番号)、contact(連絡先)、product(製品名)、version(版)、day(日付)を書けます。`,
    incident: `yawara incident FILE [--occurred 時点] [--received 時点] [--aware 時点] [--now 時点] [--since 始まり=時点,…]
  [--done 期限=時点,…] [--near-miss] [--form ID] [--zone Asia/Tokyo] [--regimes JP,EU] [--at 日付] [--known 日付]
  [--json|--md|--ics]

FILEに書いた出来事(event.incidents など)によって、いつまでに誰へ何をするかを、法令の期限ごとに示します。時点は
「2026-12-01T09:30+09:00」「2026-12-01 09:30」の形か日付です。知った時(--aware)から期限が進みます。確認の前は、通報が届いた時
(--received)から数えた場合を示します。
  yawara incident leak.yaml --received "2026-12-01 09:30"              通報が届き、まだ確認していないとき
  yawara incident leak.yaml --aware "2026-12-01 15:00" --form jp-leak-report     報告書の各欄
  yawara incident leak.yaml --aware 2026-12-01 --ics > leak.ics        期限をカレンダーに`,
    plan: `yawara plan FILE [--states FILE] [--regimes JP,EU] [--at 日付] [--known 日付] [--json|--md|--ics] [--lang ja|en]

適用されるものを計画にします。違反している点を最初に、必ず行うことを期日の順に、してはならないこと、任意の取組、申請できる支援、
まだ決まっていないことを並べます。--states は手順の状況(完了、行わない理由、担当、期限)を重ねます。状況が失われることはありません。
  yawara plan my-system.yaml --md > plan.md        チェックリスト(--ics:カレンダーのタスク)
  yawara plan my-system.yaml --json > plan.json    中の states に書き込み、次のように渡せます
  yawara plan my-system.yaml --states plan.json    (docs/plan.md)`,
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
    backup: `yawara backup --out ファイル [--data フォルダー] [--with-secret] [--json]

ある時点のデータベース、証拠のファイル、すべての変更記録の末尾を、1つのバックアップに書き出します。
サーバーは動いたままで構いません(データのフォルダーにあるソケットを通じて頼みます)。動いていなければ、同じロックのもとでデータを
直接開きます。DATABASE_URL があれば、そのデータベースが対象です。セッション、待機中の仕事、回答の鍵は含みません。セッションに署名する
秘密の値とチェックポイントに署名する鍵は --with-secret を付けたときだけ含みます。パスワードのハッシュを含むので、データと同じように守ってください。既存のファイルは
上書きせず、Ctrl-C で止めれば何も残りません。証拠のファイルがすでに欠けていれば終了コードは1です。
  yawara backup --out yawara-2026-12-01.zip
  yawara backup --data /var/lib/yawara --out /backup/yawara.zip`,
    "backup drill": `yawara backup drill [--data フォルダー] [--json]

バックアップの訓練です。作って一時フォルダーに復元し、すべての行、ファイル、変更記録を比べます。
同じでないものがあれば終了コードは1です。
  yawara backup drill --data /var/lib/yawara`,
    restore: `yawara restore ファイル [--data フォルダー] [--json]

バックアップを空のフォルダーに、または DATABASE_URL のPostgreSQLに、すべて戻すか何も残さないかのどちらかで復元します。
データベースにYawaraの表がまだないことが必要です(ファイルはフォルダーに入ります)。どちらのデータベースのバックアップも、両方に
復元できます。先に全バイトを、後で全行と変更記録を確かめます。復元後は、全員がもう一度サインインします。
  yawara restore yawara-2026-12-01.zip --data /var/lib/yawara
  DATABASE_URL=postgres://yawara@db/yawara yawara restore yawara-2026-12-01.zip --data /var/lib/yawara`,
    "audit verify": `yawara audit verify ファイル [--checkpoint ファイル…] [--key 鍵…] [--json]
yawara audit verify --data フォルダー [--json]

台帳から書き出した変更記録が完全かどうかを確かめます。記録の書き換え、追加、抜き取り、入れ替えを見つけます。データベースは要りません。
監査用の一式(ZIPまたは展開したフォルダー)も確かめます。ファイルが一覧のとおりか、状態が最後の変更のとおりか、証拠の中身がそろっているかを
調べます。求めに応じて消去した値は数だけを示します(その記録があったことは証明されます)。完全でなければ終了コードは1です。
--data では、データベースにあるすべての変更記録を確かめます(サーバーは動いたままで構いません)。
以前に受け取ったチェックポイントや受領証があれば、署名されたときの記録のままかどうかも確かめます。終わりの切り取り、保管者による
作り直し、二つの異なる記録の提示を見つけます。受領証だけを確かめることもできます。
  --checkpoint ファイル   手元のチェックポイントまたは受領証(いくつでも指定できます)
  --key 鍵                記録の公開鍵(名前+識別子+鍵)、または公開鍵を1行に一つ書いたファイル
  yawara audit verify changes.ndjson
  yawara audit verify changes.ndjson --checkpoint march.checkpoint --checkpoint june.checkpoint --key log.key
  yawara audit verify receipt.json --key log.key
  yawara audit verify yawara-audit-2027-03-31.zip`,
    "request read": `yawara request read ファイル [対象ファイル…] [--keys フォルダー] [--json] [--lang ja|en]

ファイルで届いた当局の依頼を検証し、誰が何を、なぜ、何を根拠に、いつまで尋ねているかと、対象ファイルのどのシステムに関係するか
を示します。当局は最初のファイルから記憶し、その後は鍵の変更を知らせます。鍵のファイルも同じように読めます。どこにも何も
送りません(docs/cooperation.md)。
  yawara request read request.txt my-system.yaml
--keys は事業者の記憶を置くフォルダーです。指定しなければデータフォルダーの中に置きます。`,
    "request answer": `yawara request answer ファイル [対象ファイル…] [--save ANSWERS.yaml]
yawara request answer ファイル [対象ファイル…] --with ANSWERS.yaml | --withdraw --out 出力先 [--keys フォルダー] [--json]

最初に、質問を記入用のファイルにします。対象ファイルにある値は、どのファイルのものかとともに入れます。次に、全部又は一部の
回答に、この依頼のためだけに作った鍵で署名し、当局だけが開けるように封をします。ファイルはご自身で送ってください。
  yawara request answer request.txt my-system.yaml --save answers.yaml
  yawara request answer request.txt my-system.yaml --with answers.yaml --out answer.age
  yawara request answer request.txt --withdraw --out withdrawal.age     期限までの取下げ`,
    "request receipt": `yawara request receipt ファイル [--keys フォルダー] [--json]

受領書を検証します。当局の署名があるか、どの回答に対するものか、付けた条件が入っているかを確かめます。
  yawara request receipt hiring-2026.1f0c.receipt.txt`,
    "request sign": `yawara request sign DRAFT.json --keys フォルダー --id 番号 --out ファイル [--addressee 名前] [--json]

下書き全体を確かめ、その番号の依頼の次の版として署名します(当局向け)。照会には宛先の名前を示し、条件による依頼には示しません。
  yawara request sign draft.json --keys ~/agency --id hiring-2026 --out request.txt`,
    "request open": `yawara request open 回答… --keys フォルダー --out フォルダー [--received 日付] [--json]

封をした回答を検証して開き、送った人への受領書とともに書き出します(当局向け)。期限に遅れたもの、すでに開いたもの、別の依頼への
もの、変わっているものは、1行ずつ理由を示して受け付けません。--received は、開かずに置いていた回答が届いた日です。
受け付けないものがあれば終了コードは1です。
  yawara request open inbox/*.age --keys ~/agency --out opened`,
    "request keys": `yawara request keys new --keys フォルダー --name-ja 名称 --name-en 名称 [--from 日付] [--to 日付] [--out ファイル]
yawara request keys show|roll --keys フォルダー [--from 日付] [--to 日付] [--out ファイル]
yawara request keys revoke 鍵 --keys フォルダー [--out ファイル] [--json]

依頼と受領書に署名する鍵と、回答の宛先になる鍵を扱います(当局向け)。--from と --to がなければ2年間有効です。roll は次の鍵に移り、
revoke は鍵を失効させます。事業者は次の依頼か、--out のファイルで知ります。
  yawara request keys new --keys ~/agency --name-ja 見本庁 --name-en "Sample Agency" --out keys.txt`,
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
  notAPair: (option, given) => `--${option}: 「${given.trim()}」は「名前=時点」の形ではありません`,
  notBoth: (one, other) => `--${one} と --${other} は同時に指定できません`,
  unknownKind: (name, suggestion, all) =>
    name === ""
      ? `--fail-on に空の名前があります(使えるのは ${all})`
      : `--fail-on に「${name}」という種類はありません${suggestion ? `。「${suggestion}」ではありませんか` : ""}(使えるのは ${all})`,
  needs: (one, other) => `--${one} は --${other} とともに指定してください`,
  mostRuns: (most, given) =>
    `--sarif:コードホストが一つのログで受け付けるのは${most}ファイルまでで、${given}ファイルが指定されています。${most}ファイルずつ実行してください`,
  baselineFolder:
    "--baseline:ファイルが複数のときは、それぞれの以前のチェックを同じ名前(my-system.json)で入れたフォルダーを指定してください",
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
  audit: {
    whichFile: "変更記録のファイルか、--data フォルダー のどちらか一方を指定してください(yawara audit verify ファイル)",
    entry: (number) => `${number}件目`,
    chainsWhole: ({ chains, entries }) => `すべて完全です: 変更記録${chains}本、${entries}件。`,
    chainsNotWhole: ({ chains, faults }) => `完全ではありません: 変更記録${chains}本のうちに${faults}か所。`,
    notAKey: "記録の公開鍵(名前+識別子+鍵)でも、公開鍵を1行に一つ書いたファイルでもありません",
    keyOfNothing: "--key は、受領証か --checkpoint ファイル とともに指定してください",
    notWithPackage:
      "監査用の一式はそれだけで確かめます。--checkpoint と --key は、書き出した変更記録とともに指定してください",
    checkpointsAgree: ({ agreeing, upTo, signed }) =>
      `チェックポイント${agreeing}件と一致します: 署名された${upTo}件目までは変わっていません。${signed ? "" : "署名者は確かめていません(--key で公開鍵を指定できます)。"}`,
    checkpointFaults: {
      "not-a-checkpoint": () => "記録のチェックポイントではありません",
      signature: () => "指定した鍵で署名されていないか、内容が書き換えられています",
      "other-log": () => "別の組織の記録のチェックポイントです",
      cut: ({ entries }) =>
        `このチェックポイントは${entries}件の記録に対するもので、変更記録の件数を超えています。終わりが切り取られています`,
      rewritten: ({ entries }) =>
        `初めの${entries}件が、このチェックポイントに署名したときの記録と違います。変更記録が作り直されています`,
      "two-views": ({ entries, other }) =>
        `同じ${entries}件に対して、${other} と異なる値が署名されています。二つの異なる記録が示されています`,
    },
    receiptHolds: ({ origin, entry, entries, signed }) =>
      `記録 ${origin} の${entry}件目にあることを、${entries}件に対するチェックポイントで確かめました。${signed ? "" : "署名者は確かめていません(--key で公開鍵を指定できます)。"}`,
    receiptFaults: {
      "not-a-checkpoint": "この受領証のチェックポイントは、読み取れません",
      signature: "この受領証のチェックポイントは、指定した鍵で署名されていないか、書き換えられています",
      proof: "証明をたどっても、この記録からチェックポイントに至りません",
    },
    whole: ({ entries, erased, head }) =>
      `変更記録は完全です: ${entries}件${erased > 0 ? `(うち${erased}件は値を消去済み)` : ""}。最後のハッシュ ${head}`,
    notWhole: (count) => `変更記録は完全ではありません: ${count}か所。`,
    faults: {
      "not-a-log": "書き出した変更記録ではありません",
      "not-json": "この行は記録ではありません",
      sequence: "ここで記録が抜けているか、重複しているか、順序が違います",
      prev: "この記録は、直前の記録に続くものではありません",
      hash: "この記録は書き換えられています",
      value: "この記録の内容は書き換えられています",
      "value-missing": "この記録の内容が取り除かれていますが、消去したという記録がありません",
      "cut-short": "変更記録の終わりが欠けています",
      head: "変更記録の終わりが、先頭の行の記載と一致しません",
    },
    packageWhole: (of) =>
      `${of.day}時点の一式は完全です: ファイル${of.files}件、記録${of.entries}件${of.erased > 0 ? `(うち${of.erased}件は値を消去済み)` : ""}、最後の変更どおりの状態${of.objects}件、証拠のファイル${of.contents}件${of.leftOut > 0 ? `、理由を示して除いたもの${of.leftOut}件` : ""}。最後のハッシュ ${of.head}`,
    packageNotWhole: (count) => `一式は完全ではありません: ${count}か所。`,
    packageFaults: {
      "not-a-package": "監査用の一式ではありません",
      missing: "一覧にあるファイルがありません",
      "not-listed": "一覧にないファイルです",
      changed: "一覧に示されたファイルと異なります",
      unreadable: "このファイルを読めません",
      "log-differs": "変更記録の終わりが、一覧の記載と一致しません",
      "state-differs": "この行は、最後の変更を終えた状態と一致しません",
      "state-missing": "変更記録にあるものの状態がありません",
      "content-differs": "中身が、名前のハッシュと一致しません",
      "content-missing": "証拠のファイルの中身がなく、除いた理由も示されていません",
    },
  },
  backup: {
    whichOut: "書き出し先を指定してください(yawara backup --out ファイル)",
    whichBackup: "バックアップのファイルを指定してください(yawara restore ファイル --data フォルダー)",
    outThere: (file) => `${file} はすでにあります。バックアップは上書きしないので、別の名前を指定してください`,
    notWritten: (file, code) => `${file} に書き出せませんでした(${code})。何も残していません`,
    brokenOff: "サーバーからの送信が途切れました。理由はサーバーのログにあります。何も残していません",
    copying: "データベースを写しています…",
    writing: (bytes, about) => `書き出し中: 約${megabytes(about)} MBのうち${megabytes(bytes)} MB`,
    restoring: ({ step, name = "", done }) =>
      ({
        looking: `バックアップを確認中: ${megabytes(done)} MB`,
        table: `${name} を復元中: ${done}行`,
        chains: `変更記録を検証中: ${done}件`,
        files: `ファイルを復元中: ${done}件`,
      })[step] ?? "",
    made: (of) =>
      `${of.file}: ${of.at}時点のバックアップを書き出し、読み直して確かめました。\n  ${backupHolds.ja(of)}\n  含まないもの: セッション、待機中の仕事、回答の鍵${of.secret ? "" : "、セッションに署名する秘密の値"}${of.logKey ? "" : "、チェックポイントに署名する鍵"}。`,
    restored: (of) =>
      `${of.folder} に${of.at}時点の状態を復元しました。\n  ${backupHolds.ja(of)}\n  行、ファイル、変更記録が元のとおりであることを確かめました。全員がもう一度サインインします。回答の鍵は別に戻してください。`,
    lacking: {
      missing: (file) => `ファイル ${file} は、バックアップを作ったときにはもうありませんでした`,
      changed: (file) =>
        `ファイル ${file} は、バックアップを作ったときには元の中身ではなくなっていたため、復元していません`,
    },
    drillHead: ["表", "行", "不一致"],
    drilled: (of) =>
      [
        `ほかに行のない表が${of.empty}個。除いた表: ${of.leftOut.join("、")}。`,
        `ファイル${of.files.count}件(${megabytes(of.files.bytes)} MB)を全バイト比較し、不一致は${of.files.unlike}件${of.files.lacking > 0 ? `(ほかに、もともと欠けていたものが${of.files.lacking}件)` : ""}。`,
        `変更記録${of.chains.count}本(${of.chains.entries}件)を検証し、不備は${of.chains.broken}本。`,
        of.isSame
          ? `バックアップ(${megabytes(of.bytes)} MB)は元のとおりに戻ります。`
          : "バックアップが元のとおりに戻りません。不具合として報告してください。",
      ].join("\n"),
  },
  request,
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
