// Bills of materials and model cards give models, data, services and vendors; what does not carry over is told by its place.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Inventory, readInventory, tableProblemLine } from "../src/index.ts";
import { utf8 } from "./files.ts";

function read(document: unknown, name = "bom.json"): Inventory {
  const answer = readInventory(utf8(typeof document === "string" ? document : JSON.stringify(document)), { name });
  if ("problem" in answer) throw new Error(JSON.stringify(answer.problem));
  return answer.inventory;
}
function lineOf(text: string, language: "en" | "ja" = "en"): string {
  const answer = readInventory(utf8(text), { name: "x" });
  if (!("problem" in answer)) throw new Error("read where it should be refused");
  return tableProblemLine(answer.problem, language);
}

const BOM = {
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  serialNumber: "urn:uuid:00000000-0000-4000-8000-000000000001",
  components: [
    {
      "bom-ref": "model",
      type: "machine-learning-model",
      group: "acme",
      name: "scorer",
      version: "2",
      supplier: {
        name: "Acme",
        url: ["https://acme.example"],
        contact: [{ name: "Desk", email: "desk@acme.example" }],
      },
      licenses: [{ license: { id: "Apache-2.0" } }],
      purl: "pkg:huggingface/acme/scorer@2",
      pedigree: { ancestors: [{ "bom-ref": "base", type: "machine-learning-model", name: "base" }] },
      modelCard: {
        modelParameters: {
          approach: { type: "supervised" },
          task: "classification",
          modelArchitecture: "transformer",
          datasets: [
            { ref: "loans" },
            {
              type: "dataset",
              name: "Extra",
              contents: { url: "https://acme.example/extra" },
              classification: "public",
            },
          ],
          inputs: [{ format: "string" }],
          outputs: [{ format: "number" }],
        },
        quantitativeAnalysis: {
          performanceMetrics: [
            { type: "AUC", value: "0.9" },
            { type: "F1", value: "0.8" },
          ],
        },
        considerations: { useCases: ["credit scoring"], technicalLimitations: ["small loans only"] },
      },
    },
    {
      "bom-ref": "loans",
      type: "data",
      name: "Loans",
      publisher: "Acme",
      data: [{ type: "dataset", classification: "PII", sensitiveData: ["income"] }],
    },
    { "bom-ref": "lib", type: "library", name: "left-pad" },
  ],
  services: [
    {
      "bom-ref": "api",
      name: "Chat",
      provider: { name: "ACME" },
      endpoints: ["https://api.acme.example"],
      authenticated: true,
      "x-trust-boundary": true,
    },
  ],
  dependencies: [
    { ref: "model", dependsOn: ["lib", "loans"] },
    { ref: "api", dependsOn: ["model"] },
  ],
};

