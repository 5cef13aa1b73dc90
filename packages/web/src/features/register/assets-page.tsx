// What systems stand on: models, datasets, vendors, services, agents, prompts and tools, and the systems behind each.
import { Link } from "@tanstack/react-router";
import { Away } from "../../api/refusal.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { type PlaceChange, usePlace, usePlaceChange } from "../../shell/use-place.ts";
import { CheckBox } from "../../ui/check-box.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Fold } from "../../ui/fold.tsx";
import { Empty, Loading } from "../../ui/loading-states.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { useAssetFields } from "./asset-fields.ts";
import { assetLine } from "./asset-line.ts";
import { ASSET_WORDS } from "./asset-words.ts";
import { AssetsExport } from "./exports.tsx";
import { AddRow, KeptList } from "./kept-list.tsx";
import { ASSET_KINDS, type Asset } from "./ledger-types.ts";
import { LinkedAssets } from "./linked-assets.tsx";
import { ListHead } from "./list-head.tsx";
import { LIST_WORDS } from "./list-words.ts";
import { Pages } from "./pages.tsx";
import { useAssets, useAssetsOf } from "./queries.ts";
import { ASSETS_PARAMETERS, PAGE } from "./register-place.ts";
import { type Place, Room } from "./room.tsx";
import { REGISTER_WORDS } from "./words.ts";

export function AssetsPage() {
  return <Room page="assets">{(place) => <Assets place={place} />}</Room>;
}

function Assets({ place }: { place: Place }) {
  const words = useWords(LIST_WORDS);
  const about = useWords(ASSET_WORDS);
  const fields = useAssetFields();
  const { q, kind, removed, page = 1 } = usePlace(ASSETS_PARAMETERS);
  const { data, isError, refetch } = useAssets(place.organisation.id, {
    ...{ q, kind, counts: true, limit: PAGE, offset: (page - 1) * PAGE },
    ...(removed && { removed }),
  });
  const change = useAssetsChange();
  const isNarrowed = (q ?? "") !== "" || kind !== undefined || removed === true;
  const isEmpty = data?.total === 0 && !isNarrowed;
  return (
    <div className="max-w-4xl space-y-5">
      {place.writes && data !== undefined && <AddRow list="assets" fields={fields} open={isEmpty} />}
      <Narrowing />
      {data === undefined && (isError ? <Away retry={() => void refetch()} /> : <Loading />)}
      {isEmpty && <Empty title={about.emptyTitle}>{about.empty}</Empty>}
      {data?.total === 0 && isNarrowed && <Empty title={words.nothingFits}>{words.nothingFitsHelp}</Empty>}
      {data !== undefined && data.total > 0 && (
        <>
          <ListHead total={words.total(data.total)}>
            <AssetsExport filter={{ q, kind, removed }} />
          </ListHead>
          <KeptList
            list="assets"
            rows={data.assets}
            fields={fields}
            writes={place.writes}
            line={(asset) => <Line asset={asset} />}
            more={(asset) => <More place={place} asset={asset} />}
          />
          <Pages page={page} pages={Math.ceil(data.total / PAGE)} onPage={(next) => change({ page: next })} />
        </>
      )}
    </div>
  );
}

/** Changes the address: another view begins with its first page. */
function useAssetsChange() {
  const change = usePlaceChange(ASSETS_PARAMETERS);
  return (next: PlaceChange<typeof ASSETS_PARAMETERS>) => change({ page: undefined, ...next });
}

function Narrowing() {
  const words = useWords(LIST_WORDS);
  const about = useWords(ASSET_WORDS);
  const register = useWords(REGISTER_WORDS);
  const { q = "", kind, removed } = usePlace(ASSETS_PARAMETERS);
  const change = useAssetsChange();
  return (
    <div className="space-y-3">
      <SearchField
        label={words.search}
        hint={about.searchHint}
        clear={register.clear}
        query={q}
        onQuery={(text) => change({ q: text })}
      />
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <Choose
          className="basis-56"
          label={about.kind}
          value={kind}
          empty={register.any}
          options={ASSET_KINDS.map((one) => [one, about.kinds[one]])}
          onChange={(next) => change({ kind: next })}
        />
        <CheckBox checked={removed === true} onChange={(on) => change({ removed: on ? true : undefined })}>
          {words.removedOnly}
        </CheckBox>
      </div>
    </div>
  );
}

function Line({ asset }: { asset: Asset }) {
  const words = useWords(ASSET_WORDS);
  const language = useLanguage();
  const { code, url, note, systems } = asset;
  return (
    <>
      <p className="font-bold">{assetLine(asset, language)}</p>
      <p className="text-muted text-sm">
        {[code, systems !== undefined && words.systems(systems)].filter(Boolean).join("\u00a0· ")}
        {url !== undefined && (
          <>
            {"\u00a0· "}
            <a href={url} rel="noreferrer" className="link wrap-anywhere">
              {url}
            </a>
          </>
        )}
      </p>
      {note !== undefined && <p className="whitespace-pre-line text-sm">{note}</p>}
    </>
  );
}

/** The systems behind it, and what it stands on in turn. */
function More({ place, asset }: { place: Place; asset: Asset }) {
  const words = useWords(ASSET_WORDS);
  const language = useLanguage();
  const name = assetLine(asset, language);
  return (
    <div className="flex flex-wrap items-start gap-x-6 text-sm">
      <Link
        to="/$language/register"
        params={{ language }}
        search={{ asset: asset.id }}
        className="link inline-flex min-h-11 items-center"
      >
        {words.whichSystems}
        <span className="sr-only">{words.ofNamed(name)}</span>
      </Link>
      <Fold
        className="[&[open]]:basis-full"
        summary={
          <>
            {words.parts}
            <span className="sr-only">{words.ofNamed(name)}</span>
          </>
        }
        summaryClassName="link w-fit"
      >
        <Parts place={place} asset={asset} />
      </Fold>
    </div>
  );
}

function Parts({ place, asset }: { place: Place; asset: Asset }) {
  const words = useWords(ASSET_WORDS);
  const { data, isError, refetch } = useAssetsOf(place.organisation.id, "assets", asset.id);
  if (data === undefined) return isError ? <Away retry={() => void refetch()} /> : <Loading lines={2} />;
  return (
    <LinkedAssets
      place={place}
      of={{ kind: "assets", id: asset.id }}
      linked={data.assets}
      none={words.noParts}
      changes={place.writes && !asset.removed}
    />
  );
}
