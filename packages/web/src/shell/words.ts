// Words of the frame around every page.
import type { Language } from "@yawara/engine";
import type { Theme } from "./theme.ts";

interface ShellWords {
  skip: string;
  navigation: string;
  otherLanguage: string;
  theme: string;
  themes: Record<Theme, string>;
  notFound: string;
  notFoundHelp: string;
  notKept: string;
  failed: string;
  failedHelp: string;
  again: string;
  toHome: string;
  noAdvice: string;
  corpus: (version: string) => string;
  loading: string;
}

export const SHELL_WORDS: Record<Language, ShellWords> = {
  en: {
    skip: "To the content",
    navigation: "Main",
    otherLanguage: "日本語",
    theme: "Appearance",
    themes: { system: "Automatic", light: "Light", dark: "Dark" },
    notFound: "There is nothing at this address",
    notFoundHelp: "It may have moved, or the link may be cut short.",
    notKept:
      "This browser keeps nothing for this site: your answers are here for this visit and gone when you close the page.",
    failed: "This page could not be shown",
    failedHelp: "Your answers are safe. Trying again often helps; without a network, pages you have seen still work.",
    again: "Try again",
    toHome: "To the home page",
    noAdvice: "Information from the cited sources, not legal advice.",
    corpus: (version) => `Law data ${version}`,
    loading: "Loading",
  },
  ja: {
    skip: "本文へ",
    navigation: "メイン",
    otherLanguage: "English",
    theme: "表示",
    themes: { system: "自動", light: "明るい", dark: "暗い" },
    notFound: "このアドレスにはページがありません",
    notFoundHelp: "移動したか、リンクが途中で切れている可能性があります。",
    notKept: "このブラウザには保存できません。回答は今だけ使え、ページを閉じると消えます。",
    failed: "このページを表示できませんでした",
    failedHelp:
      "回答は残っています。もう一度試すと表示できることがあります。通信がなくても、一度見たページは使えます。",
    again: "もう一度試す",
    toHome: "ホームへ",
    noAdvice: "出典に基づく情報であり、法的助言ではありません。",
    corpus: (version) => `法令データ ${version}`,
    loading: "読み込んでいます",
  },
};
