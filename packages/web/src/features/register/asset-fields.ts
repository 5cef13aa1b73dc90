// The fields of what systems stand on, as a form has them.
import { useWords } from "../../shell/language.ts";
import { ASSET_WORDS } from "./asset-words.ts";
import { ASSET_KINDS } from "./ledger-types.ts";
import type { RowField } from "./row-form.tsx";

export function useAssetFields(): RowField[] {
  const words = useWords(ASSET_WORDS);
  return [
    {
      field: "kind",
      label: words.kind,
      longest: 20,
      options: ASSET_KINDS.map((one) => [one, words.kinds[one]] as const),
    },
    { field: "name", label: words.name, longest: 200 },
    { field: "version", label: words.version, longest: 100 },
    { field: "code", label: words.code, longest: 100 },
    { field: "url", label: words.url, longest: 2_000, type: "url" },
    { field: "note", label: words.note, longest: 4_000 },
  ];
}
