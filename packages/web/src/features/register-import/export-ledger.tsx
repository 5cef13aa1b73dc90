// Takes the ledger out as a file: Excel, CSV or JSON, of just the systems a filter lets through.
import { useState } from "react";
import { askText, isRefused, type Refused } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Failed } from "../../ui/loading-states.tsx";
import { saveFile } from "../../ui/save-file.ts";
import type { TableFileKind } from "../../worker/table-verbs.ts";
import { worker } from "../../worker/worker.ts";
import { INVENTORY_WORDS } from "./inventory-words.ts";
import { ledgerRecords } from "./ledger-records.ts";
import { IMPORT_WORDS } from "./words.ts";

const KINDS = ["workbook", "csv", "json"] as const satisfies readonly TableFileKind[];

type State = { kind: "waiting" | "gathering" | "empty" | "failed" } | { kind: "saved"; count: number };

/** `filter` is the query of the list of systems, without its page. */
export function ExportLedger({ filter = {} }: { filter?: Readonly<Record<string, string>> }) {
  const words = useWords(IMPORT_WORDS);
  const inventory = useWords(INVENTORY_WORDS);
  const language = useLanguage();
  const [state, setState] = useState<State>({ kind: "waiting" });
  const [refused, setRefused] = useState<Refused>();
  const save = async (kind: TableFileKind) => {
    setRefused(undefined);
    setState({ kind: "gathering" });
    try {
      const records = await ledgerRecords(language, filter);
      if (isRefused(records)) {
        setRefused(records);
        return setState({ kind: "waiting" });
      }
      if (records.size === 0) return setState({ kind: "empty" });
      const { name, content } = await worker().ledgerTable(kind, words.exportName, records, language);
      saveFile(name, content);
      setState({ kind: "saved", count: records.size });
    } catch {
      setState({ kind: "failed" });
    }
  };
  const saveBom = async (version: "1.6" | "1.7") => {
    setRefused(undefined);
    setState({ kind: "gathering" });
    const { sort: _, descending: __, ...narrowing } = filter;
    const query = new URLSearchParams({ ...narrowing, version });
    const given = await askText(language, `v1/inventories/cyclonedx?${query}`);
    setState({ kind: "waiting" });
    if (isRefused(given)) return setRefused(given);
    saveFile(`${inventory.cycloneDxName}.cdx.json`, given.text, "application/vnd.cyclonedx+json");
  };
  return (
    <div className="space-y-3">
      <p className="max-w-text">{words.exportAbout}</p>
      <div className="flex flex-wrap gap-2">
        {KINDS.map((kind) => (
          <Button key={kind} onClick={() => void save(kind)}>
            {words.export[kind]}
          </Button>
        ))}
      </div>
      <p className="max-w-text">{inventory.cycloneDxAbout}</p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => void saveBom("1.7")}>{inventory.cycloneDx}</Button>
        <Button onClick={() => void saveBom("1.6")}>{inventory.cycloneDx16}</Button>
      </div>
      <p role="status">
        {state.kind === "gathering" && words.exporting}
        {state.kind === "empty" && words.exportEmpty}
        {state.kind === "saved" && words.exported(state.count)}
      </p>
      {state.kind === "failed" && <Failed />}
      <Refusal of={refused} />
    </div>
  );
}