describe("CycloneDX", () => {
  const inventory = read(BOM);

  it("gives models with their data, what they were made from, and how they may be used", () => {
    expect(inventory.format).toBe("CycloneDX 1.6");
    expect(inventory.models).toEqual([
      expect.objectContaining({ ref: "base", name: "base" }),
      {
        ref: "model",
        ids: ["pkg:huggingface/acme/scorer@2", "urn:uuid:00000000-0000-4000-8000-000000000001#model"],
        name: "acme/scorer",
        version: "2",
        vendor: "Acme",
        licences: ["Apache-2.0"],
        links: ["pkg:huggingface/acme/scorer@2"],
        task: "classification",
        approach: "supervised",
        architecture: "transformer",
        datasets: ["loans", "#1"],
        bases: ["base"],
        inputs: ["string"],
        outputs: ["number"],
        uses: ["credit scoring"],
        limitations: ["small loans only"],
      },
    ]);
  });

  it("gives data, services and each vendor once", () => {
    expect(inventory.datasets).toEqual([
      {
        ref: "#1",
        ids: [],
        name: "Extra",
        licences: [],
        links: ["https://acme.example/extra"],
        classification: "public",
        sensitive: [],
      },
      {
        ref: "loans",
        ids: ["urn:uuid:00000000-0000-4000-8000-000000000001#loans"],
        name: "Loans",
        vendor: "Acme",
        licences: [],
        links: [],
        classification: "PII",
        sensitive: ["income"],
      },
    ]);
    expect(inventory.services).toEqual([
      {
        ref: "api",
        ids: ["urn:uuid:00000000-0000-4000-8000-000000000001#api"],
        name: "Chat",
        vendor: "Acme",
        licences: [],
        links: [],
        endpoints: ["https://api.acme.example"],
        authenticated: true,
        crossesBoundary: true,
      },
    ]);
    expect(inventory.vendors).toEqual([
      { ids: [], name: "Acme", links: ["https://acme.example"], emails: ["desk@acme.example"] },
    ]);
    expect(inventory.links).toEqual([
      { from: "model", to: "loans" },
      { from: "api", to: "model" },
    ]);
  });

  it("tells what was left behind, by its place and how often", () => {
    expect(inventory.leftBehind).toEqual([
      { path: "components[machine-learning-model].supplier.contact[].name", count: 1 },
      {
        path: "components[machine-learning-model].modelCard.quantitativeAnalysis.performanceMetrics[AUC].type",
        count: 1,
      },
      {
        path: "components[machine-learning-model].modelCard.quantitativeAnalysis.performanceMetrics[AUC].value",
        count: 1,
      },
      {
        path: "components[machine-learning-model].modelCard.quantitativeAnalysis.performanceMetrics[F1].type",
        count: 1,
      },
      {
        path: "components[machine-learning-model].modelCard.quantitativeAnalysis.performanceMetrics[F1].value",
        count: 1,
      },
      { path: "components[data].data[dataset].type", count: 1 },
      { path: "components[library].bom-ref", count: 1 },
      { path: "components[library].type", count: 1 },
      { path: "components[library].name", count: 1 },
      { path: "dependencies[].dependsOn[]", count: 1 },
    ]);
  });

  it.each(["1.4", "1.5", "1.6", "1.7"])("is read in version %s", (specVersion) => {
    expect(read({ bomFormat: "CycloneDX", specVersion, services: [{ name: "Chat" }] }).services).toMatchObject([
      { name: "Chat" },
    ]);
  });

  it("of another version says which are read", () => {
    expect(lineOf('{"bomFormat":"CycloneDX","specVersion":"1.3"}')).toBe(
      "this is CycloneDX 1.3; read are 1.4, 1.5, 1.6, 1.7",
    );
  });
});

const SPDX = {
  "@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld",
  "@graph": [
    { type: "CreationInfo", "@id": "_:c", specVersion: "3.0.1", created: "2026-11-30T00:00:00Z" },
    { type: "Organization", spdxId: "urn:org", creationInfo: "_:c", name: "Acme" },
    {
      type: "ai_AIPackage",
      spdxId: "urn:model",
      creationInfo: "_:c",
      name: "scorer",
      software_packageVersion: "2",
      software_downloadLocation: "https://acme.example/scorer",
      suppliedBy: "urn:org",
      ai_typeOfModel: ["transformer", "supervised"],
      ai_limitation: "small loans only",
      ai_safetyRiskAssessment: "high",
    },
    {
      type: "dataset_DatasetPackage",
      spdxId: "urn:data",
      creationInfo: "_:c",
      name: "Loans",
      dataset_confidentialityLevel: "amber",
      dataset_hasSensitivePersonalInformation: "yes",
    },
    {
      type: "Relationship",
      spdxId: "urn:r1",
      creationInfo: "_:c",
      relationshipType: "trainedOn",
      from: "urn:model",
      to: ["urn:data"],
    },
    {
      type: "Relationship",
      spdxId: "urn:r2",
      creationInfo: "_:c",
      relationshipType: "hasDeclaredLicense",
      from: "urn:model",
      to: ["urn:licence"],
    },
    {
      type: "simplelicensing_LicenseExpression",
      spdxId: "urn:licence",
      creationInfo: "_:c",
      simplelicensing_licenseExpression: "MIT",
    },
  ],
};

