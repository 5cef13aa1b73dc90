// The lists of the register as files, each with its columns: what systems stand on, units, people, the log, two days compared.
import { ask, isRefused, type Refused } from "../../api/client.ts";
import { useNames } from "../../api/use-names.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { worker } from "../../worker/worker.ts";
import { allRows, type Filter, queryOf, rowsById } from "./all-rows.ts";
import { ASSET_WORDS } from "./asset-words.ts";
import { EXPORT_WORDS, headOf, inBoth } from "./export-words.ts";
import {
  ASSET_KINDS,
  type Asset,
  type Change,
  type LedgerPerson,
  type SystemDifference,
  type Unit,
} from "./ledger-types.ts";
import { type ExportColumn, ListExport } from "./list-export.tsx";
import { LIST_WORDS } from "./list-words.ts";
import { LOG_WORDS } from "./log-words.ts";
import type { Place } from "./room.tsx";

const listHead = (word: "name" | "code" | "parent" | "email") => inBoth(LIST_WORDS, (words) => words[word]);
const assetHead = (word: "kind" | "name" | "version" | "code" | "url" | "note") =>
  inBoth(ASSET_WORDS, (words) => words[word]);

const SYSTEMS = { id: "systems", label: headOf("systems"), type: "integer" } as const;

const ASSET_COLUMNS: readonly ExportColumn<Asset>[] = [
  {
    id: "kind",
    label: assetHead("kind"),
    type: "choice",
    choices: ASSET_KINDS.map((id) => ({ id, name: inBoth(ASSET_WORDS, (words) => words.kinds[id]) })),
    of: ({ kind }) => kind,
  },
  { id: "name", label: assetHead("name"), type: "text", of: ({ name }) => name },
  { id: "version", label: assetHead("version"), type: "text", of: ({ version }) => version },
  { id: "code", label: assetHead("code"), type: "text", of: ({ code }) => code },
  { id: "url", label: assetHead("url"), type: "text", of: ({ url }) => url },
  { id: "note", label: assetHead("note"), type: "text", of: ({ note }) => note },
  { ...SYSTEMS, of: ({ systems }) => systems },
];

export function AssetsExport({ filter }: { filter: Filter }) {
  const language = useLanguage();
  const { titles } = useWords(EXPORT_WORDS);
  const gather = () => rowsById<Asset>(language, "v1/assets", "assets", filter);
  return <ListExport title={titles.assets} columns={ASSET_COLUMNS} gather={gather} />;
}

export function UnitsExport({ filter }: { filter: Filter }) {
  const language = useLanguage();
  const { titles } = useWords(EXPORT_WORDS);
  const columns: ExportColumn<Unit & { parentName?: string }>[] = [
    { id: "name", label: listHead("name"), type: "text", of: ({ name }) => name },
    { id: "code", label: listHead("code"), type: "text", of: ({ code }) => code },
    { id: "parent", label: listHead("parent"), type: "text", of: ({ parentName }) => parentName },
    { ...SYSTEMS, of: ({ systems }) => systems },
  ];
  const gather = async () => {
    const rows = await allRows<Unit>(language, "v1/units", "units", filter);
    const named = await allRows<Unit>(language, "v1/units", "units", { counts: "false" });
    if (isRefused(rows) || isRefused(named)) return isRefused(rows) ? rows : (named as Refused);
    const names = new Map([...rows, ...named].map(({ id, name, code }) => [id, code ?? name]));
    return rows.map((unit) => {
      const parentName = unit.parent === undefined ? undefined : names.get(unit.parent);
      return [unit.id, { ...unit, ...(parentName !== undefined && { parentName }) }] as const;
    });
  };
  return <ListExport title={titles.units} columns={columns} gather={gather} />;
}

const PEOPLE_COLUMNS: readonly ExportColumn<LedgerPerson>[] = [
  { id: "name", label: listHead("name"), type: "text", of: ({ name }) => name },
  { id: "email", label: listHead("email"), type: "text", of: ({ email }) => email },
  { ...SYSTEMS, of: ({ systems }) => systems },
];

export function PeopleExport({ filter }: { filter: Filter }) {
  const language = useLanguage();
  const { titles } = useWords(EXPORT_WORDS);
  const gather = () => rowsById<LedgerPerson>(language, "v1/people", "people", filter);
  return <ListExport title={titles.people} columns={PEOPLE_COLUMNS} gather={gather} />;
}

