// The register of risks: what is kept, what is counted, and that the map of many agrees with the rule for one.
import { standingOf, worstOf } from "@yawara/answers/risks";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signUp } from "../../test/browser.ts";
import { DATABASES, type Place, placeFor } from "../../test/databases.ts";
import { type Acting, isProblem, type Problem, type Register, type Risk } from "../index.ts";

const DAY = "2026-11-30";

describe.each(DATABASES)("risks, database %s", (kind) => {
  let place: Place;
  let register: Register;
  let acting: Acting;

  beforeAll(async () => {
    place = await placeFor(kind);
    register = await place.open();
    acting = register.as(await (await signUp(register, "Hana")).identity());
  });
  afterAll(async () => {
    await register?.close();
    await place?.stop();
  });

  const system = async (name: string) => got(await acting.subjects.save({ name, facts: {} })).id;

  it("keeps a risk with its levels, and refuses half of one", async () => {
    const { risks } = acting.risks;
    const made = got(
      await risks.add({ subdomain: "privacy.leak", description: "two\nlines", likelihoodBefore: 4, impactBefore: 2 }),
    );
    expect(made).toMatchObject({ standing: "without", state: "open", likelihoodBefore: 4, revision: 1 });
    expect(await risks.add({ subdomain: "privacy.leak", likelihoodBefore: 4 })).toMatchObject({ problem: "invalid" });
    expect(await risks.change(made.id, 1, { impactBefore: null })).toMatchObject({ problem: "invalid" });
    expect(await risks.add({ subdomain: "a", likelihoodBefore: 6, impactBefore: 1 })).toMatchObject({
      problem: "invalid",
    });
    expect(await risks.add({ subdomain: "a", subject: "nowhere" })).toMatchObject({ problem: "not-found" });
    const closed = got(await risks.change(made.id, 1, { state: "closed", likelihoodBefore: null, impactBefore: null }));
    expect(closed).toMatchObject({ standing: "closed", revision: 2 });
    expect(closed).not.toHaveProperty("likelihoodBefore");
    expect(await risks.change(made.id, 1, { state: "open" })).toEqual({ problem: "conflict", args: { revision: "2" } });
  });

  it("asks why a measure is left out, and for either a measure of the library or a name", async () => {
    const { measureUses } = acting.risks;
    expect(await measureUses.add({ name: "Ours", state: "left_out" })).toMatchObject({ problem: "reason-missing" });
    expect(await measureUses.add({})).toMatchObject({ problem: "invalid" });
    expect(await measureUses.add({ measure: "kill-switch", name: "Ours" })).toMatchObject({ problem: "invalid" });
    const made = got(await measureUses.add({ measure: "kill-switch" }));
    expect(await measureUses.change(made.id, 1, { state: "left_out" })).toMatchObject({ problem: "reason-missing" });
    expect(await measureUses.change(made.id, 1, { state: "left_out", reason: "Nothing to stop" })).toMatchObject({
      state: "left_out",
      reason: "Nothing to stop",
    });
  });

  it("finds the firm's own risks and acceptances, and measures by owner, by due day and by what of the library they are", async () => {
    const { risks, measureUses, acceptances } = acting.risks;
    const subject = await system("読取");
    const person = got(await acting.people.add({ name: "鈴木" })).id;
    const own = got(await risks.add({ subdomain: "misuse.weapons" }));
    const ofSystem = got(await risks.add({ subdomain: "misuse.weapons", subject }));
    const listed = got(await risks.list({ firm: true, subdomain: "misuse.weapons" }, DAY));
    expect(listed.rows.map(({ id }) => id)).toEqual([own.id]);
    const why = { acceptedBy: person, why: "Until the new rules", until: "2199-01-01" };
    const accepted = got(await acceptances.add({ risk: own.id, ...why }));
    await acceptances.add({ risk: ofSystem.id, ...why });
    expect(got(await acceptances.list({ firm: true })).rows.map(({ id }) => id)).toContain(accepted.id);
    expect(got(await acceptances.list({ firm: true })).rows.every(({ risk }) => risk !== ofSystem.id)).toBe(true);
    const late = got(await measureUses.add({ measure: "kill-switch", owner: person, due: "2026-12-01", subject }));
    const later = got(await measureUses.add({ name: "ours", owner: person, due: "2026-12-02" }));
    const ids = async (asked: Parameters<typeof measureUses.list>[0]) =>
      got(await measureUses.list(asked)).rows.map(({ id }) => id);
    expect((await ids({ owner: person })).toSorted()).toEqual([late.id, later.id].toSorted());
    expect(await ids({ owner: person, dueBy: "2026-12-01" })).toEqual([late.id]);
    expect(await ids({ owner: person, firm: true })).toEqual([later.id]);
    expect(await ids({ owner: person, measure: "kill-switch" })).toEqual([late.id]);
    got(await measureUses.remove(late.id, late.revision));
    expect(await ids({ owner: person })).toEqual([later.id]);
    expect(await ids({ owner: person, removed: true })).toEqual([late.id]);
  });

  it("counts a risk's measures as they come, change, are taken off or removed, without a revision of the risk", async () => {
    const { risks, measureUses } = acting.risks;
    const { id } = got(await risks.add({ subdomain: "misuse.fraud" }));
    const used = got(await measureUses.add({ name: "Ours" }));
    const standing = async () => got(await risks.read(id)).standing;
    got(await risks.setMeasures(id, [used.id]));
    expect(await standing()).toBe("planned");
    got(await measureUses.change(used.id, 1, { state: "in_place" }));
    expect(await standing()).toBe("in_place");
    got(await measureUses.remove(used.id, 2));
    expect(await standing()).toBe("without");
    got(await measureUses.restore(used.id, 3));
    expect(await standing()).toBe("in_place");
    got(await risks.setMeasures(id, []));
    expect(got(await risks.read(id))).toMatchObject({ standing: "without", revision: 1 });
    expect(await risks.setMeasures(id, ["nowhere"])).toMatchObject({ problem: "not-found" });
  });

  it("says once for a kind of risk what is acceptable, and again once that is taken back", async () => {
    const { appetites } = acting.risks;
    const all = got(await appetites.add({ acceptable: ["2-1", "1-1", "1-1"] }));
    expect(all.acceptable).toEqual(["1-1", "2-1"]);
    expect(await appetites.add({ acceptable: [] })).toMatchObject({ problem: "appetite-there" });
    expect(await appetites.add({ subdomain: "a", acceptable: ["0-6"] })).toMatchObject({ problem: "invalid" });
    expect(got(await appetites.add({ subdomain: "a", acceptable: [] })).acceptable).toEqual([]);
    got(await appetites.remove(all.id, 1));
    got(await appetites.add({ acceptable: ["1-1"] }));
    expect(await appetites.restore(all.id, 2)).toMatchObject({ problem: "appetite-there" });
  });

  it("tells of many risks at once what the rule says of each, and of a system the worst of its own", async () => {
    const { risks, measureUses, acceptances, appetites } = acting.risks;
    for (const { id, revision } of got(await appetites.list()).rows) got(await appetites.remove(id, revision));
    got(await appetites.add({ acceptable: ["1-1", "1-2"] }));
    got(await appetites.add({ subdomain: "privacy.leak", acceptable: ["3-3"] }));
    const owner = got(await acting.people.add({ name: "森" })).id;
    const subject = await system("every kind");
    await system("nothing looked at");
    const measures = {
      planned: got(await measureUses.add({ subject, name: "later" })).id,
      in_place: got(await measureUses.add({ subject, name: "now", state: "in_place" })).id,
      retired: got(await measureUses.add({ subject, name: "past", state: "retired" })).id,
    };
    const levels = [{}, { likelihoodBefore: 3, impactBefore: 3 }];
    for (const subdomain of ["privacy.leak", "misuse.fraud"])
      for (const level of levels)
        for (const against of [["retired"], ["planned"], ["planned", "in_place"]] as (keyof typeof measures)[][])
          for (const until of [undefined, "2026-11-29", "2026-11-30"]) {
            const { id } = got(await risks.add({ subject, subdomain, ...level }));
            got(
              await risks.setMeasures(
                id,
                against.map((one) => measures[one]),
              ),
            );
            if (until !== undefined) got(await acceptances.add({ risk: id, acceptedBy: owner, why: "small", until }));
          }
    const listed = got(await risks.list({ subject, limit: 500 }, DAY)).rows;
    expect(listed).toHaveLength(36);
    const expected = listed.map((risk) => standingOf(saidOf(risk), LIMITS[risk.subdomain], DAY));
    expect(listed.map(({ standing }) => standing)).toEqual(expected);
    expect(new Set(expected)).toEqual(new Set(["above", "without", "planned", "accepted", "in_place"]));
    const { systems, cells } = got(await risks.coverage({ subject }, DAY));
    expect(systems).toBe(1);
    for (const { subdomain, standing } of cells)
      expect(standing).toBe(worstOf(listed.filter((one) => one.subdomain === subdomain).map((one) => one.standing)));
    const behind = got(await risks.list({ subject, subdomain: "privacy.leak", cell: "without", limit: 500 }, DAY));
    expect(behind.total).toBe(18);
    expect(got(await risks.list({ subject, cell: "planned" }, DAY)).total).toBe(0);
    const unlooked = got(await risks.notLookedAt({ subdomain: "privacy.leak" })).rows.map(({ name }) => name);
    expect(unlooked).toContain("nothing looked at");
    expect(unlooked).not.toContain("every kind");
    const { cells: matrix, unplaced } = got(await risks.matrix({ subject }));
    expect(unplaced).toBe(18);
    expect(matrix).toEqual([{ likelihood: 3, impact: 3, risks: 18 }]);
    for (const { likelihood, impact, risks: count } of matrix)
      expect(got(await risks.list({ subject, likelihood, impact }, DAY)).total).toBe(count);
  });

  it("has each change in the log of changes, by what it says", async () => {
    const { risks } = acting.risks;
    const { id } = got(await risks.add({ subdomain: "privacy.leak", description: "Leak of the log" }));
    got(await risks.change(id, 1, { description: "Leak of a file" }));
    const { rows } = got(await acting.audit.changes({ object: id }));
    expect(rows.map(({ kind, action, name }) => [kind, action, name])).toEqual([
      ["risk", "change", "Leak of a file"],
      ["risk", "create", "Leak of the log"],
    ]);
  });
});

const LIMITS: Record<string, string[]> = { "privacy.leak": ["3-3"], "misuse.fraud": ["1-1", "1-2"] };

function saidOf(risk: Risk) {
  const { state = "open", likelihoodBefore, impactBefore, acceptedUntil, measuresInPlace, measuresPlanned } = risk;
  return {
    ...{ state, measuresInPlace, measuresPlanned },
    ...(likelihoodBefore !== undefined && { before: { likelihood: likelihoodBefore, impact: impactBefore! } }),
    ...(acceptedUntil !== undefined && { acceptedUntil }),
  };
}

function got<Value>(found: Value | Problem): Value {
  if (isProblem(found)) throw new Error(JSON.stringify(found));
  return found;
}