describe("SPDX 3.0.1", () => {
  const inventory = read(SPDX);

  it("gives the packages of its AI and Dataset profiles, with licence, maker and what they were trained on", () => {
    expect(inventory.models).toEqual([
      {
        ref: "urn:model",
        ids: ["urn:model"],
        name: "scorer",
        version: "2",
        vendor: "Acme",
        licences: ["MIT"],
        links: ["https://acme.example/scorer"],
        architecture: "transformer, supervised",
        datasets: ["urn:data"],
        bases: [],
        inputs: [],
        outputs: [],
        uses: [],
        limitations: ["small loans only"],
      },
    ]);
    expect(inventory.datasets).toEqual([
      {
        ref: "urn:data",
        ids: ["urn:data"],
        name: "Loans",
        licences: [],
        links: [],
        classification: "amber",
        sensitive: [],
        sensitivePersonal: true,
      },
    ]);
    expect(inventory.vendors).toMatchObject([{ name: "Acme", links: [], emails: [] }]);
  });

  it("tells what was left behind", () => {
    expect(inventory.leftBehind.map(({ path }) => path)).toEqual([
      "@graph[CreationInfo].type",
      "@graph[CreationInfo].@id",
      "@graph[CreationInfo].specVersion",
      "@graph[CreationInfo].created",
      "@graph[ai_AIPackage].ai_safetyRiskAssessment",
    ]);
  });

  it("of another version says which are read", () => {
    expect(lineOf('{"@context":"https://spdx.org/rdf/3.1/spdx-context.jsonld"}', "ja")).toBe(
      "SPDX 3.1 です。読めるのは 3.0.0, 3.0.1 です",
    );
  });
});

describe("a model card", () => {
  const CARD =
    "---\nlicense: apache-2.0\nbase_model: acme/base\npipeline_tag: text-classification\nlibrary_name: transformers\ndatasets:\n  - acme/loans\nlanguage:\n  - ja\n  - en\n---\n\n# Loan scorer\n\nText.\n";

  it("gives its model, with licence, data and what it was made from", () => {
    const { models, datasets, leftBehind } = read(CARD, "README.md");
    expect(models).toMatchObject([
      {
        name: "Loan scorer",
        task: "text-classification",
        licences: ["apache-2.0"],
        datasets: ["acme/loans"],
        bases: ["acme/base"],
      },
      { ref: "acme/base", name: "acme/base", licences: [] },
    ]);
    expect(datasets).toMatchObject([{ ref: "acme/loans" }]);
    expect(leftBehind).toEqual([
      { path: "library_name", count: 1 },
      { path: "language[]", count: 2 },
    ]);
  });

  it("says where its head cannot be read", () => {
    expect(lineOf("---\nlicense: [apache\n---\n")).toMatch(/^row \d: not valid YAML/);
    expect(lineOf("---\nlicense: mit\n")).toBe("the head of the model card (---) is never closed");
  });
});

describe("a file that is no inventory", () => {
  it.each([
    ["", "the file is empty"],
    ["[1, 2", "this is not valid JSON"],
    ["[1, 2]", "this is neither a bill of materials (CycloneDX or SPDX as JSON) nor a model card"],
    ["null", "this is neither a bill of materials (CycloneDX or SPDX as JSON) nor a model card"],
    ["name: x", "this is neither a bill of materials (CycloneDX or SPDX as JSON) nor a model card"],
  ])("is told in a line: %j", (text, line) => {
    expect(lineOf(text)).toBe(line);
  });

  it("throws nothing, whatever stands where models, data and services should", () => {
    const anything = fc.jsonValue({ maxDepth: 4 });
    fc.assert(
      fc.property(anything, anything, anything, anything, (components, services, dependencies, graph) => {
        read({ bomFormat: "CycloneDX", specVersion: "1.6", components, services, dependencies });
        read({ "@context": "https://spdx.org/rdf/3.0.1/x", "@graph": graph });
      }),
      { numRuns: 500 },
    );
  });

  it("throws nothing however deep components lie within each other", () => {
    const deep = `${'{"type":"data","name":"x","components":['.repeat(20_000)}${"]}".repeat(20_000)}`;
    const { datasets } = read(`{"bomFormat":"CycloneDX","specVersion":"1.6","components":[${deep}]}`);
    expect(datasets.length).toBeLessThan(40);
  });

  it("throws nothing, whatever a model's card holds", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (inner) => {
        read({
          bomFormat: "CycloneDX",
          specVersion: "1.6",
          components: [
            {
              type: "machine-learning-model",
              modelCard: { modelParameters: inner, considerations: inner },
              pedigree: inner,
              data: inner,
              supplier: inner,
            },
          ],
        });
      }),
    );
  });
});