/** Entries of a file: the whole chain, which is longer, goes out as the log itself. */
const MOST_ENTRIES = 10_000;
const ENTRIES = 200;

export function LogExport({ place, filter }: { place: Place; filter: Filter }) {
  const language = useLanguage();
  const { titles } = useWords(EXPORT_WORDS);
  const words = useWords(LOG_WORDS);
  const memberOf = useNames(place.me, place.organisation);
  const said = (change: Change) =>
    Object.entries(change.changed ?? {})
      .map(
        ([column, { from, to }]) =>
          `${words.columns[column] ?? column}${words.colon}${words.fromTo(textOf(from), textOf(to))}`,
      )
      .join("\n");
  const columns: ExportColumn<Change>[] = [
    { id: "sequence", label: headOf("sequence"), type: "integer", of: ({ sequence }) => sequence },
    { id: "on", label: headOf("on"), type: "text", of: ({ on }) => on },
    { id: "by", label: headOf("by"), type: "text", of: ({ by }) => (by === "" ? words.service : memberOf(by)) },
    { id: "via", label: headOf("via"), type: "text", of: ({ via }) => via },
    { id: "kind", label: headOf("kind"), type: "text", of: ({ kind }) => words.kinds[kind] ?? kind },
    { id: "action", label: headOf("action"), type: "text", of: ({ action }) => action },
    { id: "object", label: headOf("object"), type: "text", of: ({ object }) => object },
    { id: "name", label: listHead("name"), type: "text", of: ({ name }) => name },
    { id: "changed", label: headOf("changed"), type: "text", of: said },
    { id: "batch", label: headOf("batch"), type: "text", of: ({ batch }) => batch },
  ];
  const gather = async () => {
    const rows: Change[] = [];
    for (let before: number | undefined; rows.length < MOST_ENTRIES; ) {
      const query = new URLSearchParams(queryOf({ ...filter, before, limit: ENTRIES }));
      const page = await ask<{ changes: Change[] }>(language, "GET", `v1/changes?${query}`);
      if (isRefused(page)) return page;
      rows.push(...page.changes);
      before = page.changes.at(-1)?.sequence;
      if (page.changes.length < ENTRIES) break;
    }
    return rows.map((change) => [String(change.sequence), change] as const);
  };
  return <ListExport title={titles.log} columns={columns} gather={gather} />;
}

const textOf = (value: unknown): string =>
  value === undefined || value === null ? "—" : typeof value === "string" ? value : JSON.stringify(value);

/** One difference of one system: a fact, or its coming and going. */
interface Difference {
  system: SystemDifference;
  fact: string | undefined;
  from: string | undefined;
  to: string | undefined;
}

export function DifferencesExport({ systems }: { systems: readonly SystemDifference[] }) {
  const language = useLanguage();
  const { titles } = useWords(EXPORT_WORDS);
  const words = useWords(LOG_WORDS);
  const columns: ExportColumn<Difference>[] = [
    { id: "system", label: headOf("system"), type: "text", of: ({ system }) => system.name },
    { id: "object", label: headOf("object"), type: "text", of: ({ system }) => system.id },
    { id: "fact", label: headOf("fact"), type: "text", of: ({ fact }) => fact },
    { id: "was", label: headOf("was"), type: "text", of: ({ from }) => from },
    { id: "is", label: headOf("is"), type: "text", of: ({ to }) => to },
  ];
  const gather = async () => {
    const facts = systems.flatMap((system) => system.facts.map((fact) => ({ system, ...fact })));
    const said = await worker().factWords(
      language,
      facts.flatMap(({ fact, from, to }) => [
        { fact, value: from },
        { fact, value: to },
      ]),
    );
    const moved = systems.flatMap((system): Difference[] => [
      ...(system.was === system.is
        ? []
        : [
            {
              system,
              fact: undefined,
              from: undefined,
              to: (system.is === "there" ? words.came : words.went)(words.quoted(system.name)),
            },
          ]),
      ...(system.renamed_from === undefined
        ? []
        : [{ system, fact: listHead("name")[language], from: system.renamed_from, to: system.name }]),
    ]);
    const changed = facts.map(({ system, fact }, n): Difference => {
      const [was, is] = [said[2 * n], said[2 * n + 1]];
      return { system, fact: was?.name ?? fact, from: was?.text, to: is?.text ?? words.takenBack };
    });
    return [...moved, ...changed].map((row, n) => [String(n + 1), row] as const);
  };
  return <ListExport title={titles.differences} columns={columns} gather={gather} />;
}
