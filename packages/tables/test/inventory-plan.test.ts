// What an inventory would do to the ledger's assets: matched by names beyond the document, asked about where only the name is the same.
import { array, assert, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { readInventory } from "../src/index.ts";
import { type InventoryAnswers, type KnownAsset, planInventory } from "../src/inventory/index.ts";
import { utf8 } from "./files.ts";

const SERIAL = "urn:uuid:00000000-0000-4000-8000-000000000001";
const model = (more: object) => ({ "bom-ref": "m", type: "machine-learning-model", name: "Scorer", ...more });
const bom = (components: object[], more: object = {}) => ({
  ...{ bomFormat: "CycloneDX", specVersion: "1.6", serialNumber: SERIAL, components },
  ...more,
});
const kept = (more: Partial<KnownAsset>): KnownAsset => ({
  ...{ id: "k", kind: "model", name: "Scorer", externalIds: [], card: {} },
  ...more,
});

function plan(document: object, known: KnownAsset[] = [], linked: string[] = [], answers: InventoryAnswers = {}) {
  const read = readInventory(utf8(JSON.stringify(document)), { name: "bom.json" });
  if ("problem" in read) throw new Error(JSON.stringify(read.problem));
  return planInventory(read.inventory, known, new Set(linked), answers);
}
const outcomes = (document: object, known: KnownAsset[], answers?: InventoryAnswers) =>
  plan(document, known, [], answers).assets.map(({ outcome }) => outcome);

describe("an inventory beside the ledger", () => {
  it("is matched by package URL, by serial number with ref, by a ref that is a URI, and by our own id", () => {
    const known = (externalIds: string[]) => [kept({ name: "In our words", externalIds })];
    expect(
      outcomes(bom([model({ purl: "pkg:huggingface/a/b" })]), known([`${SERIAL}#m`, "pkg:huggingface/a/b"])),
    ).toEqual(["unchanged"]);
    expect(outcomes(bom([model({})]), known([`${SERIAL}#m`]))).toEqual(["unchanged"]);
    expect(outcomes(bom([model({ "bom-ref": "https://a.example/m" })]), known(["https://a.example/m"]))).toEqual([
      "unchanged",
    ]);
    expect(outcomes(bom([model({ "bom-ref": "urn:uuid:k" })]), known([]))).toEqual(["unchanged"]);
  });

  it("does not take a bare ref of another document for the same thing", () => {
    const other = kept({ name: "Another", externalIds: ["urn:uuid:00000000-0000-4000-8000-000000000002#m"] });
    expect(outcomes(bom([model({})]), [other])).toEqual(["create"]);
  });

  it("asks where only the name is the same, and nothing is done until it is answered", () => {
    const open = plan(bom([model({})]), [kept({ name: "ＳＣＯＲＥＲ" })]);
    expect(open.applies).toBe(false);
    expect(open.assets).toMatchObject([{ outcome: "question", candidates: [{ id: "k", name: "ＳＣＯＲＥＲ" }] }]);
    expect(outcomes(bom([model({})]), [kept({})], { m: "new" })).toEqual(["create"]);
    expect(outcomes(bom([model({})]), [kept({})], { m: "k" })).toEqual(["update"]);
    expect(outcomes(bom([model({})]), [kept({})], { m: "nobody" })).toEqual(["question"]);
  });

  it("never matches things of another kind", () => {
    const purl = "pkg:generic/x";
    expect(outcomes(bom([model({ purl })]), [kept({ kind: "tool", externalIds: [purl] })])).toEqual(["create"]);
  });

  it("takes version and card, fills in what is empty, and leaves the ledger's own name, address and note", () => {
    const known = kept({ name: "与信モデル", version: "1", url: "https://ours.example", externalIds: [`${SERIAL}#m`] });
    const document = bom([
      model({
        version: "2",
        description: "Scores loans",
        licenses: [{ license: { id: "MIT" } }],
        externalReferences: [{ type: "website", url: "https://theirs.example" }],
      }),
    ]);
    const [asset] = plan(document, [known]).assets;
    expect(asset).toMatchObject({
      outcome: "update",
      changes: [
        { field: "version", from: "1", to: "2" },
        { field: "note", to: "Scores loans" },
        { field: "card", from: {}, to: { licences: ["MIT"] } },
      ],
    });
  });

  it("links what stands on what, once, and leaves out a link by which something would stand on itself", () => {
    const document = bom(
      [
        model({ supplier: { name: "Acme" }, modelCard: { modelParameters: { datasets: [{ ref: "d" }] } } }),
        { "bom-ref": "d", type: "data", name: "Loans" },
      ],
      {
        dependencies: [
          { ref: "m", dependsOn: ["d"] },
          { ref: "d", dependsOn: ["m"] },
        ],
      },
    );
    expect(plan(document).links).toEqual([
      { from: "m", to: "d", outcome: "create" },
      { from: "m", to: "vendor acme", outcome: "create" },
      { from: "d", to: "m", outcome: "circle" },
    ]);
    const known = [
      kept({ externalIds: [`${SERIAL}#m`] }),
      kept({ id: "l", kind: "dataset", externalIds: [`${SERIAL}#d`] }),
    ];
    expect(plan(document, known, ["k l"]).links[0]).toEqual({ from: "m", to: "d", outcome: "unchanged" });
  });

  const standing = (pairs: (readonly [number, number])[], count: number) =>
    plan(
      bom(
        Array.from({ length: count }, (_, n) => model({ "bom-ref": `r${n}`, name: `N${n}` })),
        { dependencies: pairs.map(([from, to]) => ({ ref: `r${from}`, dependsOn: [`r${to}`] })) },
      ),
    ).links;

  it("leaves out a link where, and only where, those before it would close a circle by it", () => {
    const node = integer({ min: 0, max: 5 });
    assert(
      property(array(tuple(node, node), { maxLength: 20 }), (pairs) => {
        const below = new Map<string, Set<string>>();
        const reaches = (from: string, to: string): boolean =>
          from === to || [...(below.get(from) ?? [])].some((next) => reaches(next, to));
        for (const { from, to, outcome } of standing(pairs, 6)) {
          expect([from, to, outcome]).toEqual([from, to, reaches(to, from) ? "circle" : "create"]);
          if (outcome === "create") below.set(from, (below.get(from) ?? new Set()).add(to));
        }
      }),
    );
  });

  it("is not held up by many links, in whatever order they stand", () => {
    const count = 2_000;
    const pairs = Array.from({ length: count }, (_, n) => count - 1 - n).flatMap((from) =>
      Array.from({ length: 45 }, (_, n) => [from, from + 1 + n * 7] as const).filter(([, to]) => to < count),
    );
    expect(standing(pairs, count).every(({ outcome }) => outcome === "create")).toBe(true);
  });

  it("offers twenty of those that share a name, however many there are", () => {
    const alike = Array.from({ length: 2_000 }, (_, n) => kept({ id: `k${n}` }));
    const all = Array.from({ length: 2_000 }, (_, n) => model({ "bom-ref": `r${n}` }));
    const { assets } = plan(bom(all), alike);
    for (const asset of assets) expect(asset).toMatchObject({ outcome: "question", candidates: { length: 20 } });
  });

  it("keeps the first of two with one ref, and tells of the other", () => {
    const { assets, leftBehind } = plan(bom([model({}), model({ name: "Ranker" })]));
    expect(assets.map(({ name }) => name)).toEqual(["Scorer"]);
    expect(leftBehind).toContainEqual({ path: "Ranker: ref", count: 1 });
  });

  it("tells a thousand places that do not carry over, and the rest together", () => {
    const { leftBehind } = plan(bom([], Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`k${n}`, 1]))));
    expect(leftBehind.length).toBe(1_001);
    expect(leftBehind.at(-1)!.path).toBe("…");
    expect(leftBehind.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(3_000);
  });

  it("tells what cannot be kept of a thing, and leaves out one without a name", () => {
    const found = plan(
      bom([model({ name: "x".repeat(201) }), model({ "bom-ref": "n", name: "N", version: "v".repeat(101) })]),
    );
    expect(found.assets.map(({ name, version }) => [name, version])).toEqual([["N", undefined]]);
    expect(found.leftBehind).toEqual(
      expect.arrayContaining([
        { path: "model: name", count: 1 },
        { path: "N: version", count: 1 },
      ]),
    );
  });

  it("takes two entries with one package URL for one thing", () => {
    const purl = "pkg:huggingface/a/b";
    expect(outcomes(bom([model({ purl }), model({ "bom-ref": "again", purl })]), [])).toEqual(["create"]);
  });

  it("takes the models a card was made from, and its data, as assets", () => {
    const read = readInventory(utf8("---\nmodel_name: Fine\nbase_model: acme/base\ndatasets: [loans]\n---\n"), {
      name: "README.md",
    });
    if ("problem" in read) throw new Error("not read");
    const found = planInventory(read.inventory, [], new Set());
    expect(found.assets.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "model Fine",
      "model acme/base",
      "dataset loans",
    ]);
    expect(found.links).toHaveLength(2);
  });
});
