// The law with a few provisions changed at random: other conditions, forces, days, exceptions taken away.
import type { LawStore } from "@yawara/answers";
import { type Corpus, type Engine, load, MODALITIES, type Provision } from "@yawara/engine";
import fc from "fast-check";
import { store, TODAY } from "./store.ts";

/** One change: of which provision (counted round), and what of it. */
const change = fc.tuple(
  fc.nat(),
  fc.oneof(
    fc.record({ modality: fc.constantFrom(...MODALITIES) }),
    fc.record({ from: fc.constantFrom("2020-01-01", TODAY, "2026-11-25", "2031-04-01") }),
    fc.record({ whenOf: fc.nat() }),
    fc.constant<Pick<Provision, "unless">>({ unless: [] }),
  ),
);

/** Changes of one law. */
export const lawChanges = fc.array(change, { minLength: 1, maxLength: 20 });
export type LawChanges = typeof lawChanges extends fc.Arbitrary<infer Value> ? Value : never;

/** A store of the law of today with changes; each has engines of its own, so nothing that was found by another is known to it. */
export function storeOf(changes: LawChanges): LawStore {
  const engines = new Map<string, Engine>();
  return {
    ...store,
    base: { ...store.base, version: JSON.stringify(changes) },
    engine: (jurisdictions) => {
      const key = jurisdictions.join();
      const engine = engines.get(key) ?? load(changed(store.law(jurisdictions).corpus, changes));
      engines.set(key, engine);
      return engine;
    },
  };
}

function changed(corpus: Corpus, changes: LawChanges): Corpus {
  const provisions = [...corpus.provisions];
  const at = (place: number) => place % provisions.length;
  for (const [place, what] of changes) provisions[at(place)] = { ...provisions[at(place)]!, ...fieldsOf(what) };
  return { ...corpus, provisions };

  function fieldsOf(what: LawChanges[number][1]): Partial<Provision> {
    if ("from" in what) return { inForce: provisions[0]!.inForce.map((one) => ({ ...one, from: what.from })) };
    if ("whenOf" in what) return { when: corpus.provisions[at(what.whenOf)]!.when };
    return what;
  }
}
