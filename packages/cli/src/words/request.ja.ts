// Japanese words of the commands of cooperation by file.
import type { RequestWords } from "./request.en.ts";

export const ja: RequestWords = {
  needsKey: "当局の鍵を置くフォルダーを指定してください(--keys フォルダー)",
  noKeysHere: "当局の鍵がありません。yawara request keys new で作れます",
  brokenKeys: "ファイルが手で書き換えられたか、壊れています",
  openToOthers: (mode, path) => `他の利用者が読める状態です。次を実行するまで使いません:chmod ${mode} ${path}`,
  unfitId: (id) => `--id ${id}:小文字・数字・ハイフンで80字までにしてください(例:hiring-2026)`,
  needsNames: "当局の名称を両方の言語で指定してください(--name-ja 名称 --name-en 名称)",
  keysThere: (folder) => `${folder} にはすでに当局の鍵があります。更新するには roll を使ってください`,
  keysTakesNothing: (verb) => `request keys ${verb} の後には何も指定できません`,
  whichKey:
    "失効させる鍵を指定してください(yawara request keys revoke 鍵 --keys フォルダー。鍵は yawara request keys show で表示します)",
  whichVerb: (verbs) => `鍵に対して行うことを指定してください:${verbs}`,
  endsBefore: (from, to) => `--to ${to} は ${from} より前です`,
  nothingSent: (id) => `依頼 ${id} にはここから回答していないため、取り下げるものがありません`,
  authority: (name, id) => `${name}(指紋:${id})`,
  use: { current: "署名に使用中", next: "次に署名に使用", seal: "回答の宛先", old: "以前の鍵" },
  standing: { good: "有効", early: "まだ有効ではありません", expired: "終了", revoked: "失効" },
  key: (id, use, standing, from, until) => `${id}:${use}、${standing}、${from}から${until}まで`,
  met: {
    first: (name, id) =>
      `${name}からのファイルです。初めて届いた当局で、これから記憶します。当局が公表している指紋と比べてください:${id}`,
    known: (name, id) => `${name}からのファイルで、鍵は記憶しているものと同じです(${id})。`,
    changed: (name, id) =>
      `${name}からのファイルです(${id})。前のファイルの後に鍵が変わりました。どの変更にも、記憶している鍵の署名があります:`,
  },
  heading: (id, version, day) => `依頼 ${id} 第${version}版、発出:${day}。署名を確認しました。`,
  basis: "根拠:",
  promiseCondition:
    "宛先はありません。誰に関係するかは誰にも知られません。回答にはこの依頼のためだけに作る鍵で署名し、名前は入りません。ただし、送る方法によっては名前がわかります。",
  promiseInquiry: (name) => `${name}に名前を示して宛てた照会です。回答したかどうかは当局にわかります。`,
  deadline: (day) => `回答と取下げは${day}まで受け付けます。`,
  deadlinePassed: (day) => `回答の受付は${day}に終わりました。`,
  retention: {
    delete: (day) => `回答は${day}まで保存し、その後は削除します。`,
    archive: (day) => `回答は${day}まで保存し、その後は公文書館等に移します。`,
    consent: (day) => `回答は${day}まで保存し、その後は内閣総理大臣の同意を得て廃棄します。`,
  },
  publication: {
    none: "回答の内容は公表しません。",
    tables: "どの事業者かわからないように保護した集計表を公表します。",
    summary: "数値のない文章の要約を公表します。",
  },
  asked: "尋ねていること",
  reason: "理由:",
  answersHead: [
    "答えたい質問だけに記入してください。封をしてファイルを送るまで、何も送られません。",
    "register とある値は手元のファイルから取ったものです。自由に変えられます。",
  ],
  choices: (all) => `次から選びます:${all}`,
  notPublicHint: "公にしないことを条件に答える質問(例:[case])",
  sealed: ({ answered, asked, notPublic }) =>
    `封をしました。${asked}問のうち${answered}問に回答${notPublic > 0 ? `、うち${notPublic}問は公にしない条件付き` : ""}です。まだ何も送っていません。ファイルを当局に送ってください。`,
  withdrawal:
    "封をしました。当局がこのファイルを開くと、回答は取り下げられます。まだ何も送っていません。ファイルを送ってください。",
  receipt: (id, version, day) => `依頼 ${id} 第${version}版への回答は、${day}に受領されました。`,
  receiptWithdrawn: (id, version, day) => `依頼 ${id} 第${version}版への回答は、${day}に取り下げられました。`,
  conditions: (questions) =>
    questions.length === 0 ? "条件は付けていません。" : `公にしない条件付きの回答:${questions.join("、")}`,
  answerHash: (hash) => `署名した回答のハッシュ値:${hash}`,
  signed: (id, version) => `依頼 ${id} 第${version}版に署名しました。`,
  openedOne: (answer, receipt) => `${answer}、受領書:${receipt}`,
  opened: (opened, all) => `${all}件のうち${opened}件を開きました。`,
};
