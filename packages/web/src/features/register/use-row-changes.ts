// The changes of a list's rows: adding, changing, removing, bringing back.
import { ask } from "../../api/client.ts";
import { useChange } from "../../api/use-change.ts";
import { useLanguage } from "../../shell/language.ts";
import type { Frame } from "./ledger-types.ts";
import type { ListName } from "./list-words.ts";
import type { RowFields } from "./row-form.tsx";

export function useAdding(list: ListName) {
  const language = useLanguage();
  return useChange((fields: RowFields) => ask<Frame>(language, "POST", `v1/${list}`, fields));
}

export function useRowChange(list: ListName) {
  const language = useLanguage();
  return useChange(({ id, revision, fields }: { id: string; revision: number; fields: RowFields }) =>
    ask<Frame>(language, "PUT", `v1/${list}/${id}`, { revision, ...fields }),
  );
}

/** Removes a row that is listed, and brings back one that is removed. */
export function useRowRemoval(list: ListName) {
  const language = useLanguage();
  return useChange(({ id, revision, removed }: Frame) =>
    removed
      ? ask<Frame>(language, "POST", `v1/${list}/${id}/restore`, { revision })
      : ask<Frame>(language, "DELETE", `v1/${list}/${id}?revision=${revision}`),
  );
}
