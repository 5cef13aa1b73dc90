// The subjects that come with Yawara, read once: the standard basket and the examples.

import { dataFile } from "./law-store.ts";
import type { ShippedSubject } from "./shipped-subject.ts";

const read = new Map<string, Promise<ShippedSubject[]>>();

/** The subjects of a collection, in their order. What could not be had is tried again the next time. */
export function shippedSubjects(collection: "basket" | "examples"): Promise<ShippedSubject[]> {
  const known = read.get(collection);
  if (known !== undefined) return known;
  const begun = dataFile<ShippedSubject[]>(`${collection}.json`);
  read.set(collection, begun);
  begun.catch(() => read.delete(collection));
  return begun;
}

/** Every subject of either collection. */
export async function allShipped(): Promise<ShippedSubject[]> {
  return (await Promise.all([shippedSubjects("basket"), shippedSubjects("examples")])).flat();
}
