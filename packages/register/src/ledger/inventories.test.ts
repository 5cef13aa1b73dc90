// Inventories in the ledger: all or nothing under one name, taken back by it, in the log of changes, and out again without a change.
import { readInventory, writeCycloneDx } from "@yawara/tables/inventory";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DATABASES, type Place, placeFor } from "../../test/databases.ts";
import { PERSONAS, populate } from "../../test/population.ts";
import { verifyLog } from "../audit/verify.ts";
import type { Acting, Asset, InventoryPlan, Page, Register } from "../index.ts";

const SERIAL = "urn:uuid:00000000-0000-4000-8000-000000000001";
const BOM = {
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  serialNumber: SERIAL,
  components: [
    {
      type: "machine-learning-model",
      "bom-ref": "scorer",
      name: "Scorer",
      version: "2",
      purl: "pkg:huggingface/acme/scorer@2",
      supplier: { name: "Acme", url: ["https://acme.example"] },
      modelCard: { modelParameters: { task: "classification", datasets: [{ ref: "loans" }] } },
    },
    { type: "data", "bom-ref": "loans", name: "Loans" },
  ],
};

function read(document: object) {
  const found = readInventory(new TextEncoder().encode(JSON.stringify(document)), { name: "bom.json" });
  if ("problem" in found) throw new Error(JSON.stringify(found.problem));
  return found.inventory;
}
const outcomes = (plan: unknown) => (plan as InventoryPlan).assets.map(({ name, outcome }) => `${name} ${outcome}`);

describe.each(DATABASES)("inventories, database %s", (kind) => {
  let place: Place;
  let register: Register;
  let editor: Acting;

  beforeAll(async () => {
    place = await placeFor(kind);
    const both = await place.openBoth();
    register = both.register;
    await populate(both.database);
    editor = register.as(PERSONAS.editor);
  });
  afterAll(async () => {
    await register?.close();
    await place?.stop();
  });

  const names = async () =>
    ((await editor.assets.list()) as Page<Asset>).rows.map(({ kind, name }) => `${kind} ${name}`).sort();

  it("come in as the preview says, once, and are taken back together", async () => {
    const before = await names();
    expect(outcomes(await editor.inventories.preview(read(BOM)))).toEqual([
      "Scorer create",
      "Loans create",
      "Acme create",
    ]);
    const done = (await editor.inventories.apply(read(BOM))) as { batch: string };
    expect(await names()).toEqual([...before, "dataset Loans", "model Scorer", "vendor Acme"].sort());
    const again = await editor.inventories.preview(read(BOM));
    expect(outcomes(again)).toEqual(["Scorer unchanged", "Loans unchanged", "Acme question"]);
    const undone = (await editor.audit.undo(done.batch)) as { rows: { outcome: string }[] };
    expect(undone.rows.map(({ outcome }) => outcome)).toEqual(Array(5).fill("undone"));
    expect(await names()).toEqual(before);
  });

  it("write nothing while a question is open, and what was answered is remembered by the names beyond the file", async () => {
    const { id } = (await editor.assets.add({ kind: "model", name: "Judge" })) as Asset;
    const document = {
      ...BOM,
      components: [{ ...BOM.components[0], name: "Judge", purl: "pkg:generic/judge", supplier: undefined }],
    };
    expect(await editor.inventories.apply(read(document))).not.toHaveProperty("batch");
    const done = await editor.inventories.apply(read(document), { scorer: id });
    expect(done).toHaveProperty("batch");
    expect(await editor.assets.read(id)).toMatchObject({ version: "2" });
    const renamed = { ...document, components: [{ ...document.components[0], name: "Another name" }] };
    expect(outcomes(await editor.inventories.preview(read(renamed)))).toEqual(["Another name unchanged"]);
  });

  it("stand in the log of changes, which verifies", async () => {
    await editor.inventories.apply(
      read({ ...BOM, serialNumber: SERIAL.replace("1", "2"), components: [BOM.components[1]] }),
      { loans: "new" },
    );
    const { lines } = (await editor.audit.log()) as { lines: string[] };
    expect(verifyLog(lines)).toMatchObject({ faults: [] });
  });

  it("go out as CycloneDX with what a filter lets through, and come back without a change", async () => {
    const subject = (await editor.subjects.save({ name: "Home loans", facts: {} })) as { id: string };
    const service = (await editor.assets.add({ kind: "service", name: "Scoring desk" })) as Asset;
    const model = (await editor.assets.add({ kind: "model", name: "Deep scorer", version: "1" })) as Asset;
    await editor.assets.setParts(service.id, [model.id]);
    await editor.assets.setOfSubject(subject.id, [service.id]);
    const narrow = await editor.inventories.ledger({ q: "home loans" });
    expect(narrow).toMatchObject({ systems: [{ name: "Home loans" }] });
    const all = await editor.inventories.ledger();
    for (const ledger of [narrow, all]) {
      if ("problem" in ledger) throw new Error(ledger.problem);
      const document = writeCycloneDx(ledger, { version: "1.7", serial: SERIAL, at: "2026-11-30T00:00:00Z" });
      const plan = (await editor.inventories.preview(read(document))) as InventoryPlan;
      expect(plan.assets.length).toBeGreaterThan(1);
      expect([...plan.assets, ...plan.links].filter(({ outcome }) => outcome !== "unchanged")).toEqual([]);
    }
    if (!("problem" in narrow)) expect(narrow.assets.map(({ name }) => name)).toEqual(["Deep scorer", "Scoring desk"]);
  });
});
