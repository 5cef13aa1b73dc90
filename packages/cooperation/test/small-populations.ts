// Small populations by chance, as tables of them are asked for: few firms, skewed amounts, groups, a second edition with late and corrected answers.
import type { Edition, Publication, Respondent, TableSpec } from "@yawara/cooperation";

export interface Population {
  /** The answers of each edition. */
  editions: Respondent[][];
  tables: TableSpec[];
  categories: Record<string, string[]>;
  sensitive: string[];
  key: Uint8Array;
}

/** A generator of numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function smallPopulation(seed: number): Population {
  const random = chance(seed);
  const whole = (most: number) => Math.floor(random() * most);
  const categories = {
    region: ["east", "north", "south", "west"].slice(0, 2 + whole(3)),
    sector: ["care", "trade", "works"].slice(0, 2 + whole(2)),
    incident: ["false", "true"],
  };
  const pick = (of: string[]) => of[Math.floor(of.length * random() ** 1.5)]!;
  const amount = () => (random() < 0.05 ? 0 : Math.round(Math.exp(3 + 2.5 * (random() + random() + random() - 1.5))));
  const grouped = random() < 0.5 ? 0 : 0.15;
  const firm = (i: number): Respondent => ({
    firm: `f${i}`,
    ...(random() < grouped && { group: `g${whole(6)}` }),
    values: {
      region: pick(categories.region),
      sector: pick(categories.sector),
      incident: random() < 0.2,
      spent: amount(),
    },
    ...(random() < 0.05 && { notPublic: ["spent"] }),
  });
  const first = Array.from({ length: 30 + whole(120) }, (_, i) => firm(i));
  const late = Array.from({ length: whole(3) }, (_, i) => firm(1000 + i));
  const corrected = whole(first.length);
  const second = first.map((one, i) =>
    i === corrected && random() < 0.5 ? { ...one, values: { ...one.values, spent: amount() } } : one,
  );
  return {
    editions: random() < 0.6 ? [first, [...second, ...late]] : [first],
    tables: [
      { id: "incidents", by: ["region", "incident"] },
      { id: "sectors", by: ["region", "sector"] },
      { id: "spent_by_incident", by: ["region", "incident"], amount: "spent" },
      { id: "spent_by_sector", by: ["region", "sector"], amount: "spent" },
    ],
    categories,
    sensitive: ["incident"],
    key: Uint8Array.from({ length: 32 }, () => whole(256)),
  };
}

/** What is published of a population, edition after edition, by whatever protects it. */
export function published(population: Population, protect: (publication: Publication) => Edition["tables"]): Edition[] {
  const { editions, ...rest } = population;
  const done: Edition[] = [];
  for (const answers of editions) done.push({ answers, tables: protect({ ...rest, answers, earlier: [...done] }) });
  return done;
}
