// Words of applications seen in use: the list that comes in, what is proposed, and what is decided of it.
import { type Language, LOCALES } from "@yawara/engine";

const apps = (count: number) => `${count.toLocaleString(LOCALES.en)} ${count === 1 ? "application" : "applications"}`;

const en = {
  list: (items: readonly string[]) => items.join(", "),
  title: "Applications in use, from a proxy or sign-on service",
  about:
    "Excel or CSV with the name or domain of each application, and where there are any: users, requests, last seen. Columns that look like persons (e-mail addresses, user names, IP addresses) are dropped in this browser, before anything is sent; only how many persons there are is counted.",
  choose: "Choose a list of applications",
  read: (count: number) => `${apps(count)} read.`,
  dropped: (heads: string) => `Dropped here, as columns of persons: ${heads}`,
  unread: (heads: string) => `Not read: ${heads}`,
  nameless: (count: number) =>
    `${count.toLocaleString(LOCALES.en)} ${count === 1 ? "row names" : "rows name"} no application.`,
  none: "No column names an application or a domain.",
  propose: (count: number) => `Propose ${apps(count)}`,
  proposed: (added: number, updated: number, decided: number) =>
    `${added} new, ${updated} brought up to date, ${decided} decided earlier and left so.`,
  listTitle: "Proposals",
  state: "Show",
  states: { open: "Open", added: "Added", linked: "Linked", ignored: "Left out" },
  total: (count: number) => apps(count),
  empty: "Nothing is proposed here.",
  figures: (users: number | undefined, requests: number | undefined, seen: string | undefined) =>
    [
      users !== undefined && `${users.toLocaleString(LOCALES.en)} ${users === 1 ? "user" : "users"}`,
      requests !== undefined && `${requests.toLocaleString(LOCALES.en)} ${requests === 1 ? "request" : "requests"}`,
      seen !== undefined && `last seen ${seen}`,
    ]
      .filter(Boolean)
      .join("\u00a0· "),
  known: (name: string) => `AI service: ${name}`,
  knownBy: "as its vendor's page says",
  decide: "Decide",
  asSystem: "Add as a system",
  asAsset: "Add to what systems stand on",
  isThere: "Already there",
  which: "Which system is it?",
  link: "Link",
  leaveOut: "Leave out",
  reason: "Why it is left out",
  reopen: "Open again",
  of: (name: string) => ` (${name})`,
};

type ApplicationsWords = typeof en;

const n = (count: number) => count.toLocaleString(LOCALES.ja);

const ja: ApplicationsWords = {
  list: (items) => items.join("、"),
  title: "利用中のアプリ(プロキシやサインオンの一覧から)",
  about:
    "アプリの名前かドメインのあるExcelまたはCSVを読み取ります。利用者数、アクセス数、最終利用日があれば、それも使います。人を示すような列(メールアドレス、ユーザー名、IPアドレス)は、送る前にこのブラウザの中で取り除き、人数だけを数えます。",
  choose: "アプリの一覧を選ぶ",
  read: (count) => `アプリ${n(count)}件を読み取りました。`,
  dropped: (heads) => `人の列として取り除いたもの:${heads}`,
  unread: (heads) => `読み取っていない列:${heads}`,
  nameless: (count) => `${n(count)}行にはアプリの名前がありません。`,
  none: "アプリの名前やドメインの列が見つかりません。",
  propose: (count) => `${n(count)}件を候補に加える`,
  proposed: (added, updated, decided) =>
    `新規${n(added)}件、更新${n(updated)}件。判断済みの${n(decided)}件はそのままです。`,
  listTitle: "候補",
  state: "表示",
  states: { open: "未判断", added: "追加済み", linked: "登録済み", ignored: "対象外" },
  total: (count) => `${n(count)}件`,
  empty: "候補はありません。",
  figures: (users, requests, seen) =>
    [
      users !== undefined && `利用者${n(users)}人`,
      requests !== undefined && `アクセス${n(requests)}件`,
      seen !== undefined && `最終利用日 ${seen}`,
    ]
      .filter(Boolean)
      .join("\u00a0· "),
  known: (name) => `AIサービス:${name}`,
  knownBy: "提供者のページによる",
  decide: "判断する",
  asSystem: "システムとして追加",
  asAsset: "構成要素に追加",
  isThere: "登録済みのシステム",
  which: "どのシステムですか",
  link: "結び付ける",
  leaveOut: "対象外にする",
  reason: "対象外とする理由",
  reopen: "未判断に戻す",
  of: (name) => `(${name})`,
};

export const APPLICATIONS_WORDS: Record<Language, ApplicationsWords> = { en, ja };
