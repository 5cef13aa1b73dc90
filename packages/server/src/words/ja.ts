// Japanese words of the server.
import { WORDS as REGISTER } from "@yawara/register/words";
import type { ServerWords } from "./en.ts";

export const ja: ServerWords = {
  request: {
    "bad-request": { title: "読み取れません", detail: "リクエストを読み取れませんでした。" },
    "not-signed-in": {
      title: "サインインしていません",
      detail: "先にサインインするか、APIキーを送ってください。",
    },
    "not-allowed": { title: "許可されていません", detail: "あなたの役割では、この操作はできません。" },
    "cross-site": {
      title: "ほかのサイトからの送信です",
      detail: "サインインして変更を行うリクエストは、このサイトから送る必要があります。",
    },
    "not-found": { title: "見つかりません", detail: "このアドレスには何もありません。" },
    "method-not-allowed": {
      title: "このメソッドは使えません",
      detail: "このアドレスで使えるメソッドは Allow に示しています。",
    },
    timeout: { title: "時間がかかりすぎました", detail: "リクエストが時間内に届きませんでした。" },
    conflict: {
      title: "先に変更されています",
      detail: "ほかの人が先に保存しました。もう一度読み込んでから保存してください。",
    },
    "too-large": { title: "大きすぎます", detail: "本文は256kBまでです。" },
    "not-json-type": { title: "JSONではありません", detail: "本文は application/json で送ってください。" },
    invalid: { title: "質問に誤りがあります", detail: "どこがどう違うかを errors に示しています。" },
    "too-many-requests": {
      title: "リクエストが多すぎます",
      detail: "Retry-After の秒数だけ待ってから続けてください。",
    },
    "headers-too-large": { title: "ヘッダーが大きすぎます", detail: "リクエストのヘッダーが大きすぎます。" },
    internal: {
      title: "こちらの不具合です",
      detail: "サーバーで問題が起きました。リクエストIDが調査の手がかりになります。",
    },
    "not-ready": {
      title: "準備ができていません",
      detail: "データベースが応答していません。アカウントの要らない機能は使えます。",
    },
    "no-accounts": {
      title: "アカウントはありません",
      detail: "このサーバーではアカウントを扱っていません。アカウントの要らない機能は使えます。",
    },
    busy: {
      title: "混み合っています",
      detail: "時間内に答えられませんでした。少し待つか、一度に調べる法令を減らしてください。",
    },
    "disk-full": {
      title: "ディスクがいっぱいです",
      detail: REGISTER.ja.problem["disk-full"](),
    },
  },
  notUtf8: "本文が UTF-8 ではありません。",
  schema: {
    missing: () => "必要な項目がありません",
    unexpected: (a) => `「${a.key}」はここに書くものではありません`,
    twice: (a) => `「${a.key}」が2回書かれています`,
    wrong: (a) => `${a.expected} が必要です`,
    "wrong-type": (a) => `${a.expected} が必要ですが、${a.found} になっています`,
  },
  expected: {
    day: "日付(YYYY-MM-DD)",
    regimes: '["JP", "EU"] のような国・地域のリスト、または "all"',
    expansions: "text、because、source、does-not-apply(複数はコンマ区切り)",
    groups: "must、cooperate、should、get、watch、if、power、open(複数はコンマ区切り)",
    text: "文字列",
    number: "数値",
    "whole-number": "整数",
    "yes-or-no": "true または false",
    list: "リスト",
    object: "オブジェクト",
  },
  atLeast: {
    number: (least) => `${least}以上の数`,
    list: (least) => `${least}件以上のリスト`,
    text: (least) => `${least}字以上の文字列`,
  },
  atMost: {
    number: (most) => `${most}以下の数`,
    list: (most) => `${most}件以下のリスト`,
    text: (most) => `${most}字以下の文字列`,
  },
};
