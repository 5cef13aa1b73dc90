// Words of notices: a sentence for each kind, and what stands around them in a feed and in mail.
import type { Language } from "@yawara/engine";

const en = {
  ofSystem: {
    "check-changed": (system: string) => `What the law says to ${system} has changed`,
    task: (system: string) => `Something is to be done about ${system}`,
    incident: (system: string) => `A possible incident with ${system} was reported`,
    "evidence-expired": (system: string) => `A file that shows something of ${system} has expired`,
    "statement-touched": (system: string) => `A published statement on ${system} no longer agrees with the register`,
  },
  ofNone: {
    "check-changed": "What the law says to your systems has changed",
    task: "Something is to be done in the register",
    incident: "A possible incident was reported",
    "evidence-expired": "A file in the register has expired",
    "statement-touched": "A published statement no longer agrees with the register",
  },
  kinds: {
    "check-changed": "The law says something new to a system",
    task: "A task",
    incident: "A possible incident",
    "evidence-expired": "An expired file",
    "statement-touched": "A statement that no longer agrees",
  },
  other: "Something in the register concerns you",
  feed: (organisation: string) => `${organisation}: notices from the register`,
  mailSubject: (count: number, first: string) => (count === 1 ? first : `${first}, and ${count - 1} more`),
  mailWhy: (organisation: string) =>
    `You receive this because you belong to ${organisation} in Yawara. Which notices come by mail is set on the page "Notices".`,
};

export type NoticeWords = typeof en;

const ja: NoticeWords = {
  ofSystem: {
    "check-changed": (system) => `「${system}」に関わる法令などの内容が変わりました`,
    task: (system) => `「${system}」について対応が必要です`,
    incident: (system) => `「${system}」でインシデントのおそれが報告されました`,
    "evidence-expired": (system) => `「${system}」の証跡ファイルの期限が切れました`,
    "statement-touched": (system) => `「${system}」の公表内容が、台帳と合わなくなりました`,
  },
  ofNone: {
    "check-changed": "システムに関わる法令などの内容が変わりました",
    task: "台帳に対応が必要な事項があります",
    incident: "インシデントのおそれが報告されました",
    "evidence-expired": "台帳の証跡ファイルの期限が切れました",
    "statement-touched": "公表内容が、台帳と合わなくなりました",
  },
  kinds: {
    "check-changed": "システムに関わる法令などの変更",
    task: "やることの依頼",
    incident: "インシデントのおそれ",
    "evidence-expired": "証跡ファイルの期限切れ",
    "statement-touched": "台帳と合わない公表内容",
  },
  other: "台帳に、あなたに関わるお知らせがあります",
  feed: (organisation) => `${organisation}：台帳のお知らせ`,
  mailSubject: (count, first) => (count === 1 ? first : `${first}（ほか${count - 1}件）`),
  mailWhy: (organisation) =>
    `このメールは、Yawaraで「${organisation}」に所属している方へお送りしています。メールで受け取るお知らせは、「お知らせ」のページで選べます。`,
};

export const NOTICE_WORDS: Record<Language, NoticeWords> = { en, ja };
