// Words of the frame around every page.
import type { Language } from "@yawara/engine";
import type { Instead } from "./address.ts";
import type { Theme } from "./theme.ts";

const en = {
  brand: "Yawara 柔",
  skip: "To the content",
  navigation: "Main",
  otherLanguage: "日本語",
  theme: "Appearance",
  themes: { system: "Automatic", light: "Light", dark: "Dark" } satisfies Record<Theme, string>,
  notFound: "There is nothing at this address",
  notFoundHelp: "It may have moved, or the link may be cut short.",
  notKept:
    "This browser keeps nothing for this site: your answers are here for this visit and gone when you close the page.",
  misread: (said: string, instead: string) => `The address says “${said}”, which cannot be read here: ${instead}.`,
  unknownParameter: (said: string) => `The address says “${said}”, which this page does not know: it changes nothing.`,
  sentenceSpace: " ",
  instead: {
    today: "today is used",
    everything: "everything is shown",
    "usual-days": "the last twelve months are used",
    "usual-law": "it is left out",
    "usual-system": "the usual system is shown",
    "all-law": "all law is shown",
    "at-home": "the system is at home in each country",
    "next-question": "the next question is shown",
    "first-interview": "the questions about the whole system are shown",
    "own-answers": "your own answers are shown",
    "choice-of-kinds": "the documents to choose from are shown",
    "by-name": "the list stands in the order of names",
    beginning: "the page is shown from its beginning",
  } satisfies Record<Instead, string>,
  failed: "This page could not be shown",
  failedHelp:
    "Your answers are as they were. Trying again often helps; without a network, pages you have seen still work.",
  again: "Try again",
  toHome: "To the home page",
  noAdvice: "Information from the cited sources, not legal advice.",
  corpus: (version: string) => `Law data ${version}`,
  loading: "Loading",
};

type ShellWords = typeof en;

const ja: ShellWords = {
  brand: "柔 Yawara",
  skip: "本文へ",
  navigation: "メイン",
  otherLanguage: "English",
  theme: "表示",
  themes: { system: "自動", light: "明るい", dark: "暗い" },
  notFound: "このアドレスにはページがありません",
  notFoundHelp: "移動したか、リンクが途中で切れている可能性があります。",
  notKept: "このブラウザには保存できません。回答は今だけ使え、ページを閉じると消えます。",
  misread: (said, instead) => `アドレスの「${said}」は読み取れないため、${instead}。`,
  unknownParameter: (said) => `アドレスの「${said}」は、このページにはない指定のため、使いません。`,
  sentenceSpace: "",
  instead: {
    today: "今日の内容を表示しています",
    everything: "すべてを表示しています",
    "usual-days": "この12か月を比べています",
    "usual-law": "除いて表示しています",
    "usual-system": "標準のシステムを表示しています",
    "all-law": "すべての法令・指針を表示しています",
    "at-home": "各国にあるものとして比べています",
    "next-question": "次の質問を表示しています",
    "first-interview": "システム全体についての質問を表示しています",
    "own-answers": "あなたの回答を表示しています",
    "choice-of-kinds": "選べる文書の一覧を表示しています",
    "by-name": "名前の順に並べています",
    beginning: "ページの初めから表示しています",
  },
  failed: "このページを表示できませんでした",
  failedHelp: "回答はそのままです。もう一度試すと表示できることがあります。通信がなくても、一度見たページは使えます。",
  again: "もう一度試す",
  toHome: "ホームへ",
  noAdvice: "出典に基づく情報であり、法的助言ではありません。",
  corpus: (version) => `法令データ ${version}`,
  loading: "読み込んでいます",
};

export const SHELL_WORDS: Record<Language, ShellWords> = { en, ja };
