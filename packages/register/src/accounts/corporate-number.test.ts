// The corporate number: thirteen figures of which the first checks the others, in the application and in the database alike.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DATABASES, type Place, placeFor } from "../../test/databases.ts";
import { PERSONAS, populate } from "../../test/population.ts";
import type { Database } from "../database/database.ts";
import type { OwnOrganisation, Register } from "../index.ts";
import { fitCorporateNumber } from "./corporate-number.ts";

/** The National Tax Agency, the Digital Agency, a company, as they are published. */
const REAL = ["7000012050002", "8000012010038", "7010001008844"];

const base = fc.stringMatching(/^[0-9]{12}$/);

describe("a corporate number", () => {
  it.each(REAL)("%s is one, also in full width and with hyphens", (number) => {
    expect(fitCorporateNumber(number)).toBe(number);
    expect(fitCorporateNumber(` ${number.slice(0, 1)}-${number.slice(1, 5)}-${number.slice(5)} `)).toBe(number);
    const wide = [...number].map((figure) => String.fromCodePoint(figure.codePointAt(0)! + 0xfee0)).join("");
    expect(fitCorporateNumber(wide)).toBe(number);
  });

  it("has just one check digit for twelve figures", () => {
    fc.assert(
      fc.property(base, (figures) => {
        const fitting = [..."0123456789"].filter((check) => fitCorporateNumber(check + figures) !== undefined);
        expect(fitting).toHaveLength(1);
        expect(fitting[0]).not.toBe("0");
      }),
    );
  });

  it("is told from one with a figure mistyped, but for 0 and 9", () => {
    fc.assert(
      fc.property(fc.constantFrom(...REAL), fc.nat(12), fc.nat(9), (number, at, figure) => {
        const typed = number.slice(0, at) + figure + number.slice(at + 1);
        const isSame = typed === number || (figure % 9 === 0 && Number(number[at]) % 9 === 0);
        expect(fitCorporateNumber(typed) !== undefined).toBe(isSame && typed[0] !== "0");
      }),
    );
  });
});

describe.each(DATABASES)("the organisation's corporate number, database %s", (kind) => {
  let place: Place;
  let register: Register;
  let database: Database;

  beforeAll(async () => {
    place = await placeFor(kind);
    ({ register, database } = await place.openBoth());
    await populate(database);
  });
  afterAll(async () => {
    await register?.close();
    await place?.stop();
  });

  it("is set by an owner, kept from whoever began from what it was before, and emptied", async () => {
    const { own } = register.as(PERSONAS.owner);
    const { revision } = (await own.read()) as OwnOrganisation;
    expect(await own.setCorporateNumber(revision, "7000-0120-50002")).toMatchObject({ corporateNumber: REAL[0] });
    expect(await own.setCorporateNumber(revision, REAL[1]!)).toMatchObject({ problem: "conflict" });
    expect(await register.as(PERSONAS.editor).own.read()).toMatchObject({ corporateNumber: REAL[0] });
    expect(await register.as(PERSONAS.editor).disclosures.sources()).toMatchObject({ corporateNumber: REAL[0] });
    expect(await register.as(PERSONAS.editor).own.setCorporateNumber(revision + 1, null)).toMatchObject({
      problem: "not-allowed",
    });
    expect(await own.setCorporateNumber(revision + 1, null)).not.toHaveProperty("corporateNumber");
    expect(await own.setCorporateNumber(revision + 2, "7000012050003")).toMatchObject({
      problem: "corporate-number-unfit",
    });
  });

  it("is looked at by the database as it is here", async () => {
    const numbers = fc.sample(
      fc.oneof(
        base.chain((figures) => fc.nat(9).map((check) => `${check}${figures}`)),
        fc.stringMatching(/^[0-9]{1,14}$/),
      ),
      { numRuns: 300, seed: 1 },
    );
    const found = await database.asOwner((owner) =>
      owner.query<{ number: string; fits: boolean }>(
        "select number, yawara.is_corporate_number(number) as fits from unnest($1::text[]) number",
        [numbers],
      ),
    );
    expect(found.filter(({ number, fits }) => fits !== (fitCorporateNumber(number) !== undefined))).toEqual([]);
  });
});
