// What the register's pages ask the server: lists of an organisation, one system, and what was said and changed.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ask } from "../../api/client.ts";
import { given, LIST, LISTS } from "../../api/queries.ts";
import type { SavedSubject } from "../../api/types.ts";
import { useLanguage } from "../../shell/language.ts";
import type {
  Asset,
  Batch,
  Change,
  Checks,
  FactSaid,
  LedgerPerson,
  Revision,
  Snapshot,
  SystemDifference,
  SystemGlance,
  SystemSince,
  Systems,
  Unit,
} from "./ledger-types.ts";
import type { Comment, PlanItem, SignOff, Tasks } from "./work-types.ts";

/** Most rows the server gives at once: a pick-list holds no more. */
const MOST = 500;

export type Asked = Readonly<Record<string, string | number | boolean | undefined>>;

const keyOf = (organisation: string, address: string) => [...LISTS, organisation, address];

/** Under what a system is kept: whoever has just saved one knows it before it is asked for. */
export const systemKey = (organisation: string, id: string) => keyOf(organisation, `v1/subjects/${id}`);

/** Milliseconds between two looks at what the server is at work on. */
const LOOKED_AGAIN = 2_000;

interface UseOptions<Given> {
  enabled?: boolean;
  keeps?: boolean;
  /** Whether what was given is still being worked on. */
  every?: (given: Given) => boolean;
}

/** Asks for something of the organisation worked in. What an organisation has is kept under its id. */
export function useLedger<Given>(
  organisation: string,
  path: string,
  asked: Asked = {},
  { enabled = true, keeps = false, every }: UseOptions<Given> = {},
) {
  const language = useLanguage();
  const said = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  const query = new URLSearchParams(said as [string, string][]).toString();
  const address = `v1/${path}${query === "" ? "" : `?${query}`}`;
  return useQuery({
    ...LIST,
    enabled,
    queryKey: keyOf(organisation, address),
    queryFn: async () => given(await ask<Given>(language, "GET", address)),
    ...(every !== undefined && {
      refetchInterval: ({ state }: { state: { data?: Given | undefined } }) =>
        state.data !== undefined && every(state.data) ? LOOKED_AGAIN : false,
    }),
    // The list stays while the next is on its way: it would jump with every key.
    ...(keeps && { placeholderData: keepPreviousData }),
  });
}

export const useSystems = (organisation: string, asked: Asked = {}, enabled = true) =>
  useLedger<Systems>(organisation, "subjects", asked, { keeps: true, enabled, every: isBeingChecked });

/** Whether a system of a list is being checked. */
const isBeingChecked = ({ subjects }: Systems) =>
  subjects.some(({ removed, check }) => !removed && (check?.state === "again" || check?.state === "never"));

export const useChecks = (organisation: string, asked: Asked = {}) =>
  useLedger<Checks>(organisation, "checks", asked, { keeps: true, every: ({ again, never }) => again + never > 0 });

export const useGlance = (organisation: string, id: string) =>
  useLedger<SystemGlance>(organisation, `subjects/${encodeURIComponent(id)}/glance`);

/** In the language asked for alone: that of the page is part of its address. */
export function useSince(organisation: string, id: string) {
  const language = useLanguage();
  const path = `subjects/${encodeURIComponent(id)}/since`;
  return useQuery({
    ...LIST,
    queryKey: [...keyOf(organisation, `v1/${path}`), language],
    queryFn: async () => given(await ask<SystemSince>(language, "GET", `v1/${path}`)),
    refetchInterval: ({ state: { data } }) =>
      data?.state === "again" || data?.state === "never" ? LOOKED_AGAIN : false,
  });
}

export const useSystem = (organisation: string, id: string | undefined) =>
  useLedger<SavedSubject>(organisation, `subjects/${encodeURIComponent(id ?? "")}`, {}, { enabled: id !== undefined });

export const useRevisions = (organisation: string, id: string, enabled: boolean) =>
  useLedger<{ revisions: Revision[] }>(organisation, `subjects/${encodeURIComponent(id)}/revisions`, {}, { enabled });

export const useFactsSaid = (organisation: string, id: string) =>
  useLedger<{ said: FactSaid[] }>(organisation, `subjects/${encodeURIComponent(id)}/facts`);

export const useAssetsOf = (organisation: string, of: "subjects" | "assets", id: string) =>
  useLedger<{ assets: Asset[] }>(
    organisation,
    `${of}/${encodeURIComponent(id)}/${of === "subjects" ? "assets" : "parts"}`,
  );

/** Most lists here are picked from; the systems of each row are counted where a page shows how many they are. */
const PICKED = { limit: MOST, counts: false } as const;

export const useUnits = (organisation: string, asked: Asked = {}) =>
  useLedger<{ units: Unit[] }>(organisation, "units", { ...PICKED, ...asked });

export const usePeople = (organisation: string, asked: Asked = {}) =>
  useLedger<{ people: LedgerPerson[]; total: number }>(
    organisation,
    "people",
    { ...PICKED, ...asked },
    { keeps: true },
  );

export const useAssets = (organisation: string, asked: Asked = {}, enabled = true) =>
  useLedger<{ assets: Asset[]; total: number }>(
    organisation,
    "assets",
    { ...PICKED, ...asked },
    { keeps: true, enabled },
  );

export const useAsset = (organisation: string, id: string | undefined) =>
  useLedger<Asset>(organisation, `assets/${encodeURIComponent(id ?? "")}`, {}, { enabled: id !== undefined });

export const usePlanStates = (organisation: string, system: string | undefined) =>
  useLedger<{ items: PlanItem[] }>(
    organisation,
    `subjects/${encodeURIComponent(system ?? "")}/plan-states`,
    {},
    { enabled: system !== undefined },
  );

export const useTasks = (organisation: string, asked: Asked = {}) =>
  useLedger<Tasks>(organisation, "tasks", asked, { keeps: true });

export const useComments = (organisation: string, of: "subjects" | "tasks", id: string) =>
  useLedger<{ comments: Comment[] }>(organisation, `${of}/${encodeURIComponent(id)}/comments`);

export const useSignOffs = (organisation: string, kind: string, object: string | undefined) =>
  useLedger<{ sign_offs: SignOff[] }>(organisation, "sign-offs", { kind, object }, { enabled: object !== undefined });

export const useChanges = (organisation: string, asked: Asked = {}) =>
  useLedger<{ changes: Change[]; total: number }>(organisation, "changes", asked, { keeps: true });

export const useBatches = (organisation: string) => useLedger<{ batches: Batch[] }>(organisation, "batches");

export const useSnapshots = (organisation: string) => useLedger<{ snapshots: Snapshot[] }>(organisation, "snapshots");

export const useDifferences = (organisation: string, from: string | undefined, to: string | undefined) =>
  useLedger<{ systems: SystemDifference[] }>(
    organisation,
    `snapshots/${encodeURIComponent(from ?? "")}/differences`,
    { to },
    { enabled: from !== undefined },
  );
