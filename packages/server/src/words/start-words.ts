// Words of the start: what is printed where the server runs, and what is wrong with its environment.
import { inBoth } from "@yawara/answers";
import type { Language, Text } from "@yawara/engine";

const en = {
  notBuilt: "The screens are not built: npm run site",
  ready: (address: string) => `Yawara is at ${address}`,
  data: (folder: string) => `Data: ${folder}`,
  withoutAccounts: (why: string) => `Without accounts, questions alone: ${why}`,
  portTaken: (port: number) => `port ${port} is taken`,
  cannotListen: (place: string, code: string) => `cannot listen at ${place} (${code})`,
  /** Of a variable; what it holds is not given where it may hold a password. */
  wrong: (name: string, given: string | undefined, needed: string) =>
    `${name}${given === undefined ? "" : ` is "${given}"; it`} has to be ${needed}`,
  needed: {
    YAWARA_AUTHORITIES: "ids of organisations with commas between",
    PORT: "a number from 0 to 65535",
    DATABASE_URL: "an address like postgres://user@host/database",
    YAWARA_URL: "an address like https://yawara.example",
    YAWARA_TODAY: "a day, YYYY-MM-DD",
    YAWARA_ZONE: "a time zone like Asia/Tokyo or UTC",
    YAWARA_OIDC_ISSUER: "an address like https://id.example",
    YAWARA_CLAMD: "where clamd listens, like /run/clamav/clamd.ctl or clamd.example:3310",
    YAWARA_SMTP_URL: "an address like smtp://user:password@mail.example:587",
    YAWARA_MAIL_FROM: "an e-mail address like Yawara <yawara@example.org>",
    count: "a whole number above 0",
  },
  oneOf: (choices: readonly string[]) => choices.join(", "),
  setWith: (names: readonly string[]) => `set, as ${names.join(", ")} belong together`,
};

export type StartWords = typeof en;

const ja: StartWords = {
  notBuilt: "画面がまだありません: npm run site",
  ready: (address) => `Yawara は ${address} で動いています`,
  data: (folder) => `データ: ${folder}`,
  withoutAccounts: (why) => `アカウントなしで質問だけに答えます: ${why}`,
  portTaken: (port) => `ポート ${port} は使用中です`,
  cannotListen: (place, code) => `${place} で待ち受けできません(${code})`,
  wrong: (name, given, needed) =>
    `${name} ${given === undefined ? "" : `は「${given}」ですが、`}${needed}でなければなりません`,
  needed: {
    YAWARA_AUTHORITIES: "コンマで区切った組織のID",
    PORT: "0から65535までの数",
    DATABASE_URL: "postgres://利用者@ホスト/データベース の形",
    YAWARA_URL: "https://yawara.example の形",
    YAWARA_TODAY: "YYYY-MM-DD の日付",
    YAWARA_ZONE: "Asia/Tokyo や UTC のようなタイムゾーン名",
    YAWARA_OIDC_ISSUER: "https://id.example の形",
    YAWARA_CLAMD: "clamdの待ち受け先(/run/clamav/clamd.ctl や clamd.example:3310 の形)",
    YAWARA_SMTP_URL: "smtp://利用者:パスワード@mail.example:587 の形",
    YAWARA_MAIL_FROM: "Yawara <yawara@example.org> のようなメールアドレス",
    count: "1以上の整数",
  },
  oneOf: (choices) => choices.join("、"),
  setWith: (names) => `設定された値(${names.join("、")} を組で指定)`,
};

const START_WORDS: Record<Language, StartWords> = { en, ja };

/** What is said at the start, in both languages. */
export function startText(said: (words: StartWords, language: Language) => string): Text {
  return inBoth((language) => said(START_WORDS[language], language));
}
