// What the screens of risks ask the server: the library, the map, the matrix, lists of risks, measures and acceptances.
import { useQuery } from "@tanstack/react-query";
import type { Facts } from "@yawara/engine";
import { ask } from "../../api/client.ts";
import { given, LIVING } from "../../api/queries.ts";
import { useChange } from "../../api/use-change.ts";
import { useLanguage } from "../../shell/language.ts";
import { type Asked, useLedger } from "../register/queries.ts";
import type { Acceptance, Appetite, Coverage, Library, Matrix, MeasureUse, Offers, Risk, Row } from "./risk-types.ts";

/** The taxonomy and the measures: law's data, the same for every organisation. */
export function useLibrary() {
  const language = useLanguage();
  return useQuery({
    ...LIVING,
    staleTime: Number.POSITIVE_INFINITY,
    queryKey: ["library", language],
    queryFn: async () => given(await ask<Library>(language, "GET", "v1/measures")),
  });
}

/** Risks and measures for facts. */
export function useOffers(facts: Facts, enabled: boolean) {
  const language = useLanguage();
  return useQuery({
    ...LIVING,
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
    queryKey: ["offers", language, facts],
    queryFn: async () => given(await ask<Offers>(language, "POST", "v1/measures/for-subject", { facts })),
  });
}

export const useCoverage = (organisation: string, asked: Asked) =>
  useLedger<Coverage>(organisation, "risks/coverage", asked, { keeps: true });

export const useMatrix = (organisation: string, asked: Asked) =>
  useLedger<Matrix>(organisation, "risks/matrix", asked, { keeps: true });

export const useRisks = (organisation: string, asked: Asked, enabled = true) =>
  useLedger<{ risks: Risk[]; total: number }>(organisation, "risks", asked, { keeps: true, enabled });

export const useNotLookedAt = (organisation: string, asked: Asked, enabled: boolean) =>
  useLedger<{ subjects: { id: string; name: string }[]; total: number }>(organisation, "risks/not-looked-at", asked, {
    keeps: true,
    enabled,
  });

export const useMeasureUses = (organisation: string, asked: Asked) =>
  useLedger<{ measure_uses: MeasureUse[]; total: number }>(
    organisation,
    "measure-uses",
    { limit: 500, ...asked },
    { keeps: true },
  );

export const useMeasuresOf = (organisation: string, risk: string) =>
  useLedger<{ measure_uses: MeasureUse[] }>(organisation, `risks/${encodeURIComponent(risk)}/measures`);

export const useAcceptances = (organisation: string, asked: Asked) =>
  useLedger<{ risk_acceptances: Acceptance[]; total: number }>(organisation, "risk-acceptances", {
    limit: 500,
    ...asked,
  });

export const useAppetites = (organisation: string) =>
  useLedger<{ risk_appetites: Appetite[]; total: number }>(organisation, "risk-appetites", { limit: 100 });

type List = "risks" | "measure-uses" | "risk-appetites" | "risk-acceptances";
export type Fields = Readonly<Record<string, unknown>>;

/** Adds a row, or changes one from its revision. */
export function useKeeping<Kept extends Row>(list: List) {
  const language = useLanguage();
  return useChange(({ row, fields }: { row?: Row; fields: Fields }) =>
    row === undefined
      ? ask<Kept>(language, "POST", `v1/${list}`, fields)
      : ask<Kept>(language, "PUT", `v1/${list}/${row.id}`, { revision: row.revision, ...fields }),
  );
}

export function useRemoving(list: List) {
  const language = useLanguage();
  return useChange(({ id, revision }: Row) => ask<Row>(language, "DELETE", `v1/${list}/${id}?revision=${revision}`));
}

/** Brings back what was removed. */
export function useRestoring(list: List) {
  const language = useLanguage();
  return useChange(({ id, revision }: Row) => ask<Row>(language, "POST", `v1/${list}/${id}/restore`, { revision }));
}

/** Adds a measure and links it to a risk beside those that are; or links one that is in use already. */
export function useAgainst(risk: string) {
  const language = useLanguage();
  return useChange(async ({ linked, measure }: { linked: string[]; measure: Fields | string }) => {
    const used =
      typeof measure === "string"
        ? { id: measure }
        : await ask<MeasureUse>(language, "POST", "v1/measure-uses", measure);
    if ("refused" in used) return used;
    return ask<object>(language, "PUT", `v1/risks/${risk}/measures`, { measures: [...linked, used.id] });
  });
}
