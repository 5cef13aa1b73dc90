// What the pages of evidence ask the server, and the changes they send.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ask } from "../../api/client.ts";
import { given, LIST, LISTS } from "../../api/queries.ts";
import { useChange } from "../../api/use-change.ts";
import { useLanguage } from "../../shell/language.ts";
import type { Evidence, EvidenceLine, Resting } from "./evidence-types.ts";

export type Asked = Readonly<Record<string, string | number | boolean | undefined>>;

/** The address of a list, narrowed. */
export function listAddress(asked: Asked): string {
  const said = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return `v1/evidence?${new URLSearchParams(said as [string, string][])}`;
}

export interface EvidenceList {
  evidence: EvidenceLine[];
  total: number;
}

export function useEvidenceList(organisation: string, asked: Asked) {
  const language = useLanguage();
  const address = listAddress(asked);
  return useQuery({
    ...LIST,
    queryKey: [...LISTS, organisation, address],
    queryFn: async () => given(await ask<EvidenceList>(language, "GET", address)),
    placeholderData: keepPreviousData,
    // What was just brought is scanned a moment later.
    refetchInterval: ({ state }) => (state.data?.evidence.some(isFresh) === true ? BETWEEN_LOOKS : false),
  });
}

const BETWEEN_LOOKS = 3_000;
/** Milliseconds in which a file may still be waiting for its scan. */
const FRESH = 60_000;

const isFresh = ({ file }: EvidenceLine): boolean =>
  file.scan === "not-scanned" && !file.opens && Date.now() - Date.parse(file.added_at) < FRESH;

export function useEvidence(organisation: string, id: string) {
  const language = useLanguage();
  const address = `v1/evidence/${encodeURIComponent(id)}`;
  return useQuery({
    ...LIST,
    queryKey: [...LISTS, organisation, address],
    queryFn: async () => given(await ask<Evidence>(language, "GET", address)),
  });
}

const linksOf = (id: string) => `v1/evidence/${encodeURIComponent(id)}/links`;

export function useLinking(id: string) {
  const language = useLanguage();
  return useChange(({ kind, id: object }: Resting) =>
    ask<Evidence>(language, "POST", linksOf(id), { kind, id: object }),
  );
}

export function useUnlinking(id: string) {
  const language = useLanguage();
  return useChange(({ kind, id: object }: Resting) =>
    ask<Evidence>(language, "DELETE", `${linksOf(id)}/${kind}/${encodeURIComponent(object)}`),
  );
}
