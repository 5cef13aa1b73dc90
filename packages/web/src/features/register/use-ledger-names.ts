// What the ids in the log stand for: systems, units, people of the ledger and what systems stand on, by name.
import { useLanguage } from "../../shell/language.ts";
import { assetLine } from "./asset-line.ts";
import { useAssets, usePeople, useSystems, useUnits } from "./queries.ts";
import type { Place } from "./room.tsx";

/** Most systems whose names are asked for at once. */
const MOST = 500;

/** The name behind an id; nothing where it is no longer listed. `links`: whether systems and assets are named by their ids alone. */
export function useLedgerNames({ organisation }: Place, links: boolean): (id: string) => string | undefined {
  const language = useLanguage();
  const { data: units } = useUnits(organisation.id);
  const { data: people } = usePeople(organisation.id);
  const { data: assets } = useAssets(organisation.id, {}, links);
  const { data: systems } = useSystems(organisation.id, { limit: MOST }, links);
  const names = new Map<string, string>([
    ...[...(units?.units ?? []), ...(people?.people ?? []), ...(systems?.subjects ?? [])].map(
      ({ id, name }) => [id, name] as const,
    ),
    ...(assets?.assets ?? []).map((asset) => [asset.id, assetLine(asset, language)] as const),
  ]);
  return (id) => names.get(id);
}
