// Words of what systems stand on, and of its page.
import type { Language } from "@yawara/engine";
import type { AssetKind } from "./ledger-types.ts";

const en = {
  colon: ": ",
  kinds: {
    model: "Model",
    dataset: "Dataset",
    vendor: "Vendor",
    service: "Service",
    agent: "Agent",
    prompt: "Prompt",
    tool: "Tool",
  } satisfies Record<AssetKind, string>,
  kind: "Kind",
  name: "Name",
  version: "Version",
  code: "Code",
  url: "Address",
  note: "Note",
  searchHint: "Name, version, code or note.",
  systems: (count: number) =>
    count === 0
      ? "No system stands on it directly"
      : count === 1
        ? "One system stands on it directly"
        : `${count} systems stand on it directly`,
  whichSystems: "All systems that stand on it",
  parts: "It stands on",
  /** For those who hear the list, after what is alike in every row. */
  ofNamed: (name: string) => ` (${name})`,
  noParts: "Nothing is said of what it stands on in turn.",
  emptyTitle: "Nothing is listed here yet",
  empty:
    "List the models, datasets, vendors, services, agents, prompts and tools your systems stand on. Then one question finds every system that stands on one of them.",
  /** On the page of a system. */
  standsOn: "What it stands on",
  addHere: "Add something it stands on",
  standsOnNone: "Nothing is said of what it stands on.",
  takeOut: "Take out",
  takeOutNamed: (name: string) => `Take out ${name}`,
  find: "Find in the list",
  addToSystem: "Add",
  addNamed: (name: string) => `Add ${name}`,
  addNew: "Add what is not in the list yet",
  noneFound: "Nothing in the list fits. Add it below.",
  already: "is there already",
};

type AssetWords = typeof en;

const ja: AssetWords = {
  colon: ":",
  kinds: {
    model: "モデル",
    dataset: "データセット",
    vendor: "ベンダー",
    service: "サービス",
    agent: "エージェント",
    prompt: "プロンプト",
    tool: "ツール",
  },
  kind: "種類",
  name: "名前",
  version: "バージョン",
  code: "管理番号",
  url: "アドレス(URL)",
  note: "備考",
  searchHint: "名前、バージョン、管理番号、備考から探します。",
  systems: (count) => (count === 0 ? "直接使うシステムはありません" : `直接使うシステム ${count}件`),
  whichSystems: "使っているシステムをすべて見る",
  parts: "これが使うもの",
  ofNamed: (name) => `(${name})`,
  noParts: "これが使うものは、登録されていません。",
  emptyTitle: "構成要素はまだ登録されていません",
  empty:
    "システムが使うモデル、データセット、ベンダー、サービス、エージェント、プロンプト、ツールを登録します。登録すると、「このモデルを使うシステムはどれか」がすぐにわかります。",
  standsOn: "構成要素",
  addHere: "構成要素を加える",
  standsOnNone: "構成要素は登録されていません。",
  takeOut: "外す",
  takeOutNamed: (name) => `「${name}」を外す`,
  find: "一覧から探す",
  addToSystem: "加える",
  addNamed: (name) => `「${name}」を加える`,
  addNew: "一覧にないものを追加",
  noneFound: "一覧に該当するものはありません。下から追加できます。",
  already: "登録済み",
};

export const ASSET_WORDS: Record<Language, AssetWords> = { en, ja };
