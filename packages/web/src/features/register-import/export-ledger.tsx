// Takes the ledger out as a file, of just the systems a filter lets through: a table, or a bill of materials.
import type { Language } from "@yawara/engine";
import { askText, isRefused } from "../../api/client.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { worker } from "../../worker/worker.ts";
import { FilesMenu } from "../register/list-export.tsx";
import { INVENTORY_WORDS } from "./inventory-words.ts";
import { ledgerRecords } from "./ledger-records.ts";
import { IMPORT_WORDS } from "./words.ts";

/** `filter` is the query of the list of systems, without its page. */
export function ExportLedger({ filter = {} }: { filter?: Readonly<Record<string, string>> }) {
  const words = useWords(IMPORT_WORDS);
  const { cycloneDx } = useWords(INVENTORY_WORDS);
  const language = useLanguage();
  const bom = (version: keyof typeof cycloneDx) => ({
    ...cycloneDx[version],
    make: () => billOfMaterials(language, version, filter, words.exportName),
  });
  return (
    <FilesMenu
      make={async (kind) => {
        const records = await ledgerRecords(language, filter);
        if (isRefused(records)) throw new Error(records.refused);
        return worker().ledgerTable(kind, words.exportName, records, language);
      }}
      others={{ "cyclonedx-1.7": bom("1.7"), "cyclonedx-1.6": bom("1.6") }}
    />
  );
}

async function billOfMaterials(
  language: Language,
  version: string,
  { sort: _, descending: __, ...narrowing }: Readonly<Record<string, string>>,
  name: string,
) {
  const query = new URLSearchParams({ ...narrowing, version });
  const given = await askText(language, `v1/inventories/cyclonedx?${query}`);
  if (isRefused(given)) throw new Error(given.refused);
  return {
    name: `${name}.cdx.json`,
    content: new Blob([given.text], { type: "application/vnd.cyclonedx+json" }),
  };
}
