// Tables that may be published: what is withheld, what is the same whoever asks in whatever order, and what an attacker is left with.
import { type Edition, MOST_NOISE, type Publication, protectTables, type Respondent } from "@yawara/cooperation";
import { highsSolver } from "@yawara/cooperation/highs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { naiveTables } from "./naive-tables.ts";
import { type Population, published, smallPopulation } from "./small-populations.ts";
import { attack } from "./table-attacker.ts";

const solver = await highsSolver();
const protect = (publication: Publication) => protectTables(publication, solver).tables;
const seeds = fc.integer({ min: 1, max: 2 ** 31 });
const few = { numRuns: 3 };

const firms = (many: number, of: Partial<Respondent> & { values: Respondent["values"] }, from = 0): Respondent[] =>
  Array.from({ length: many }, (_, i) => ({ firm: `f${from + i}`, ...of }));

const asked = (answers: Respondent[], more: Partial<Publication> = {}): Publication => ({
  answers,
  tables: [{ id: "uses", by: ["use"] }],
  categories: { use: ["no", "yes"] },
  sensitive: [],
  earlier: [],
  key: new Uint8Array(32).fill(7),
  ...more,
});

const valueAt = (tables: Edition["tables"], at: (string | null)[]) =>
  tables[0]!.cells.find((cell) => JSON.stringify(cell.at) === JSON.stringify(at))!.value;

const sums = { tables: [{ id: "spent", by: ["use"], amount: "spent" }] };
const spenders = (many: number, spent: number, use: string, from: number) =>
  firms(many, { values: { use, spent } }, from);

describe("a count", () => {
  it("is published from ten firms on, with at most the noise that is told", () => {
    const tables = protect(
      asked([...firms(20, { values: { use: "yes" } }), ...firms(9, { values: { use: "no" } }, 20)]),
    );
    expect(Math.abs(valueAt(tables, ["yes"])! - 20)).toBeLessThanOrEqual(MOST_NOISE);
    expect(valueAt(tables, ["no"])).toBeUndefined();
  });

  it("counts the firms of a group once", () => {
    const group = firms(30, { group: "one", values: { use: "yes" } });
    expect(valueAt(protect(asked(group)), ["yes"])).toBeUndefined();
    const others = firms(9, { values: { use: "yes" } }, 30);
    expect(valueAt(protect(asked([...group, ...others])), ["yes"])).toBeLessThanOrEqual(10 + MOST_NOISE);
  });

  it("has the same noise where the same firms contribute, in another table and a later edition", () => {
    const answers = firms(25, { values: { use: "yes", size: "small" } });
    const twice = asked(answers, {
      tables: [
        { id: "sizes", by: ["size"] },
        { id: "uses", by: ["use"] },
      ],
      categories: { use: ["no", "yes"], size: ["large", "small"] },
    });
    const first = protect(twice);
    const later = protect({ ...twice, earlier: [{ answers, tables: first }] });
    expect(valueAt(first, ["small"])).toBe(first[1]!.cells.find(({ at }) => at[0] === "yes")!.value);
    expect(later).toEqual(first);
  });

  it("of a sensitive question is withheld alike where all, none and nearly all answered so", () => {
    const shown = (yes: number) =>
      protect(
        asked([...firms(yes, { values: { use: "yes" } }), ...firms(40 - yes, { values: { use: "no" } }, yes)], {
          sensitive: ["use"],
        }),
      )[0]!.cells.map(({ at, value }) => [at[0], value !== undefined]);
    const withheld = [
      ["no", false],
      ["yes", false],
      [null, true],
    ];
    expect([0, 4, 40, 36].map(shown)).toEqual([withheld, withheld, withheld, withheld]);
    expect(shown(20)).toEqual([
      ["no", true],
      ["yes", true],
      [null, true],
    ]);
  });
});

describe("a sum", () => {
  it("is exact where nobody can be told from it", () => {
    const answers = [...spenders(20, 5, "yes", 0), ...spenders(20, 3, "no", 20)];
    expect(protect(asked(answers, sums))[0]!.cells.map(({ value }) => value)).toEqual([60, 100, 160]);
  });

  it("is withheld where two hold nearly all, and a second one with it so that no difference tells the first", () => {
    const answers = [
      ...spenders(20, 5, "yes", 0),
      ...spenders(20, 4, "some", 20),
      ...spenders(15, 1, "no", 40),
      ...spenders(1, 5_000, "no", 60),
    ];
    const many = asked(answers, { ...sums, categories: { use: ["no", "some", "yes"] } });
    const { withheld } = protectTables(many, solver);
    expect(withheld.find(({ at }) => at[0] === "no")!.reason).toBe("dominance");
    expect(withheld.length).toBeGreaterThan(1);
  });

  it("leaves out an answer given on condition that it is not made public, and an answer that is no amount", () => {
    const answers = [
      ...spenders(20, 5, "yes", 0),
      ...firms(3, { values: { use: "yes", spent: 7 }, notPublic: ["spent"] }, 100),
      ...firms(3, { values: { use: "yes", spent: 7 }, notPublic: ["use"] }, 200),
      ...spenders(1, -50, "yes", 300),
    ];
    expect(valueAt(protect(asked(answers, sums)), ["yes"])).toBe(100);
  });

  it("of a late firm does not come out as the difference of two editions", () => {
    const answers = spenders(30, 5, "yes", 0);
    const before = protect(asked(answers, sums));
    const { tables, withheld } = protectTables(
      asked([...answers, ...spenders(1, 9, "yes", 30)], { ...sums, earlier: [{ answers, tables: before }] }),
      solver,
    );
    expect(valueAt(before, ["yes"])).toBe(150);
    expect(valueAt(tables, ["yes"])).toBeUndefined();
    expect(withheld.find(({ at }) => at[0] === "yes")!.reason).toBe("complement");
  });
});

describe("tables of small populations", () => {
  it("are the same in whatever order the answers come", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const population = smallPopulation(seed);
        const turned: Population = { ...population, editions: population.editions.map((one) => one.toReversed()) };
        const tables = (of: Population) => published(of, protect).map((edition) => edition.tables);
        expect(tables(turned)).toEqual(tables(population));
      }),
      few,
    );
  });

  it("leave an attacker with nobody, who takes the control apart", () => {
    const tried = Array.from({ length: 4 }, (_, i) => smallPopulation(i + 1));
    const ours = tried.flatMap((population, i) =>
      attack(population, published(population, protect), { noise: MOST_NOISE, groupsOnce: true }, solver, i),
    );
    const controls = tried.filter(
      (population, i) =>
        attack(population, published(population, naiveTables), { noise: 0, groupsOnce: false }, solver, i).length > 0,
    );
    expect(ours).toEqual([]);
    expect(controls.length).toBeGreaterThanOrEqual(tried.length / 2);
  });
});
