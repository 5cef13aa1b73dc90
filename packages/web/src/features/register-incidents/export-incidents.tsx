// Takes the list of incidents out as a file, as its filter lets through.
import type { Language } from "@yawara/engine";
import { ask, isRefused } from "../../api/client.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { SaveMenu } from "../../ui/save-menu.tsx";
import { today } from "../../ui/today.ts";
import { worker } from "../../worker/worker.ts";
import type { KeptIncidents } from "./types.ts";
import { INCIDENTS_WORDS } from "./words.ts";

/** Rows of one answer. */
const PART = 100;

type Filter = Readonly<Record<string, string | boolean | undefined>>;

export function ExportIncidents({ filter }: { filter: Filter }) {
  const words = useWords(INCIDENTS_WORDS);
  const language = useLanguage();
  return (
    <SaveMenu
      kinds={["csv", "json"]}
      label={words.saveList}
      words={{ kinds: words.fileKinds, saving: words.saving, saveFailed: words.saveFailed }}
      make={async (kind) => {
        const incidents = await gathered(language, filter);
        const name = `${words.file}-${today()}.${kind}`;
        if (kind === "json") return { name, content: `${JSON.stringify({ incidents }, null, 2)}\n` };
        const { heads, rows } = tableOf(incidents, language);
        return { name, content: await worker().textTable(words.file, heads, rows) };
      }}
    />
  );
}

async function gathered(language: Language, filter: Filter): Promise<KeptIncidents["incidents"]> {
  const all: KeptIncidents["incidents"] = [];
  for (;;) {
    const said = Object.entries({ ...filter, limit: PART, offset: all.length }).filter(
      ([, value]) => value !== undefined,
    );
    const query = new URLSearchParams(said.map(([name, value]) => [name, String(value)]));
    const part = await ask<KeptIncidents>(language, "GET", `v1/incidents?${query}`);
    if (isRefused(part)) throw new Error(part.refused);
    all.push(...part.incidents);
    if (part.incidents.length === 0 || all.length >= part.total) return all;
  }
}

const COLUMNS = ["name", "state", "system", "unit", "occurred", "received", "aware", "next", "summary"] as const;

function tableOf(incidents: KeptIncidents["incidents"], language: Language) {
  const words = INCIDENTS_WORDS[language];
  return {
    heads: COLUMNS.map((column) => words.columns[column]),
    rows: incidents.map((one) => {
      const said = { ...one, state: words.states[one.state], next: one.due?.next?.time };
      return COLUMNS.map((column) => said[column] ?? "");
    }),
  };
}
