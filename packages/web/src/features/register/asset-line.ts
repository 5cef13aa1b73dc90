// One thing systems stand on, in a line: its kind, name and version.
import type { Language } from "@yawara/engine";
import { ASSET_WORDS } from "./asset-words.ts";
import type { Asset } from "./ledger-types.ts";

/** `Model: Kotoba 7B 2.1`, `モデル:言の葉7B 2.1` */
export function assetLine({ kind, name, version }: Asset, language: Language): string {
  const { kinds, colon } = ASSET_WORDS[language];
  return `${kinds[kind]}${colon}${name}${version === undefined ? "" : ` ${version}`}`;
}
