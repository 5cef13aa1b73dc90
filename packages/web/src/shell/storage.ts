// What this browser keeps between visits. Where it refuses (site data blocked, no room left), things are kept for the visit in memory, and that is told.
import { useSyncExternalStore } from "react";

/** What could not be written: it stands before what the browser still has from earlier. */
const forVisit = new Map<string, string>();
const listeners = new Set<() => void>();
/** Managed machines block site data: the mere look at the storage then throws. */
const isBlocked = !import.meta.env.SSR && !canRead();

function canRead(): boolean {
  try {
    localStorage.getItem("yawara");
    return true;
  } catch {
    return false;
  }
}

/** What was kept under a key; nothing while the site is built. */
export function kept(key: string): string | null {
  const now = forVisit.get(key);
  if (now !== undefined || isBlocked || import.meta.env.SSR) return now ?? null;
  return localStorage.getItem(key);
}

/** Keeps a value under a key: in the browser, else for this visit. */
export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
    forVisit.delete(key);
  } catch {
    forVisit.set(key, value);
  }
  for (const listener of listeners) listener();
}

/** Calls back when another tab keeps something under the key: what it wrote then stands here too. */
export function followOtherTabs(key: string, follow: () => void): void {
  addEventListener("storage", (event) => {
    if (event.key !== key) return;
    forVisit.delete(key);
    follow();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether what is said here is still there at the next visit. */
export function useKeepsAnswers(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => !isBlocked && forVisit.size === 0,
    () => true,
  );
}
