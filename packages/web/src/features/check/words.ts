// Words of the page where a check begins.
import type { Language } from "@yawara/engine";

const en = {
  questions: "Answer questions",
  questionsAbout: "About 14 questions, about five minutes. Nothing you answer leaves this browser.",
  begin: "Begin",
  goOn: "Go on",
  goOnFrom: (name: string) => `Go on: ${name}`,
  answered: (count: number) => `Go on where you left: ${count} ${count === 1 ? "answer" : "answers"} so far`,
  andMore: (count: number) => `and ${count} more`,
  toReport: "Report",
  startOver: "Start over",
  startedOver: "Cleared.",
  before: (name: string | undefined, answers: number) =>
    `What you described before is kept: ${name ?? `${answers} ${answers === 1 ? "answer" : "answers"}`}.`,
  bringBack: "Bring it back",
  examples: "Begin from an example",
  examplesAbout:
    "Twelve publicly described uses of AI in Japan. Choose one to see its report; every answer can be changed there.",
  file: "Open a file",
  fileAbout:
    "A subject file (YAML or JSON) saved here or written by hand. It is read in this browser and sent nowhere.",
  choose: "Choose a file",
  dropHere: "or drop it here",
  reading: "Reading the file",
  problems: (file: string, count: number) => `${file} has ${count === 1 ? "one thing" : `${count} things`} to mend`,
  problemsHelp: "Nothing was changed: what you described before is still there. Mend the file and choose it again.",
  readAs: (file: string, encoding: string, title: string | undefined) =>
    `${file} is not UTF-8 and was read as ${encoding}${title === undefined ? "." : `: “${title}”.`}`,
  openIt: "Open it",
  tooLarge: "The file is larger than a subject file can be (1 MB).",
  place: (line: number, column: number) => `Line ${line}, column ${column}`,
};

type StartWords = typeof en;

const ja: StartWords = {
  questions: "質問に答える",
  questionsAbout: "約14問、5分ほどです。回答はこのブラウザの外に出ません。",
  begin: "始める",
  goOn: "続ける",
  goOnFrom: (name) => `「${name}」の続き`,
  answered: (count) => `続きから:これまでの回答${count}件`,
  andMore: (count) => `ほか${count}件`,
  toReport: "結果を見る",
  startOver: "最初からやり直す",
  startedOver: "消去しました。",
  before: (name, answers) => `前の内容(${name ?? `回答${answers}件`})は残してあります。`,
  bringBack: "前の内容に戻す",
  examples: "例から始める",
  examplesAbout: "公表されている日本の12の利用例です。選ぶと結果が表示され、回答はあとから直せます。",
  file: "ファイルを開く",
  fileAbout: "保存した、または自分で書いた対象ファイル(YAML・JSON)です。このブラウザで読み、どこにも送りません。",
  choose: "ファイルを選ぶ",
  dropHere: "ここに置くこともできます",
  reading: "ファイルを読んでいます",
  problems: (file, count) => `${file} に直すところが${count}件あります`,
  problemsHelp: "何も変更していません。これまでの内容は残っています。ファイルを直して、もう一度選んでください。",
  readAs: (file, encoding, title) =>
    `${file} はUTF-8ではないため、${encoding} として読みました${title === undefined ? "。" : `(「${title}」)。`}`,
  openIt: "開く",
  tooLarge: "対象ファイルの上限(1MB)を超えています。",
  place: (line, column) => `${line}行目 ${column}文字目`,
};

export const START_WORDS: Record<Language, StartWords> = { en, ja };
