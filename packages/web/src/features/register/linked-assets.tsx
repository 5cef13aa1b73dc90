// The things a system or another thing stands on, as links that are added and taken out.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/fold.tsx";
import { SearchField } from "../../ui/search-field.tsx";

import { useAssetFields } from "./asset-fields.ts";
import { assetLine } from "./asset-line.ts";
import { ASSET_WORDS } from "./asset-words.ts";
import type { Asset } from "./ledger-types.ts";
import { LIST_WORDS } from "./list-words.ts";
import { useAssets } from "./queries.ts";
import type { Place } from "./room.tsx";
import { type RowFields, RowForm } from "./row-form.tsx";
import { useAdding } from "./use-row-changes.ts";
import { REGISTER_WORDS } from "./words.ts";

/** Found rows shown: more are told to be looked for by more words. */
const MOST_FOUND = 8;

interface LinkedProps {
  place: Place;
  /** What stands on them. */
  of: { kind: "subjects" | "assets"; id: string };
  linked: readonly Asset[];
  /** Said where there are none. */
  none: string;
  /** Whether they may be changed. */
  changes: boolean;
}

export function LinkedAssets({ place, of, linked, none, changes }: LinkedProps) {
  const words = useWords(ASSET_WORDS);
  const language = useLanguage();
  const { send, refused } = useLinking(of);
  const ids = linked.map(({ id }) => id);
  return (
    <div className="space-y-2">
      {linked.length === 0 && <p className="text-muted">{none}</p>}
      <ul>
        {linked.map((asset) => (
          <li key={asset.id} className="flex flex-wrap items-center justify-between gap-x-4 border-line border-b">
            <AssetLink asset={asset} />
            {changes && (
              <Button
                look="plain"
                className="px-1! font-normal! text-sm"
                aria-label={words.takeOutNamed(assetLine(asset, language))}
                onClick={() => void send(ids.filter((id) => id !== asset.id))}
              >
                {words.takeOut}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Refusal of={refused} />
      {changes && <Adding place={place} taken={[...ids, of.id]} onAdd={(id) => send([...ids, id])} />}
    </div>
  );
}

/** Says what something stands on, all of it. */
function useLinking({ kind, id }: LinkedProps["of"]) {
  const language = useLanguage();
  const path = `v1/${kind}/${id}/${kind === "subjects" ? "assets" : "parts"}`;
  return useChange((assets: string[]) => ask<object>(language, "PUT", path, { assets }));
}

function AssetLink({ asset }: { asset: Asset }) {
  const language = useLanguage();
  return (
    <Link
      to="/$language/register/assets"
      params={{ language }}
      search={{ q: asset.name }}
      className="link wrap-anywhere inline-flex min-h-11 min-w-0 flex-1 items-center"
    >
      {assetLine(asset, language)}
    </Link>
  );
}

interface AddingProps {
  place: Place;
  taken: readonly string[];
  onAdd: (id: string) => Promise<object | undefined>;
}

function Adding({ place, taken, onAdd }: AddingProps) {
  const words = useWords(ASSET_WORDS);
  return (
    <Fold summary={words.addHere} summaryClassName="link w-fit">
      <div className="space-y-4 border-line border-l-2 pl-4">
        <FromList place={place} taken={taken} onAdd={onAdd} />
        <Anew onAdd={onAdd} />
      </div>
    </Fold>
  );
}

function FromList({ place, taken, onAdd }: AddingProps) {
  const words = useWords(ASSET_WORDS);
  const register = useWords(REGISTER_WORDS);
  const language = useLanguage();
  const [q, search] = useState("");
  const { data } = useAssets(place.organisation.id, { q, limit: MOST_FOUND + taken.length }, q.trim() !== "");
  const found = q.trim() === "" ? [] : (data?.assets ?? []);
  return (
    <div>
      <SearchField label={words.find} hint={words.searchHint} clear={register.clear} query={q} onQuery={search} />
      <ul aria-live="polite">
        {found.slice(0, MOST_FOUND).map((asset) => (
          <li key={asset.id} className="flex flex-wrap items-center justify-between gap-x-4">
            <span className="wrap-anywhere min-w-0 flex-1">{assetLine(asset, language)}</span>
            {taken.includes(asset.id) ? (
              <span className="text-muted text-sm">{words.already}</span>
            ) : (
              <Button
                look="plain"
                className="px-1!"
                aria-label={words.addNamed(assetLine(asset, language))}
                onClick={() => void onAdd(asset.id)}
              >
                {words.addToSystem}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {data !== undefined && q.trim() !== "" && found.length === 0 && <p className="text-muted">{words.noneFound}</p>}
    </div>
  );
}

/** Adds to the list and to what it stands on in two steps; the first stands if the second fails. */
function Anew({ onAdd }: Pick<AddingProps, "onAdd">) {
  const words = useWords(ASSET_WORDS);
  const list = useWords(LIST_WORDS);
  const fields = useAssetFields();
  const [made, count] = useState(0);
  const { send, refused } = useAdding("assets");
  const add = async (values: RowFields) => {
    const asset = await send(values);
    if (asset !== undefined && (await onAdd(asset.id)) !== undefined) count(made + 1);
  };
  return (
    <Fold key={made} summary={words.addNew} summaryClassName="link w-fit">
      <RowForm fields={fields} step={list.addIt} refused={refused} onSend={(values) => void add(values)} />
    </Fold>
  );
}
