// The ledger as CycloneDX: allowed by the official schema, and what went out comes back without a change.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInventory } from "../src/index.ts";
import { CYCLONEDX_VERSIONS, type KnownAsset, planInventory, writeCycloneDx } from "../src/inventory/index.ts";
import { utf8 } from "./files.ts";

const folder = join(
  dirname(createRequire(import.meta.url).resolve("@cyclonedx/cyclonedx-library/package.json")),
  "res/schema",
);
const schemaOf = (name: string) =>
  JSON.parse(readFileSync(join(folder, `${name}.SNAPSHOT.schema.json`), "utf8")) as object;

/** The specification's own schemas, as the library of the CycloneDX project ships them. */
const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
for (const format of ["iri-reference", "idn-email"]) ajv.addFormat(format, true);
for (const name of ["spdx", "jsf-0.82", "cryptography-defs"])
  ajv.addSchema(schemaOf(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
const checks = new Map(CYCLONEDX_VERSIONS.map((version) => [version, ajv.compile(schemaOf(`bom-${version}`))]));

const AT = {
  serial: "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79",
  at: "2026-11-30T09:00:00Z",
  organisation: { name: "デジタル", corporateNumber: "8000012010038" },
};

const word = fc.stringMatching(/^[A-Za-z0-9あ-んー][A-Za-z0-9あ-んー ._-]{0,30}$/).map((text) => text.trim());
const address = fc.webUrl();
const list = <T>(one: fc.Arbitrary<T>) => fc.uniqueArray(one, { minLength: 1, maxLength: 3 });
const card = fc.record(
  {
    licences: list(fc.oneof(word, fc.constantFrom("MIT", "Apache-2.0"))),
    links: list(address),
    task: word,
    approach: fc.constantFrom("supervised", "by hand"),
    architecture: word,
    inputs: list(word),
    uses: list(word),
    limitations: list(word),
    classification: word,
    sensitive: list(word),
    endpoints: list(fc.oneof(address, word)),
    authenticated: fc.boolean(),
    crossesBoundary: fc.boolean(),
    emails: list(fc.oneof(fc.emailAddress(), word)),
  },
  { requiredKeys: [] },
);
const asset = fc.record(
  {
    id: fc.uuid(),
    kind: fc.constantFrom("model", "dataset", "vendor", "service", "agent", "prompt", "tool"),
    name: word,
    version: word,
    url: address,
    note: word,
    externalIds: fc.uniqueArray(
      word.map((text) => `pkg:generic/${encodeURIComponent(text)}`),
      { maxLength: 3 },
    ),
    card,
  },
  { requiredKeys: ["id", "kind", "name", "externalIds", "card"] },
) as fc.Arbitrary<KnownAsset>;

/** A ledger whose links go from an asset to a later one, so that nothing stands on itself. */
const ledger = fc
  .record({
    assets: fc.uniqueArray(asset, { maxLength: 8, selector: ({ id }) => id }),
    systems: fc.uniqueArray(fc.record({ id: fc.uuid(), name: word }), { maxLength: 3, selector: ({ id }) => id }),
    pairs: fc.array(fc.tuple(fc.nat(10), fc.nat(7)), { maxLength: 12 }),
  })
  .map(({ assets, systems, pairs }) => {
    const unique = assets.map((one, n) => ({ ...one, externalIds: one.externalIds.map((id) => `${id}-${n}`) }));
    const nodes = [...systems, ...unique];
    const links = pairs.flatMap(([from, to]): [string, string][] => {
      const [one, other] = [nodes[from], unique[to]];
      return one === undefined || other === undefined || from >= to + systems.length ? [] : [[one.id, other.id]];
    });
    return { assets: unique, systems, links: [...new Map(links.map((link) => [link.join(" "), link])).values()] };
  });

describe("the ledger as CycloneDX", () => {
  it.each(CYCLONEDX_VERSIONS)("%s is as the official schema says, and comes back without a change", (version) => {
    fc.assert(
      fc.property(ledger, (kept) => {
        const document = writeCycloneDx(kept, { version, ...AT });
        const check = checks.get(version)!;
        check(document);
        expect(check.errors ?? []).toEqual([]);
        const read = readInventory(utf8(JSON.stringify(document)), { name: "bom.json" });
        if ("problem" in read) throw new Error(JSON.stringify(read.problem));
        const plan = planInventory(read.inventory, kept.assets, new Set(kept.links.map((link) => link.join(" "))));
        expect(plan.assets.filter(({ outcome }) => outcome !== "unchanged")).toEqual([]);
        expect(plan.links.filter(({ outcome }) => outcome !== "unchanged")).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("says whose ledger it is, with its corporate number among the properties", () => {
    const { metadata } = writeCycloneDx({ systems: [], assets: [], links: [] }, { ...AT, version: "1.7" });
    expect(metadata).toMatchObject({
      manufacturer: { name: "デジタル" },
      properties: [{ name: "yawara:jp-corporate-number", value: "8000012010038" }],
    });
  });

  it("is told from a broken one by the schema", () => {
    const check = checks.get("1.6")!;
    const document = writeCycloneDx(
      { systems: [{ id: "s", name: "S" }], assets: [], links: [] },
      { version: "1.6", ...AT },
    );
    expect(check({ ...document, components: [{ type: "robot", name: "S" }] })).toBe(false);
  });

  it("writes a model with its card, its data, its vendor and the system that stands on it", () => {
    const none = { externalIds: [], card: {} };
    const document = writeCycloneDx(
      {
        systems: [{ id: "s", name: "与信審査", code: "A-1" }],
        assets: [
          {
            ...none,
            id: "m",
            kind: "model",
            name: "Scorer",
            version: "2",
            externalIds: ["pkg:huggingface/acme/scorer@2"],
            card: { task: "classification", licences: ["MIT"] },
          },
          { ...none, id: "d", kind: "dataset", name: "Loans" },
          { ...none, id: "v", kind: "vendor", name: "Acme", url: "https://acme.example" },
        ],
        links: [
          ["s", "m"],
          ["m", "d"],
          ["m", "v"],
        ],
      },
      { version: "1.7", ...AT },
    );
    expect(document.components).toEqual([
      {
        type: "application",
        "bom-ref": "urn:uuid:s",
        name: "与信審査",
        properties: [
          { name: "yawara:kind", value: "system" },
          { name: "yawara:code", value: "A-1" },
        ],
      },
      {
        type: "machine-learning-model",
        "bom-ref": "urn:uuid:m",
        name: "Scorer",
        version: "2",
        licenses: [{ license: { id: "MIT" } }],
        supplier: { "bom-ref": "urn:uuid:v", name: "Acme", url: ["https://acme.example"] },
        purl: "pkg:huggingface/acme/scorer@2",
        modelCard: { modelParameters: { task: "classification", datasets: [{ ref: "urn:uuid:d" }] } },
      },
      { type: "data", "bom-ref": "urn:uuid:d", name: "Loans" },
    ]);
    expect(document.dependencies).toEqual([
      { ref: "urn:uuid:s", dependsOn: ["urn:uuid:m"] },
      { ref: "urn:uuid:m", dependsOn: ["urn:uuid:d"] },
      { ref: "urn:uuid:d" },
    ]);
  });
});
