// Views of the ledger under names, kept in this browser for each organisation: its filters name rows of that organisation.
import { useSyncExternalStore } from "react";
import { followOtherTabs, keep, kept } from "../../shell/storage.ts";

/** A view: its name, and what the address of the ledger says. */
export interface View {
  name: string;
  search: Record<string, string | number | boolean>;
}

type Views = Readonly<Record<string, readonly View[]>>;

const KEPT = "yawara.register.views";
const NONE: readonly View[] = [];
const listeners = new Set<() => void>();
let views = readKept();

function readKept(): Views {
  try {
    const found: unknown = JSON.parse(kept(KEPT) ?? "{}");
    if (typeof found !== "object" || found === null) return {};
    return Object.fromEntries(
      Object.entries(found).map(([organisation, list]) => [
        organisation,
        Array.isArray(list) ? list.filter(isView) : [],
      ]),
    );
  } catch {
    return {};
  }
}

/** What an older version or another hand left may be anything. */
function isView(found: unknown): found is View {
  if (typeof found !== "object" || found === null) return false;
  const { name, search } = found as View;
  return typeof name === "string" && typeof search === "object" && search !== null;
}

if (!import.meta.env.SSR)
  followOtherTabs(KEPT, () => {
    views = readKept();
    for (const listener of listeners) listener();
  });

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useViews(organisation: string): readonly View[] {
  return useSyncExternalStore(
    subscribe,
    () => views[organisation] ?? NONE,
    () => NONE,
  );
}

/** Keeps a view; one of the same name gives way. */
export function keepView(organisation: string, view: View): void {
  set(organisation, [...others(organisation, view.name), view]);
}

export function forgetView(organisation: string, name: string): void {
  set(organisation, others(organisation, name));
}

const others = (organisation: string, name: string) => (views[organisation] ?? []).filter((one) => one.name !== name);

function set(organisation: string, list: readonly View[]): void {
  views = { ...views, [organisation]: list };
  keep(KEPT, JSON.stringify(views));
  for (const listener of listeners) listener();
}
