// Words of the page of notices.
import type { Language } from "@yawara/engine";

const en = {
  link: (unread: number) => (unread === 0 ? "Notices" : `Notices (${unread} new)`),
  total: (unread: number) => (unread === 0 ? "Nothing unread" : unread === 1 ? "One unread" : `${unread} unread`),
  unread: "new",
  notice: "Notice",
  readAt: "Read",
  markAll: "Mark all as read",
  emptyTitle: "No notices yet",
  empty:
    "A notice comes when something changes about a system that you own or review: when the law says something new to it, when a task is yours, when an incident is reported. Make yourself owner or reviewer of a system by the e-mail address of your account.",
  toLedger: "To the systems",
  older: "Older",
  newest: "Back to the newest",
  wishesTitle: "By e-mail",
  noMail: "This server sends no e-mail, so notices stand here and in the feed alone.",
  wishesHelp: "What is ticked comes by e-mail at once; the rest never does.",
  language: "Language of e-mail",
  both: "Both",
  languages: { ja: "Japanese", en: "English" },
  feedTitle: "As a feed",
  feedHelp:
    "A secret address for your feed reader (Atom). Whoever has it reads the titles of your notices here, without an account.",
  feedSince: (day: string) => `There has been an address since ${day}. It is not shown again; a new one ends it.`,
  makeFeed: "Make an address",
  makeAnew: "Make a new address",
  endFeed: "End the address",
  feedAddress: "Address of the feed",
  feedOnce: "Copy it now: it is shown this once.",
  feedEnded: "The address no longer works.",
};

export type NoticesPageWords = typeof en;

const ja: NoticesPageWords = {
  link: (unread) => (unread === 0 ? "お知らせ" : `お知らせ（新着${unread}件）`),
  total: (unread) => (unread === 0 ? "未読はありません" : `未読は${unread}件です`),
  unread: "新着",
  notice: "お知らせ",
  readAt: "既読の日時",
  markAll: "すべて既読にする",
  emptyTitle: "お知らせはまだありません",
  empty:
    "責任者または確認者になっているシステムについて変化があると、ここに届きます。関わる法令などの内容が変わったとき、やることが割り当てられたとき、インシデントが報告されたときなどです。アカウントのメールアドレスで、システムの責任者または確認者になってください。",
  toLedger: "システムの一覧へ",
  older: "前のお知らせ",
  newest: "最新に戻る",
  wishesTitle: "メールでの受け取り",
  noMail: "このサーバーはメールを送らないため、お知らせはこのページとフィードだけに届きます。",
  wishesHelp: "選んだ種類は、すぐにメールでも届きます。選ばない種類はメールでは届きません。",
  language: "メールの言語",
  both: "両方",
  languages: { ja: "日本語", en: "英語" },
  feedTitle: "フィードでの受け取り",
  feedHelp:
    "フィードリーダー（Atom形式）で読むための、秘密のアドレスです。アドレスを知っている人は、アカウントなしでお知らせの題名を読めます。",
  feedSince: (day) =>
    `${day}に作ったアドレスがあります。再び表示することはできず、新しく作ると前のものは使えなくなります。`,
  makeFeed: "アドレスを作る",
  makeAnew: "新しいアドレスを作る",
  endFeed: "アドレスを無効にする",
  feedAddress: "フィードのアドレス",
  feedOnce: "今コピーしてください。表示されるのは今回だけです。",
  feedEnded: "アドレスを無効にしました。",
};

export const NOTICES_PAGE_WORDS: Record<Language, NoticesPageWords> = { en, ja };
